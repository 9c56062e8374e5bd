import type { LocalText } from '../local-text.ts'

/**
 * Why a question to a rulebook cannot be answered. `contradiction`: these facts cannot hold together; `before-rules`: the
 * book has no rules for that day.
 */
export const refusalCodes = ['unknown-decision', 'unknown-fact', 'wrong-value', 'unknown-parameter', 'contradiction', 'before-rules', 'wrong-day'] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A question that cannot be answered as it was put, told at the place where it can be mended. */
export class CannotDecide extends RangeError {
  override name = 'CannotDecide'
  readonly code: RefusalCode
  readonly words: LocalText
  /** The facts or the parameter that it is about. */
  readonly about: readonly string[]

  constructor(code: RefusalCode, words: LocalText, about: readonly string[] = []) {
    super(words.en)
    this.code = code
    this.words = words
    this.about = about
  }
}
