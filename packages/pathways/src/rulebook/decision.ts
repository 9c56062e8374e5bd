import type { LocalText } from '../local-text.ts'
import type { Rule } from './rulebook.ts'

/** What is known about one pupil, target and moment. A fact that is absent is unknown; it is never guessed. */
export type FactValue = boolean | number | string
export type Facts = Readonly<Record<string, FactValue>>

export type Truth = 'true' | 'false' | 'unknown'

/** Why a rule fired, did not, or cannot be told yet: the condition, taken apart. */
export interface ProofNode {
  /** As it stands in the book, such as `ageOn31December >= {minimum-age-1b}`. */
  condition: string
  /** How its parts are joined; a test and `always` have none. */
  kind: 'and' | 'or' | 'not' | 'test' | 'always'
  truth: Truth
  /** The same in words. */
  words: LocalText
  parts: ProofNode[]
}

export interface RuleProof {
  rule: Rule
  truth: Truth
  condition: ProofNode
  /** Whether this rule gave the outcome. */
  decisive: boolean
}

/** The smallest set of facts that, made other, gives another outcome; facts that can never change are not proposed. */
export interface Change {
  outcome: string
  facts: { fact: string; from: FactValue | undefined; to: FactValue; words: LocalText }[]
}

/** A known fact without which the outcome would not follow; integers as wide as the outcome allows. */
export interface Reason {
  fact: string
  value: FactValue
  /** Follows "omdat" / "because". */
  words: LocalText
}

/** A number that the rules used on the day. */
export interface UsedParameter {
  id: string
  value: number
  status: Rule['status']
  /** Whether somebody moved the slider away from its default. */
  isTried: boolean
}

/** One question answered about one pupil on one day, by one version of one book. Advice to a person, never a decision by itself. */
export interface Decision {
  rulebook: { id: string; version: string }
  decision: string
  /** `YYYY-MM-DD` */
  on: string
  /** null while what is unknown could still give different outcomes. */
  outcome: string | null
  /** Outcomes that are still possible: the outcome alone when there is one. */
  possible: string[]
  /** Rules of this decision that held on the day, the decisive ones first. */
  proof: RuleProof[]
  /** Smallest set of facts from which the outcome follows; empty while there is none. */
  reasons: Reason[]
  /** Numbers in the rules of this decision. */
  parameters: UsedParameter[]
  citations: { article: string; url: string; status: Rule['status'] }[]
  /** Facts that are unknown and could still make a difference, the most telling first; each with its question in the book. */
  missing: string[]
  wouldChange: Change[]
  /** One sentence or two that a parent understands. */
  sentence: LocalText
}
