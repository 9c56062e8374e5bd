import type { LocalText } from './local-text.ts'
import type { Response } from './response.ts'
import type { Score } from './score.ts'

/** Four-parameter logistic item: a > 0 per logit, b in logits, 0 <= c < d <= 1. */
export interface ItemParameters {
  discrimination: number
  difficulty: number
  guessing: number
  ceiling: number
}

/**
 * One item of a bank. A generated item is not stored but made again from type, radicals and seed, always the same;
 * a held item (a text with a question) is content, and `content` names it.
 */
export interface BankItem<Radicals = unknown> {
  /** Stable over time and never used again for another item: `number-series:2-operators-add-alternate:17`. */
  id: string
  /** The blueprint's area that this item counts for (`gears`, `two-rules`, `R`). */
  area: string
  radicals: Radicals
  seed: number
  parameters: ItemParameters
  /** At most this share of pupils should see the item, 0..1; absent = the instrument's rule. */
  exposureCap?: number
  /** Items of one text, given together: all that name the same. */
  testlet?: string
  /** Of an instrument with forms: in which of them the item is, from 0; the same for all items of a testlet. */
  form?: number
  /** Items that give each other away or are too alike: of all that name the same, a test holds one (or one testlet). */
  enemies?: string
}

export type Family = 'interests' | 'reasoning' | 'perception' | 'basics'

/** What is done for pupils who cannot do this test as it is. */
export type Equivalent =
  | { kind: 'none-needed'; explanation: LocalText }
  | { kind: 'alternative'; explanation: LocalText }
  | { kind: 'not-measured'; explanation: LocalText }

/**
 * A kind of item: how it is declared, made, shown, scored and simulated. One folder each under `item-types/`.
 * Pure and deterministic: the same radicals and seed give the same content on every machine.
 *
 * @typeParam Radicals what makes the item hard, declared
 * @typeParam Content the whole item with its key; never leaves the server
 * @typeParam View what the browser receives: no key, no parameters, and nothing from which the key follows
 */
export interface ItemType<Radicals, Content, View extends { type: string }> {
  name: View['type']
  /** Makes the item, or fetches a held one. @throws RangeError when the radicals are out of range */
  make(radicals: Radicals, seed: number): Content
  view(content: Content, locale: keyof LocalText): View
  /** @throws RangeError when the response cannot belong to this item */
  score(content: Content, response: Response): Score
  /** How a virtual pupil answers. `random()` is uniform on [0, 1). */
  simulate(content: Content, ability: number, parameters: ItemParameters, random: () => number): Response
  /** Why the right answer of a practice item is right, in words a thirteen-year-old reads; shown only after practising. */
  explain(content: Content): LocalText
}
