import { correlation, derivedSeed, normalDraw, normalQuantile, seededRandom } from '@gilde/numeric'
import { brownGoreC, threeLetterCode } from './brown-gore-c.ts'
import type { DirectionProfile } from './direction-profile.ts'
import { type InterestScale, interestTypes, type InterestType } from './pupil-profile.ts'
import type { InterestFit } from './suggestions.ts'

/** Plausible values per fit. The bounds of the interval then move by about 0.01 from seed to seed: less than is shown. */
export const plausibleValues = 500

/**
 * How many standard errors lie on either side of a fit: Φ⁻¹(0.90), an interval of 80 %. Two such intervals that just do not
 * touch are 2.56 standard errors apart; with equal, independent errors that is 1.81 standard errors of the difference,
 * which chance gives to 7 of 100 equal pairs. Directions whose intervals touch are not told apart.
 */
const halfWidth = normalQuantile(0.9)

/**
 * How well a pupil's interests run parallel to a direction's: Pearson's r of the pupil's six means and
 * the direction's six ratings relative to the average occupation.
 *
 * Interval: both profiles vary by their errors (pupil: mean + standard error · z; direction: relative rating + error · z, the error
 * of the mean over its occupations) and r is computed again, 500 times. The standard deviation of these values on
 * Fisher's scale (atanh r) is the standard error, and the interval is tanh(atanh r ± 1.28 · standard error). Only the width of
 * the plausible values is used, not their middle: the observed profiles hold their errors already, so a second helping
 * pulls every r towards 0.
 *
 * It says how alike two profiles are. At this age it was not found to go with achievement, so it says nothing about marks.
 *
 * @param seed the same seed gives the same interval, whatever other directions are compared
 * @param errors of this profile and seed, when they were drawn before
 * @throws RangeError when the pupil's six means are all equal
 */
export function fitInterests(interests: Record<InterestType, InterestScale>, profile: DirectionProfile, seed: number, errors: StandardErrors = drawErrors(profile, seed)): InterestFit {
  const r = correlation(
    interestTypes.map((type) => interests[type].mean),
    interestTypes.map((type) => profile.relative[type]),
  )
  const margin = halfWidth * standardDeviation(plausibleFits(interests, profile, errors).map(fisher))
  const pupilCode = threeLetterCode(mapTypes((type) => interests[type].mean))
  const directionCode = threeLetterCode(profile.ratings)
  return {
    correlation: r,
    low: Math.tanh(fisher(r) - margin),
    high: Math.tanh(fisher(r) + margin),
    brownGoreC: brownGoreC(pupilCode, directionCode),
    pupilCode: pupilCode.join(''),
    directionCode: directionCode.join(''),
  }
}

/** Fisher's transformation; r is held within ±0.9999, since two profiles that run exactly parallel would be infinitely far. */
const fisher = (r: number) => Math.atanh(Math.max(-0.9999, Math.min(0.9999, r)))

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** Standard normal draws, shape (plausible values × 6), row-major. */
export interface StandardErrors {
  pupil: Float64Array
  direction: Float64Array
}

/** The pupil's draws depend on the seed alone, the direction's on its key too. */
export function drawErrors(profile: Pick<DirectionProfile, 'key'>, seed: number): StandardErrors {
  const draw = (random: () => number) => Float64Array.from({ length: plausibleValues * 6 }, () => normalDraw(random))
  return { pupil: draw(seededRandom(derivedSeed(seed, 'pupil'))), direction: draw(seededRandom(derivedSeed(seed, 'direction', profile.key))) }
}

/** @returns shape (plausible values), in the order drawn */
export function plausibleFits(interests: Record<InterestType, InterestScale>, profile: DirectionProfile, errors: StandardErrors): Float64Array {
  const pupil = new Float64Array(6)
  const direction = new Float64Array(6)
  return Float64Array.from({ length: plausibleValues }, (_, value) => {
    interestTypes.forEach((type, i) => {
      pupil[i] = interests[type].mean + interests[type].standardError * errors.pupil[value * 6 + i]!
      direction[i] = profile.relative[type] + profile.error[type] * errors.direction[value * 6 + i]!
    })
    return correlation(pupil, direction)
  })
}

/**
 * Whether a fit belongs with the best: the evidence cannot tell it from the best (the intervals touch), and it does say that
 * the profiles run parallel at all (the whole interval lies above 0). Without the second rule a direction of which little is
 * known, with an interval from −0.1 to 0.7, would count as a strong fit.
 */
export function fitsLikeBest(fit: InterestFit, best: InterestFit): boolean {
  return fit.high >= best.low && fit.low > 0
}

const mapTypes = (value: (type: InterestType) => number) => Object.fromEntries(interestTypes.map((type) => [type, value(type)])) as Record<InterestType, number>
