import type { ItemParameters } from './item.ts'
import { probabilityCorrect } from './response-model/probability-correct.ts'

/**
 * Whether a virtual pupil solves an item, drawn by the four-parameter logistic model.
 *
 * @param ability θ in logits
 * @param random uniform on [0, 1); one draw is used
 */
export function solvesItem(ability: number, parameters: ItemParameters, random: () => number): boolean {
  return random() < probabilityCorrect(ability, parameters)
}
