import { interestTypes, type InterestType } from '@gilde/assessment'

export { interestTypes, type InterestType }

/** The talents that a study direction can call on. */
export const talents = [
  'number-reasoning', 'figure-reasoning', 'spatial', 'technical', 'memory', 'precision', 'hand-eye', 'reading', 'vocabulary', 'numeracy', 'colour',
] as const
export type Talent = (typeof talents)[number]

/**
 * Talents whose tests are described but give no ability yet: their times and distances differ more between devices than between
 * people. Nothing is promised about measuring them.
 */
export const unscaledTalents: ReadonlySet<Talent> = new Set<Talent>(['precision', 'hand-eye'])

/** One scale of the interest inventory: the mean rating on the answer scale (1..5), its standard error, and the number of ratings. */
export interface InterestScale {
  mean: number
  standardError: number
  ratings: number
}

/** One measured talent: ability in logits (0 = an item of average difficulty) and its standard error, more than 0. */
export interface TalentEstimate {
  talent: Talent
  ability: number
  standardError: number
}

/** What is known about the quality of the answers. */
export type QualityFlag =
  /** The same answer nearly everywhere: the interests say nothing. */
  | 'straight-lined'
  /** The short battery: wider errors, already in the standard errors. */
  | 'short-battery'

/**
 * Everything that a suggestion may rest on. There is on purpose no place here for home language, mother's diploma, allowance,
 * neighbourhood, sex or marks: what has no place in the type cannot enter the formula.
 */
export interface PupilProfile {
  /** Absent = interests were not measured. */
  interests?: Record<InterestType, InterestScale>
  /** Only what was measured. A talent that is not here counts for nothing, for or against. */
  talents: TalentEstimate[]
  qualityFlags: QualityFlag[]
}
