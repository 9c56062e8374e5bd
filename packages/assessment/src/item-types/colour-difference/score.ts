import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import { scoreChoice } from '../choice-answer.ts'
import type { ColourDifferenceContent } from './generate.ts'

/** @throws {RangeError} for a tile that is not there or another kind of answer */
export function scoreColourDifference({ radicals, key }: ColourDifferenceContent, response: Response): Score {
  return scoreChoice(key, radicals.tiles, response)
}
