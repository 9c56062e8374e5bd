import { derivedSeed, normalDraw, normalQuantile, seededRandom } from '@gilde/numeric'
import type { AdaptiveBank } from './adaptive-bank.ts'
import { admittedUnits } from './admitted-units.ts'
import type { AdaptiveRules } from './next-item.ts'
import { simulateEligibleTest } from './simulate-test.ts'

export interface ExposureCalibration {
  /** Sympson–Hetter parameters: with which probability a chosen unit is given. Shape (units). */
  admission: number[]
  /** Share of virtual pupils who saw each unit in the last cycle. Shape (units). */
  exposure: number[]
  largestExposure: number
  converged: boolean
  iterations: number
}

export interface ExposureOptions {
  /** Largest share of pupils that may see a unit, above 0 and at most 1. */
  maximum: number
  /** Virtual pupils per cycle, from N(0, 1). */
  pupils: number
  seed: number
  /** Converged when no unit exceeds the maximum by more than this. Default: what one of all units may by chance, at 5 %. */
  tolerance?: number
  /** Default 30. */
  mostIterations?: number
}

/**
 * Sympson–Hetter: finds by simulation with which probability each unit must be given when it is chosen, so that no unit is
 * seen by more than its share.
 *
 * A unit is given when it is chosen and admitted, P(A) = k P(S), and each unit is drawn once per pupil; so P(S) = P(A) / k, and the
 * next k = min(1, maximum / P(S)). Repeated, since turning away one unit makes others chosen more.
 *
 * @throws {RangeError} when the maximum is not above 0 and at most 1, or lower than the longest test can keep: length / units
 * @see Sympson & Hetter (1985), Proceedings of the 27th annual meeting of the Military Testing Association, 973–977
 */
export function calibrateExposure(bank: AdaptiveBank, rules: AdaptiveRules, options: ExposureOptions): ExposureCalibration {
  const { maximum, pupils, seed, tolerance = normalQuantile(1 - 0.05 / bank.units.length) * Math.sqrt((maximum * (1 - maximum)) / pupils), mostIterations = 30 } = options
  if (!(maximum > 0 && maximum <= 1)) throw new RangeError(`a maximum exposure must be above 0 and at most 1: got ${maximum}`)
  const least = Math.min(rules.mostItems, bank.items.length) / bank.items.length
  if (maximum < least) throw new RangeError(`${rules.mostItems} of ${bank.items.length} items cannot all be seen by at most ${maximum} of pupils: the least is ${least}`)
  let admission = bank.units.map(() => 1)
  let chosen: number[] | undefined
  for (let iterations = 1; ; iterations++) {
    const exposure = exposureUnder(bank, rules, admission, pupils, derivedSeed(seed, 'cycle', iterations))
    const largestExposure = Math.max(...exposure)
    const converged = largestExposure <= maximum + tolerance
    if (converged || iterations >= mostIterations) return { admission, exposure, largestExposure, converged, iterations }
    const now = exposure.map((share, unit) => share / admission[unit]!)
    // half of what was found before: one cycle's chance is not followed all the way
    chosen = chosen ? chosen.map((before, unit) => (before + now[unit]!) / 2) : now
    admission = chosen.map((share) => (share > maximum ? maximum / share : 1))
  }
}

function exposureUnder(bank: AdaptiveBank, rules: AdaptiveRules, admission: readonly number[], pupils: number, seed: number): number[] {
  const random = seededRandom(seed)
  const seen = bank.units.map(() => 0)
  for (let pupil = 0; pupil < pupils; pupil++) {
    const own = derivedSeed(seed, 'pupil', pupil)
    const { given } = simulateEligibleTest(bank, rules, admittedUnits(admission, own), normalDraw(random), own, random)
    for (const unit of new Set(given.map((item) => bank.unitOf[item]!))) seen[unit]!++
  }
  return seen.map((count) => count / pupils)
}
