import { chiSquareTail } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { notSeen, type ResponseMatrix } from '../calibration/response-matrix.ts'
import type { LikelihoodRatio } from '../conditional/andersen-test.ts'
import { fitConditional } from '../conditional/fit-conditional.ts'
import type { Comparison } from './two-groups.ts'

/** What any calibration says of its own fit. */
export interface FittedModel {
  logLikelihood: number
  freeParameters: number
}

/**
 * Thissen's likelihood ratio: does the model fit better when this item has its own parameters in each group?
 *
 * G² = 2 (log L of the model with the item split into one per group − log L without). Items outside the anchor are split in
 * both models.
 *
 * @param fit how a model is fitted: `conditionalRasch`, or for instance `(data) => calibrate(data, { model: '2pl' })`, which
 *   lets the groups differ in ability
 * @see Thissen, Steinberg & Wainer (1993)
 */
export function likelihoodRatioDifference(data: ResponseMatrix, item: number, comparison: Comparison, fit: (data: ResponseMatrix) => FittedModel): LikelihoodRatio {
  if (!(Number.isInteger(item) && item >= 0 && item < data.items)) throw new RangeError(`there is no item ${item}: there are ${data.items}`)
  const split = (studied: boolean) => Array.from({ length: data.items }, (_, other) => (other === item ? studied : comparison.anchor?.[other] === false))
  const compact = fit(withItemsPerGroup(data, split(false), comparison))
  const augmented = fit(withItemsPerGroup(data, split(true), comparison))
  const statistic = Math.max(0, 2 * (augmented.logLikelihood - compact.logLikelihood))
  const degreesOfFreedom = augmented.freeParameters - compact.freeParameters
  return { statistic, degreesOfFreedom, probability: chiSquareTail(statistic, degreesOfFreedom) }
}

/** The Rasch or partial credit model by conditional likelihood: no assumption on the abilities of either group. */
export function conditionalRasch(data: ResponseMatrix): FittedModel {
  const { logLikelihood, parameters } = fitConditional(data)
  return { logLikelihood, freeParameters: parameters }
}

/**
 * The persons of two groups, with some items turned into two: one that only the reference group saw and one that only the
 * focal group saw. Groups become 0 (reference) and 1 (focal).
 */
export function withItemsPerGroup(data: ResponseMatrix, split: readonly boolean[], { reference, focal }: Comparison): ResponseMatrix {
  const { groups, weights, items, answers } = data
  if (!groups) throw new CalibrationRefusal('wrong-shape', 'a comparison of groups needs the group of every person')
  const persons = Array.from(groups.keys()).filter((person) => groups[person] === reference || groups[person] === focal)
  const columns = split.flatMap((isSplit, item): { item: number; of: number | undefined }[] => (isSplit ? [{ item, of: reference }, { item, of: focal }] : [{ item, of: undefined }]))
  const rows = new Int8Array(persons.length * columns.length).fill(notSeen)
  persons.forEach((person, row) =>
    columns.forEach(({ item, of }, column) => {
      if (of === undefined || of === groups[person]) rows[row * columns.length + column] = answers[person * items + item]!
    }),
  )
  return {
    persons: persons.length,
    items: columns.length,
    answers: rows,
    groups: Int32Array.from(persons, (person) => (groups[person] === reference ? 0 : 1)),
    ...(weights && { weights: Float64Array.from(persons, (person) => weights[person]!) }),
  }
}
