import type { AbilityEstimate } from '../estimation/ability-estimate.ts'
import type { Score } from '../score.ts'

/** One pupil's finished test without the pupil: what the statistics of an instrument are made of. */
export interface TestRecord {
  /** In the order given. */
  answers: readonly RecordedAnswer[]
  /** Of an adaptive test. */
  estimate?: Pick<AbilityEstimate, 'ability' | 'standardError'>
  /** Where the same virtual pupil took the blocks again: those answers. Nobody real does. */
  again?: readonly RecordedAnswer[]
  ageYears?: number
  /** Value per grouping variable, as far as known: `{ age: 'younger' }`. */
  groups: Readonly<Record<string, string>>
}

export interface RecordedAnswer {
  /** Index in the bank. */
  item: number
  score: Score
  /** NaN when nobody took the time, as with virtual pupils. */
  seconds: number
}

/** How many it takes before something is said: small groups say little, and might say it about somebody. */
export interface StatisticsRules {
  /** Persons for any figure of the whole. */
  persons: number
  /** Persons in each of two groups that are compared. */
  perGroup: number
  /** Answers to one item for its fit and drift; for a comparison in each group half of it. */
  answersPerItem: number
  /** Persons in a bar of a distribution, or in a group that is counted. */
  cell: number
}

/** A figure, or how many persons are still wanting before there is one. */
export type Part<Figures> = ({ kind: 'known' } & Figures) | { kind: 'too-few'; persons: number; needed: number }

/** @param figures worked out only when there are enough */
export function partOf<Figures extends object>(persons: number, needed: number, figures: () => Figures): Part<Figures> {
  return persons < needed ? { kind: 'too-few', persons, needed } : { kind: 'known', ...figures() }
}
