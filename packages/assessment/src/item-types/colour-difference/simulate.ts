import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { simulateChoice } from '../choice-answer.ts'
import type { ColourDifferenceContent } from './generate.ts'

/** Points at the odd tile, or else at any other one. */
export function simulateColourDifference({ radicals, key }: ColourDifferenceContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  return simulateChoice(key, radicals.tiles, ability, parameters, random)
}
