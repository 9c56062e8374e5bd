import { Response } from '../response.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { itemContent } from '../sitting/item-content.ts'
import { scoreResponse } from '../sitting/score-response.ts'
import { SittingRefusal } from '../sitting/sitting-refusal.ts'

/**
 * Whether a stored answer to an item of a bank is right, apart from its sitting.
 *
 * @param item index in the bank
 * @returns undefined when it is no answer to this item, or one that is not right or wrong
 */
export function scoreAnswer(instrument: AnyInstrument, item: number, stored: unknown): boolean | undefined {
  const response = Response.safeParse(stored)
  const bankItem = instrument.bank[item]
  if (!response.success || !bankItem) return undefined
  try {
    const score = scoreResponse(instrument, itemContent(instrument, bankItem), response.data)
    return score.kind === 'dichotomous' ? score.correct : undefined
  } catch (error) {
    if (error instanceof SittingRefusal) return undefined
    throw error
  }
}
