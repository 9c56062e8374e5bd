import type { LocalText } from '../local-text.ts'
import type { Response } from '../response.ts'
import type { Score } from '../score.ts'
import type { AnyInstrument } from './battery.ts'
import { itemContent } from './item-content.ts'
import { scoreResponse } from './score-response.ts'

/** What a pupil hears after trying a practice item. Contains the key: never give it before the item was tried. */
export interface PracticeFeedback {
  index: number
  score: Score
  explanation: LocalText
}

/**
 * @param index of the practice item, from 0
 * @throws {RangeError} when there is no such practice item
 * @throws {SittingRefusal} `response-does-not-fit`
 */
export function practiceFeedback(instrument: AnyInstrument, index: number, response: Response): PracticeFeedback {
  const content = practiceContent(instrument, index)
  return { index, score: scoreResponse(instrument, content, response), explanation: instrument.itemType.explain(content) }
}

/** The whole practice item, with its key. */
export function practiceContent(instrument: AnyInstrument, index: number): unknown {
  const item = instrument.practice[index]
  if (!item) throw new RangeError(`${instrument.id} has ${instrument.practice.length} practice items: there is no index ${index}`)
  return itemContent(instrument, item)
}
