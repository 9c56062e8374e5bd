import { demandsOf } from './direction-demands.ts'
import { occupationsOf } from './direction-occupations.ts'
import type { DirectionContent } from './direction-content.ts'
import type { Direction } from './direction.ts'
import { findByKey } from './find-by-key.ts'
import type { LocalText } from './local-text.ts'
import { interestTypes, type InterestType, type Talent } from './pupil-profile.ts'

/** What a direction is like, in the terms of the pupil's profile. */
export interface DirectionProfile {
  /** The same for all forms (full-time, dual, other domain) of one direction. */
  key: string
  /** Mean of the O*NET ratings (1..7) over the occupations. */
  ratings: Record<InterestType, number>
  /**
   * `ratings` minus the mean of all 923 occupations. All occupations rate high on C and low on A, so only the difference
   * says what is particular to this direction.
   */
  relative: Record<InterestType, number>
  /** Standard deviation of the occupations around that mean: how much there is to choose inside the direction. */
  spread: Record<InterestType, number>
  /** Standard error of that mean: spread / √(number of occupations). */
  error: Record<InterestType, number>
  /** SOC codes. */
  occupations: string[]
  /** Weight 0..3 per talent; absent = 0. */
  demands: Partial<Record<Talent, number>>
  /** A condition of its own, which only a person can check. */
  condition: LocalText | null
}

/** An honest absence: why there is no profile. */
export interface NoDirectionProfile {
  key: null
  reason: string
}

/**
 * The profile of a direction from the published content: interests from the occupations that it leads towards, demands
 * from domain, finality and level.
 */
export function buildDirectionProfile(direction: Direction, content: DirectionContent): DirectionProfile | NoDirectionProfile {
  const row = findByKey(content.occupations.directions, direction)
  if (!row) return { key: null, reason: 'Voor deze richting is nog geen profiel opgemaakt.' }
  const occupations = occupationsOf(row, content)
  if (occupations.length === 0) return { key: null, reason: row.reason }
  const rows = occupations.map((code) => ratingsOf(code, content))
  const spread = spreadOver(rows, pooledVariance(content))
  const ratings = perType((type) => mean(rows.map((each) => each[type])))
  return {
    key: row.keys[0]!,
    ratings,
    relative: perType((type) => ratings[type] - content.onetInterests.averages[type]),
    spread,
    error: perType((type) => spread[type] / Math.sqrt(rows.length)),
    occupations,
    demands: demandsOf(direction, content),
    condition: row.condition ?? null,
  }
}

/**
 * How far one occupation of the direction may lie from the mean: √(((n − 1)·s² + v) / n), with s² the variance over its n
 * occupations and v the pooled variance within all directions. v counts as one more observation, so that a direction with
 * one occupation is not taken for certain: its spread is that of the average direction.
 */
function spreadOver(rows: Record<InterestType, number>[], pooled: Record<InterestType, number>): Record<InterestType, number> {
  return perType((type) => Math.sqrt((squaresAround(rows.map((ratings) => ratings[type])) + pooled[type]) / rows.length))
}

const pooledVariances = new WeakMap<DirectionContent, Record<InterestType, number>>()

/** Variance of occupations within directions, over all directions of the content with two or more; computed once per content. */
function pooledVariance(content: DirectionContent): Record<InterestType, number> {
  const known = pooledVariances.get(content)
  if (known) return known
  const groups = content.occupations.directions
    .filter((row) => row.via === 'qualifications' || row.via === 'occupations')
    .map((row) => occupationsOf(row, content).map((code) => ratingsOf(code, content)))
    .filter((rows) => rows.length >= 2)
  const freedom = groups.reduce((sum, rows) => sum + rows.length - 1, 0)
  if (freedom === 0) throw new RangeError('the content holds no direction with two occupations, so no spread can be computed')
  const pooled = perType((type) => groups.reduce((sum, rows) => sum + squaresAround(rows.map((ratings) => ratings[type])), 0) / freedom)
  pooledVariances.set(content, pooled)
  return pooled
}

function ratingsOf(code: string, content: DirectionContent): Record<InterestType, number> {
  const found = content.onetInterests.occupations.find((each) => each.code === code)
  if (!found) throw new RangeError(`onet-interests.json has no occupation ${code}`)
  return found.ratings
}

const perType = (value: (type: InterestType) => number) => Object.fromEntries(interestTypes.map((type) => [type, value(type)])) as Record<InterestType, number>

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function squaresAround(values: number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
}
