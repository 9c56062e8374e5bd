import { normalQuantile } from '@gilde/numeric'

/** The line of the report runs from −3 to 3 logits: nearly all of a standard normal population. */
const lineEnd = 3
/** The zones' borders in logits: one logit wide round 0, the difficulty of a middle item. */
const borders = [-1.5, -0.5, 0.5, 1.5]

export interface TalentBand {
  /** Places on the line, 0 = left end, 1 = right end. */
  low: number
  position: number
  high: number
  /** 1..5, the zone in which the estimate lies. */
  zone: number
}

/** The estimate lies within the band in 8 of 10 times. */
export const bandProbability = 0.8

/**
 * Where a talent lies on the line, with its uncertainty: θ ± Φ⁻¹(0.9)·s. The line refers to how hard items are, not to
 * other pupils: no norm is needed and none is claimed.
 *
 * @param ability θ in logits, finite
 * @param standardError s > 0, in logits
 * @throws RangeError when either is not
 */
export function talentBand(ability: number, standardError: number): TalentBand {
  if (!Number.isFinite(ability) || !(standardError > 0 && standardError < Infinity)) throw new RangeError(`No band for ability ${ability} with error ${standardError}`)
  const half = normalQuantile(0.5 + bandProbability / 2) * standardError
  return { low: place(ability - half), position: place(ability), high: place(ability + half), zone: 1 + borders.filter((border) => ability >= border).length }
}

function place(ability: number): number {
  return Math.min(1, Math.max(0, (ability + lineEnd) / (2 * lineEnd)))
}
