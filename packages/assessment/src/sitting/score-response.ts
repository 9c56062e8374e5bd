import type { Response } from '../response.ts'
import type { Score } from '../score.ts'
import type { AnyInstrument } from './battery.ts'
import { SittingRefusal } from './sitting-refusal.ts'

/** @throws {SittingRefusal} `response-does-not-fit` when the item type says that the response cannot belong to the item */
export function scoreResponse(instrument: AnyInstrument, content: unknown, response: Response): Score {
  try {
    return instrument.itemType.score(content, response)
  } catch (error) {
    if (error instanceof RangeError) throw new SittingRefusal('response-does-not-fit', error.message)
    throw error
  }
}
