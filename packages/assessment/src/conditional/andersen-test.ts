import { chiSquareTail } from '@gilde/numeric'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { type ConditionalFit, fitConditional } from './fit-conditional.ts'

export interface LikelihoodRatio {
  /** 2 (Σ log L of the groups − log L of all). */
  statistic: number
  degreesOfFreedom: number
  /** How often chance alone would give as much when the model holds. */
  probability: number
}

/**
 * Andersen's test: are the item difficulties the same in each group of persons, as the Rasch model says they are?
 *
 * LR = 2 (Σ_g log L_g − log L), chi-square with Σ_g p_g − p degrees of freedom.
 *
 * @param group number of each person's group, from 0; shape (persons). `scoreHalves` gives the usual split
 * @throws {RangeError} when there are fewer than two groups, or an item is constant within one: leave it out first
 * @see Andersen (1973), doi:10.1007/BF02291180
 */
export function andersenTest(data: ResponseMatrix, group: ArrayLike<number>, names?: readonly string[]): LikelihoodRatio & { groups: ConditionalFit[] } {
  if (group.length !== data.persons) throw new RangeError(`${data.persons} persons need as many groups, not ${group.length}`)
  const labels = [...new Set(Array.from(group))].toSorted((a, b) => a - b)
  if (labels.length < 2) throw new RangeError('a comparison of groups needs two groups or more')
  const whole = fitConditional(data, names)
  const groups = labels.map((label) => fitConditional(personsWhere(data, (person) => group[person] === label), names))
  const statistic = 2 * (groups.reduce((sum, fit) => sum + fit.logLikelihood, 0) - whole.logLikelihood)
  const degreesOfFreedom = groups.reduce((sum, fit) => sum + fit.parameters, 0) - whole.parameters
  return { statistic, degreesOfFreedom, probability: chiSquareTail(Math.max(0, statistic), degreesOfFreedom), groups }
}

/** 0 for a sum score up to the median, 1 above it; for persons who saw every item. */
export function scoreHalves({ persons, items, answers }: ResponseMatrix): Int8Array {
  const scores = Array.from({ length: persons }, (_, person) => answers.subarray(person * items, (person + 1) * items).reduce((sum, answer) => sum + Math.max(0, answer), 0))
  const sorted = scores.toSorted((a, b) => a - b)
  const median = (sorted[Math.floor((persons - 1) / 2)]! + sorted[Math.ceil((persons - 1) / 2)]!) / 2
  return Int8Array.from(scores, (score) => (score > median ? 1 : 0))
}

function personsWhere({ persons, items, answers, weights }: ResponseMatrix, keep: (person: number) => boolean): ResponseMatrix {
  const kept = Array.from({ length: persons }, (_, person) => person).filter(keep)
  const rows = new Int8Array(kept.length * items)
  kept.forEach((person, row) => rows.set(answers.subarray(person * items, (person + 1) * items), row * items))
  return { persons: kept.length, items, answers: rows, ...(weights && { weights: Float64Array.from(kept, (person) => weights[person]!) }) }
}
