import { brownGoreC } from '@gilde/assessment'
import { correlation, derivedSeed, normalDraw, normalQuantile, seededRandom } from '@gilde/numeric'
import { threeLetterCode } from './three-letter-code.ts'
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
  const pupilCode = threeLetterCode(Object.fromEntries(interestTypes.map((type) => [type, interests[type].mean])) as Record<InterestType, number>)
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

/** The pupil's draws depend on the seed alone, so that they can be shared; the direction's on its key too. */
export function drawErrors(profile: Pick<DirectionProfile, 'key'>, seed: number, pupil = drawPupilErrors(seed)): StandardErrors {
  return { pupil, direction: draw(derivedSeed(seed, 'direction', profile.key)) }
}

/** Shape (plausible values × 6). */
export function drawPupilErrors(seed: number): Float64Array {
  return draw(derivedSeed(seed, 'pupil'))
}

function draw(seed: number): Float64Array {
  const random = seededRandom(seed)
  const draws = new Float64Array(plausibleValues * 6)
  for (let i = 0; i < draws.length; i++) draws[i] = normalDraw(random)
  return draws
}

/** @returns shape (plausible values), in the order drawn */
export function plausibleFits(interests: Record<InterestType, InterestScale>, profile: DirectionProfile, errors: StandardErrors): Float64Array {
  const row = (value: (type: InterestType) => number) => Float64Array.from(interestTypes, value)
  const means = row((type) => interests[type].mean)
  const meanErrors = row((type) => interests[type].standardError)
  const ratings = row((type) => profile.relative[type])
  const ratingErrors = row((type) => profile.error[type])
  const pupil = new Float64Array(6)
  const direction = new Float64Array(6)
  const values = new Float64Array(plausibleValues)
  for (let value = 0; value < plausibleValues; value++) {
    for (let i = 0; i < 6; i++) {
      pupil[i] = means[i]! + meanErrors[i]! * errors.pupil[value * 6 + i]!
      direction[i] = ratings[i]! + ratingErrors[i]! * errors.direction[value * 6 + i]!
    }
    values[value] = correlation(pupil, direction)
  }
  return values
}

/**
 * Two profiles of six that have nothing to do with each other reach this correlation in 5 of 100 cases: the one-sided 5 %
 * point of Pearson's r with 4 degrees of freedom, t/√(t² + 4) with t = 2.132.
 */
const beyondChance = 0.729

/**
 * Whether a fit counts as strong. Either the evidence cannot tell it from the best (the intervals touch) while it does say that
 * the profiles run parallel at all (the whole interval lies above 0); or it is by itself beyond chance. Without the second
 * rule a very good best fit would push away others that are good: 0.99 and 0.89 differ, but not for a pupil. Without the
 * part in brackets a direction of which little is known, with an interval from −0.1 to 0.7, would count as strong.
 */
export function isStrongFit(fit: InterestFit, best: InterestFit): boolean {
  return (fit.high >= best.low && fit.low > 0) || fit.correlation >= beyondChance
}
