import type { DirectionContent } from './direction-content.ts'
import type { Direction, Domain } from './direction.ts'
import type { LocalText } from './local-text.ts'
import type { InterestType, PupilProfile, Talent } from './pupil-profile.ts'

/** How well the interests of a pupil and of a direction run parallel, with its uncertainty. Says nothing about marks or success. */
export interface InterestFit {
  /** Pearson correlation of the pupil's six means with the direction's six ratings relative to the average occupation, -1..1. */
  correlation: number
  /** 80 % of the plausible values lie between these. */
  low: number
  high: number
  /** The readable summary: Brown–Gore C of the two three-letter codes, 0..18. */
  brownGoreC: number
  pupilCode: string
  directionCode: string
}

/** A piece of evidence for a suggestion. */
export type Why =
  /** Pupil and direction are both above their own middle on this type, the direction above the average occupation too. `pupilMean` 1..5, `directionRating` 1..7. */
  | { kind: 'interest-match'; interestType: InterestType; pupilMean: number; directionRating: number }
  /** A talent that the pupil showed and that the direction calls on (`demand` 1..3). */
  | { kind: 'talent-shown'; talent: Talent; ability: number; standardError: number; demand: number }
  /** In the set so that it is broad: the interests could not tell, or the set held fewer than five directions or two domains. */
  | { kind: 'breadth'; domain: Domain | null }

/** What lies further away; information, never an obstacle. */
export type FitsLess =
  /** The pupil likes this type; the direction has less of it. */
  | { kind: 'pupil-likes-direction-has-less'; interestType: InterestType; pupilMean: number; directionRating: number }
  /** The direction has much of this type; the pupil likes it less than other things, for now. */
  | { kind: 'direction-has-pupil-likes-less'; interestType: InterestType; pupilMean: number; directionRating: number }
  /** The direction calls on this talent; it was measured and has not shown yet. */
  | { kind: 'talent-not-yet-shown'; talent: Talent; demand: number }
  /** Everything was compared and nothing lies clearly away; or there was nothing to compare with yet. */
  | { kind: 'nothing-stands-out'; compared: boolean }

/** A computed counterfactual. */
export type WouldChange =
  /** Were this scale `to` instead of `from`, and all else the same, the suggestion would be in the group `group`. */
  | { kind: 'interest-moves-group'; interestType: InterestType; from: number; to: number; group: 'strong' | 'also' }
  /** This talent was not measured; showing it would add a reason. */
  | { kind: 'talent-could-add'; talent: Talent; demand: number }
  /** No single change does it: trying it out and answering the interest questions again afterwards would tell more. */
  | { kind: 'trying-could-tell' }
  /** Filling in the interests (again) would let them speak. */
  | { kind: 'interests-could-tell'; measured: boolean }

/** One concrete, free thing to do. */
export interface NextStep {
  id: string
  kind: 'visit' | 'talk' | 'try'
  text: LocalText
}

/**
 * `strong` and `also` say how well the interests fit; `together` = the evidence cannot tell them apart.
 * Inside a group there is no order: suggestions are listed by name.
 */
export type SuggestionGroup = 'strong' | 'also' | 'together'

/** What brought a direction into the set. */
export type Origin = 'interests' | 'breadth' | 'talent' | 'unexpected'

export interface Suggestion {
  direction: Direction
  /** Other forms of the same direction (dual, another domain), by id. */
  variants: string[]
  group: SuggestionGroup
  origin: Origin
  /** The one suggestion that the pupil may not have expected. */
  unexpected: boolean
  /** null when the interests cannot be used. */
  fit: InterestFit | null
  why: Why[]
  fitsLess: FitsLess[]
  wouldChange: WouldChange[]
  nextWeek: NextStep
}

/** Two open doors of the report; the directions are ids. */
export type Invitation =
  | { kind: 'able-not-yet-interested'; talent: Talent; directions: string[] }
  | { kind: 'interested-not-yet-shown'; talent: Talent; directions: string[] }

/** On what the set rests. */
export type Basis = 'interests' | 'flat-interests' | 'straight-lined-interests' | 'interests-not-measured'

/** Why a direction was not considered; shown, so that nothing disappears in silence. */
export type NotConsideredReason = 'dual-from-15' | 'own-condition' | 'no-profile' | 'not-offered-in-region'

export interface Suggestions {
  basis: Basis
  /** `one-group` when the evidence cannot tell the suggestions apart. */
  grouping: 'two-groups' | 'one-group'
  /** By group (strong, also), inside a group by name. At least five over two or more domains whenever the offer allows it. */
  suggestions: Suggestion[]
  invitations: Invitation[]
  notConsidered: { id: string; reason: NotConsideredReason }[]
  /** File or formula → version, of everything that was used. */
  versions: Record<string, string>
}

export interface SuggestOptions {
  /** The grade to look ahead to; the second unless told. */
  grade?: '2' | '3'
  /** Dual directions start at 15 or 16; left out (and listed in `notConsidered`) unless told. */
  includeDual?: boolean
  /** Seed of the plausible values; 1 unless told. The same seed gives the same result. */
  seed?: number
}

/** From all directions to a set with reasons; see `suggest`. */
export type Suggest = (pupil: PupilProfile, directions: Direction[], content: DirectionContent, options?: SuggestOptions) => Suggestions
