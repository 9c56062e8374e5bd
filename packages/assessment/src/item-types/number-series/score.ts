import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import type { NumberSeriesContent } from './generate.ts'

/** @throws {RangeError} when the response is neither a number nor "I do not know" */
export function scoreNumberSeries(content: NumberSeriesContent, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'dichotomous', correct: false }
  if (response.kind !== 'number' || !Number.isFinite(response.value)) {
    throw new RangeError(`A response of kind "${response.kind}" cannot be the next number of a series`)
  }
  return { kind: 'dichotomous', correct: response.value === content.next }
}
