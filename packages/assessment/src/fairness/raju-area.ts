import { normalTail } from '@gilde/numeric'
import type { GroupEstimate } from './lord-chi-square.ts'

export interface RajuArea {
  /** Area between the curves in logits, where one lies above the other counted against where it lies below: b_F − b_R times (1 − c). */
  signed: number
  /** Area between the curves in logits, whichever is above. */
  unsigned: number
  /** Standard normal under equal curves: of the signed area when the slopes are one and the same, else of Raju's H, |H| the unsigned area. */
  z: number
  probability: number
}

/**
 * Raju's area between the item's curves of two groups.
 *
 * Signed (1 − c)(b_F − b_R); unsigned |H|, H = (1 − c) [2 (a_F − a_R) / (a_F a_R) ln(1 + e^Y) − (b_F − b_R)],
 * Y = a_F a_R (b_F − b_R) / (a_F − a_R). Errors by the delta method.
 *
 * @param reference values (difficulty), or (slope, difficulty), in logits
 * @param guessing c, the same for both groups: with different c the area is infinite
 * @throws {RangeError} for other numbers of parameters, slopes not above 0, or variances that are none
 * @see Raju (1988), doi:10.1007/BF02294403; Raju (1990), doi:10.1177/014662169001400208
 */
export function rajuArea(reference: GroupEstimate, focal: GroupEstimate, guessing = 0): RajuArea {
  const size = reference.values.length
  if ((size !== 1 && size !== 2) || focal.values.length !== size) throw new RangeError('an area needs (difficulty) or (slope, difficulty) of both groups')
  if (!(guessing >= 0 && guessing < 1)) throw new RangeError(`guessing lies in 0..1: got ${guessing}`)
  const values = [...reference.values, ...focal.values]
  const area = size === 1 ? ([r, f]: number[]) => f! - r! : ([ar, br, af, bf]: number[]) => signedH(ar!, br!, af!, bf!)
  const signed = (1 - guessing) * (values.at(-1)! - values[size - 1]!)
  const h = (1 - guessing) * area(values)
  const slopes = values.map((_, i) => {
    const step = 1e-5
    const at = (shift: number) => area(values.map((value, j) => (j === i ? value + shift : value)))
    return ((1 - guessing) * (at(step) - at(-step))) / (2 * step)
  })
  let variance = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      variance += slopes[i]! * slopes[j]! * reference.covariance[i * size + j]! + slopes[size + i]! * slopes[size + j]! * focal.covariance[i * size + j]!
    }
  }
  if (!(variance > 0 && Number.isFinite(h))) throw new RangeError(`an area of ${h} with variance ${variance} is none: check slopes and covariances`)
  const z = h / Math.sqrt(variance)
  return { signed, unsigned: Math.abs(h), z, probability: 2 * normalTail(Math.abs(z)) }
}

function signedH(slopeR: number, difficultyR: number, slopeF: number, difficultyF: number): number {
  if (!(slopeR > 0 && slopeF > 0)) return NaN
  const difference = slopeF - slopeR
  const shift = difficultyF - difficultyR
  if (Math.abs(difference) < 1e-7) return shift
  const y = (slopeF * slopeR * shift) / difference
  return ((2 * difference) / (slopeF * slopeR)) * (Math.max(0, y) + Math.log1p(Math.exp(-Math.abs(y)))) - shift
}
