import { notSeen, type ResponseMatrix } from '../calibration/response-matrix.ts'
import { posteriorEstimate, startPosterior, updatePosterior } from '../estimation/posterior.ts'
import type { ItemParameters } from '../item.ts'
import { fisherInformation } from '../response-model/item-information.ts'
import { type PreparedBank, prepareBank } from '../selection/prepared-bank.ts'

/** What another version of the parameters would change in abilities that were estimated from these answers. */
export interface AbilityShifts {
  persons: number
  /** Of new − old, in logits. */
  mean: number
  deviation: number
  largest: number
  /** Share of persons who move by more than the error of their old estimate. */
  beyondError: number
  meanErrorBefore: number
  meanErrorAfter: number
  /** Persons per step of `step` logits from `from`; what lies beyond an end is counted in it. Shape (steps). */
  histogram: { from: number; step: number; counts: number[] }
}

const histogramFrom = -1.05
const histogramStep = 0.1
const histogramSteps = 21

/** How abilities (means of the posterior, prior N(0, 1)) of those who answered move. `undefined` when nobody did. */
export function abilityShifts(data: ResponseMatrix, before: readonly ItemParameters[], after: readonly ItemParameters[]): AbilityShifts | undefined {
  const banks = [prepareBank(before), prepareBank(after)] as const
  const counts = Array.from({ length: histogramSteps }, () => 0)
  const sums = { shift: 0, square: 0, largest: 0, beyond: 0, before: 0, after: 0 }
  let persons = 0
  for (let person = 0; person < data.persons; person++) {
    const answers = data.answers.subarray(person * data.items, (person + 1) * data.items)
    if (answers.every((answer) => answer === notSeen)) continue
    persons++
    const [old, next] = banks.map((bank) => estimate(bank, answers)) as [ReturnType<typeof estimate>, ReturnType<typeof estimate>]
    const shift = next.ability - old.ability
    sums.shift += shift
    sums.square += shift * shift
    if (Math.abs(shift) > Math.abs(sums.largest)) sums.largest = shift
    if (Math.abs(shift) > old.standardError) sums.beyond++
    sums.before += old.standardError
    sums.after += next.standardError
    counts[Math.max(0, Math.min(histogramSteps - 1, Math.floor((shift - histogramFrom) / histogramStep)))]!++
  }
  if (persons === 0) return undefined
  const mean = sums.shift / persons
  return {
    persons,
    mean,
    deviation: Math.sqrt(Math.max(0, sums.square / persons - mean * mean)),
    largest: sums.largest,
    beyondError: sums.beyond / persons,
    meanErrorBefore: sums.before / persons,
    meanErrorAfter: sums.after / persons,
    histogram: { from: histogramFrom, step: histogramStep, counts },
  }
}

function estimate(bank: PreparedBank, answers: Int8Array) {
  let posterior = startPosterior(bank)
  answers.forEach((answer, item) => {
    if (answer !== notSeen) posterior = updatePosterior(bank, posterior, item, answer === 1)
  })
  return posteriorEstimate(bank, posterior)
}

export interface PrecisionPoint {
  /** In logits. */
  ability: number
  /** Of the `length` best items, in logits⁻². */
  informationBefore: number
  informationAfter: number
  /** 1 / √(information + 1): what a test of them would claim, with the prior N(0, 1). */
  errorBefore: number
  errorAfter: number
}

/** What the bank can tell at abilities from −3 to 3, before and after. @param length of a test, in items */
export function comparePrecision(before: readonly ItemParameters[], after: readonly ItemParameters[], length: number): PrecisionPoint[] {
  const best = (items: readonly ItemParameters[], ability: number) =>
    items
      .map((item) => fisherInformation(ability, item))
      .toSorted((one, other) => other - one)
      .slice(0, length)
      .reduce((sum, value) => sum + value, 0)
  return Array.from({ length: 13 }, (_, index) => {
    const ability = -3 + index / 2
    const informationBefore = best(before, ability)
    const informationAfter = best(after, ability)
    return { ability, informationBefore, informationAfter, errorBefore: 1 / Math.sqrt(informationBefore + 1), errorAfter: 1 / Math.sqrt(informationAfter + 1) }
  })
}
