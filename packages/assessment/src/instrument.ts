import type { CutRule } from './decision/posterior-classification.ts'
import type { BankItem, Equivalent, Family, ItemType } from './item.ts'
import type { LocalText } from './local-text.ts'

/** How a test is delivered and scored. */
export type Delivery =
  /** Ability by a response model; items are chosen one by one. */
  | {
      kind: 'adaptive'
      /** Stop when the standard error (logits) is this small, after at least `leastItems`, at most `mostItems`. */
      standardError: number
      leastItems: number
      mostItems: number
      /** Choose among this many of the most informative items, so that no item is seen by everyone. */
      randomesque: number
      /** Wanted share of items per area of the blueprint; adds up to 1. */
      areas: Record<string, number>
      /** A test for a decision at a cut: items are those that tell most there, and it also stops as soon as the ratio test is sure. */
      classification?: CutRule
      /** After `leastItems`, stop when all items that there is still room for would lower the error by less than this, in logits. */
      leastGain?: number
      /** After `leastItems`, give no further item once so much time was spent on answers, so that a test fits its lesson. The answer in hand is never cut off. */
      mostMinutes?: number
      /** The bank is in so many forms without an item in common, and a sitting's seed says which one is given; see `formOf`. */
      forms?: number
    }
  /** Every item once, in an order drawn from the session's seed; ratings added up per scale. */
  | { kind: 'inventory'; scales: string[]; /** for the short battery: so many items per scale */ shortItemsPerScale: number }
  /** Fixed blocks of trials; measures are described, not scaled. Time is limited because speed is measured. */
  | { kind: 'blocks' }
  /** Only the practice items, each explained afterwards; measures nothing. The bank is empty. */
  | { kind: 'exercises' }

/** A test: a blueprint, a bank, and everything that must be said about it. */
export interface Instrument<Radicals = unknown, Content = unknown, View extends { type: string } = { type: string }> {
  id: string
  family: Family
  /** The talent it speaks about in the report; two instruments may share one. */
  talent: TalentId
  title: LocalText
  /** One line in the list of tests: what you will do. */
  summary: LocalText
  /** Short sentences, read aloud on request, before the practice item. */
  instructions: LocalText[]
  /** How to do it with the keyboard alone. */
  keyboard: LocalText
  equivalent: Equivalent
  /** Estimated minutes, for the pupil. */
  minutes: number
  itemType: ItemType<Radicals, Content, View>
  practice: { radicals: Radicals; seed: number }[]
  bank: BankItem<Radicals>[]
  delivery: Delivery
  /** Where the parameters come from; those of the content are always `provisional`. */
  status: {
    kind: 'provisional'
    model: LocalText
    sources: string[]
    /** The calibration whose parameters the bank has, when they are not those of the content. */
    calibration?: { number: number; model: string; persons: number; synthetic: boolean; approvedOn: string }
  }
  /** Raised whenever bank, blueprint or scoring change; `2+cal3` under calibration 3. */
  version: string
}

/** The talents that the report speaks about. */
export type TalentId =
  | 'interests'
  | 'number-reasoning'
  | 'figure-reasoning'
  | 'spatial'
  | 'technical'
  | 'memory'
  | 'precision'
  | 'reaction'
  | 'hand-eye'
  | 'colour'
  | 'reading'
  | 'vocabulary'
  | 'numeracy'

/** RIASEC: Realistic, Investigative, Artistic, Social, Enterprising, Conventional (Holland). */
export const interestTypes = ['R', 'I', 'A', 'S', 'E', 'C'] as const
export type InterestType = (typeof interestTypes)[number]
