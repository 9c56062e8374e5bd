import type { DirectionProfile } from './direction-profile.ts'
import type { Direction } from './direction.ts'
import type { StandardErrors } from './fit.ts'
import type { InterestFit } from './suggestions.ts'

/** A direction that may be suggested: all its forms taken together. */
export interface Candidate {
  direction: Direction
  /** Ids of the other forms. */
  variants: string[]
  profile: DirectionProfile
  /** null when the interests cannot be used. */
  fit: InterestFit | null
  /** For computing the fit again under another profile of interests; null when the interests cannot be used. */
  errors: StandardErrors | null
  /** A number 0..2³² − 1 drawn from the seed and the direction: the order when the evidence gives none. */
  lot: number
}

/** The highest fit first; when there is none, or when equal, by lot. */
export function byFit(a: Candidate, b: Candidate): number {
  return (b.fit?.correlation ?? 0) - (a.fit?.correlation ?? 0) || a.lot - b.lot
}

export function byName(a: Candidate, b: Candidate): number {
  return a.direction.name.localeCompare(b.direction.name, 'nl') || (a.direction.id < b.direction.id ? -1 : 1)
}
