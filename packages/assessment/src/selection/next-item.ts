import { derivedSeed, randomInteger, seededRandom } from '@gilde/numeric'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import { hasNothingToGain } from '../decision/has-nothing-to-gain.ts'
import { classifyPosterior, type CutRule } from '../decision/posterior-classification.ts'
import { type LogPosterior, posteriorEstimate } from '../estimation/posterior.ts'
import type { AdaptiveBank } from './adaptive-bank.ts'
import { bestUnits } from './best-units.ts'
import type { Criterion } from './criteria/criterion.ts'
import { expectedPosteriorVariance } from './criteria/expected-posterior-variance.ts'
import { maximumInformation } from './criteria/maximum-information.ts'
import { expectedVariances } from './expected-variances.ts'
import { informationIndex, mostInformativeUnits } from './information-index.ts'
import { wantedArea } from './wanted-area.ts'

/** When to stop and among what to choose; see `Delivery`. */
export interface AdaptiveRules {
  standardError: number
  leastItems: number
  mostItems: number
  randomesque: number
  areas: Record<string, number>
  classification?: CutRule
  leastGain?: number
  mostMinutes?: number
  /** See `Delivery`; `nextItem` is given what is eligible in a form. */
  forms?: number
}

/** A test so far. */
export interface AdaptiveProgress {
  /** Item indexes, in the order given. */
  given: readonly number[]
  posterior: LogPosterior
  /** Units that this pupil may be given; see `eligibleUnits`. */
  eligible: readonly boolean[]
  /** Spent on answers so far. Default 0. */
  elapsedMilliseconds?: number
}

/**
 * The item to give now, or undefined when the test is complete.
 *
 * Never more than `mostItems`. Once `leastItems` were given, a test with a cut stops as soon as its decision is sure, also within a
 * testlet. Else a testlet that was begun is finished first. Then the test stops, once `leastItems` were given, at the standard error,
 * when its time is spent or nothing worth while is left to gain; or when nothing eligible is left. Enemies of what was given are passed over. Else one unit is drawn among the `randomesque` best of the
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
  const mayStop = given.length >= rules.leastItems
  if (mayStop && isDecided(bank, rules, posterior)) return undefined
  const begun = restOfTestlet(bank, given)
  if (begun !== undefined) return begun
  const estimate = posteriorEstimate(bank.prepared, posterior)
  const { ability } = estimate
  if (mayStop && (estimate.standardError <= rules.standardError || isOutOfTime(rules, progress))) return undefined

  const isOpen = unitsToChooseFrom(bank, rules, progress)
  if (!isOpen) return undefined
  if (mayStop && rules.leastGain !== undefined) {
    const left = bank.units.flatMap((items, unit) => (isOpen(unit) ? items : []))
    if (hasNothingToGain(bank.prepared, estimate, left, rules.mostItems - given.length, rules.leastGain)) return undefined
  }
  const area = areaToChooseFrom(bank, rules, given, isOpen)
  const count = Math.max(1, rules.randomesque)
  const at = rules.classification?.cut ?? ability
  const best = criterion === maximumInformation ? mostInformativeUnits(bank, area, isOpen, at, count).map((unit) => bank.units[unit]!) : bestByCriterion(bank, area, isOpen, criterion, { ability: at, posterior }, count)
  const drawn = best.length === 1 ? 0 : randomInteger(seededRandom(derivedSeed(seed, 'choice', given.length)), best.length)
  return best[drawn]![0]
}

function isDecided(bank: AdaptiveBank, { classification }: AdaptiveRules, posterior: LogPosterior): boolean {
  return classification !== undefined && classifyPosterior(bank.prepared, posterior, classification) !== 'undecided'
}

function isOutOfTime({ mostMinutes }: AdaptiveRules, { elapsedMilliseconds = 0 }: AdaptiveProgress): boolean {
  return mostMinutes !== undefined && elapsedMilliseconds >= 60_000 * mostMinutes
}

function restOfTestlet(bank: AdaptiveBank, given: readonly number[]): number | undefined {
  const last = given.at(-1)
  if (last === undefined) return undefined
  const unit = bank.units[bank.unitOf[last]!]!
  return unit.length === 1 ? undefined : unit.find((item) => !given.includes(item))
}

/** @returns which units may be chosen now, or undefined when there is none */
function unitsToChooseFrom(bank: AdaptiveBank, rules: AdaptiveRules, { given, eligible }: AdaptiveProgress): ((unit: number) => boolean) | undefined {
  const used = new Uint8Array(bank.units.length)
  for (const item of given) used[bank.unitOf[item]!] = 1
  closeEnemies(bank, given, used)
  const isLeft = (unit: number) => used[unit] === 0
  const isEligible = (unit: number) => used[unit] === 0 && eligible[unit]!
  const room = rules.mostItems - given.length
  const exists = (isOne: (unit: number) => boolean) => bank.units.some((_, unit) => isOne(unit))
  const choice = given.length >= rules.leastItems || exists(isEligible) ? isEligible : isLeft
  const fits = (unit: number) => choice(unit) && bank.units[unit]!.length <= room
  if (exists(fits)) return fits
  return exists(choice) ? choice : undefined
}

/** Marks the units that name the same enemies as an item that was given. */
function closeEnemies(bank: AdaptiveBank, given: readonly number[], used: Uint8Array): void {
  for (const item of given) {
    const { enemies } = bank.items[item]!
    for (const unit of enemies === undefined ? [] : bank.unitsOfEnemies.get(enemies)!) used[unit] = 1
  }
}

function areaToChooseFrom(bank: AdaptiveBank, rules: AdaptiveRules, given: readonly number[], isOpen: (unit: number) => boolean): string | undefined {
  const areas = Object.keys(rules.areas)
  if (areas.length === 0) return undefined
  const { unitsOfArea } = informationIndex(bank)
  const counts = new Map<string, number>()
  for (const item of given) {
    const { area } = bank.items[item]!
    counts.set(area, (counts.get(area) ?? 0) + 1)
  }
  return wantedArea(rules.areas, counts, new Set(areas.filter((area) => unitsOfArea.get(area)?.some(isOpen))))
}

function bestByCriterion(bank: AdaptiveBank, area: string | undefined, isOpen: (unit: number) => boolean, criterion: Criterion, { ability, posterior }: { ability: number; posterior: LogPosterior }, count: number) {
  const { unitArea } = informationIndex(bank)
  const units = bank.units.filter((_, unit) => (area === undefined || unitArea[unit] === area) && isOpen(unit))
  const weights = trapezoidWeights(posterior)
  return bestUnits(bank.prepared, units, criterion === expectedPosteriorVariance ? tabledVariance(bank, ability, weights) : criterion, { ability, weights }, count)
}

/** The criterion of expected posterior variance with the whole bank worked out at once. */
function tabledVariance(bank: AdaptiveBank, ability: number, weights: Float64Array): Criterion {
  const variances = new Float64Array(bank.items.length)
  expectedVariances(bank.prepared, ability, weights, variances)
  return (_bank, item) => -variances[item]!
}
