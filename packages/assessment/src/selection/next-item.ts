import { derivedSeed, randomInteger, seededRandom } from '@gilde/numeric'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import { type LogPosterior, posteriorEstimate } from '../estimation/posterior.ts'
import type { AdaptiveBank } from './adaptive-bank.ts'
import { bestUnits } from './best-units.ts'
import type { Criterion } from './criteria/criterion.ts'
import { maximumInformation } from './criteria/maximum-information.ts'
import { wantedArea } from './wanted-area.ts'

/** When to stop and among what to choose; see `Delivery`. */
export interface AdaptiveRules {
  standardError: number
  leastItems: number
  mostItems: number
  randomesque: number
  areas: Record<string, number>
}

/** A test so far. */
export interface AdaptiveProgress {
  /** Item indexes, in the order given. */
  given: readonly number[]
  posterior: LogPosterior
  /** Units that this pupil may be given; see `eligibleUnits`. */
  eligible: readonly boolean[]
}

/**
 * The item to give now, or undefined when the test is complete.
 *
 * Never more than `mostItems`. A testlet that was begun is finished first. Then the test stops at the standard error,
 * once `leastItems` were given, or when nothing eligible is left. Else one unit is drawn among the `randomesque` best of the
 * area that is furthest behind; for a testlet the mean of the criterion over its items counts. Units that still fit in
 * `mostItems` go first; units that are not eligible are used only when the least number of items cannot be reached
 * otherwise. Equal values are settled by bank order. With `randomesque` as large as the bank, the choice is random.
 * Depends on nothing but its arguments.
 *
 * @param seed of this pupil's test
 * @returns index in the bank
 */
export function nextItem(bank: AdaptiveBank, rules: AdaptiveRules, progress: AdaptiveProgress, seed: number, criterion: Criterion = maximumInformation): number | undefined {
  const { given, posterior } = progress
  if (given.length >= Math.min(rules.mostItems, bank.items.length)) return undefined
  const begun = restOfTestlet(bank, given)
  if (begun !== undefined) return begun
  const { ability, standardError } = posteriorEstimate(bank.prepared, posterior)
  if (given.length >= rules.leastItems && standardError <= rules.standardError) return undefined

  const units = unitsInArea(bank, rules, given, unitsToChooseFrom(bank, rules, progress))
  if (units.length === 0) return undefined
  const knowledge = { ability, weights: trapezoidWeights(posterior) }
  const best = bestUnits(bank.prepared, units.map((unit) => bank.units[unit]!), criterion, knowledge, Math.max(1, rules.randomesque))
  const drawn = best.length === 1 ? 0 : randomInteger(seededRandom(derivedSeed(seed, 'choice', given.length)), best.length)
  return best[drawn]![0]
}

function restOfTestlet(bank: AdaptiveBank, given: readonly number[]): number | undefined {
  const last = given.at(-1)
  if (last === undefined) return undefined
  return bank.units[bank.unitOf[last]!]!.find((item) => !given.includes(item))
}

function unitsToChooseFrom(bank: AdaptiveBank, rules: AdaptiveRules, { given, eligible }: AdaptiveProgress): number[] {
  const used = new Set(given.map((item) => bank.unitOf[item]!))
  const left = bank.units.flatMap((_, unit) => (used.has(unit) ? [] : [unit]))
  const open = left.filter((unit) => eligible[unit])
  const choice = open.length > 0 || given.length >= rules.leastItems ? open : left
  const fitting = choice.filter((unit) => bank.units[unit]!.length <= rules.mostItems - given.length)
  return fitting.length > 0 ? fitting : choice
}

function unitsInArea(bank: AdaptiveBank, rules: AdaptiveRules, given: readonly number[], units: readonly number[]): readonly number[] {
  const areaOf = (unit: number) => bank.items[bank.units[unit]![0]!]!.area
  const counts = new Map<string, number>()
  for (const item of given) {
    const { area } = bank.items[item]!
    counts.set(area, (counts.get(area) ?? 0) + 1)
  }
  const wanted = wantedArea(rules.areas, counts, new Set(units.map(areaOf)))
  return wanted === undefined ? units : units.filter((unit) => areaOf(unit) === wanted)
}
