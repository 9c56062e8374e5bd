import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { categoryProbabilities } from './category-probabilities.ts'
import type { ResponseModel } from './response-model.ts'

/**
 * Answers of made-up persons to known items: category k with probability P_k(θ), each by a draw of its own.
 *
 * @param abilities θ in logits, one per person
 * @param random uniform on [0, 1)
 * @param isSeen whether a person gets an item; all by default
 * @throws {InvalidItemParameters} when a parameter is out of range
 */
export function drawResponses(models: readonly ResponseModel[], abilities: ArrayLike<number>, random: () => number, isSeen: (person: number, item: number) => boolean = () => true): ResponseMatrix {
  const answers = new Int8Array(abilities.length * models.length).fill(-1)
  for (let person = 0; person < abilities.length; person++) {
    models.forEach((model, item) => {
      if (!isSeen(person, item)) return
      const shares = categoryProbabilities(abilities[person]!, model)
      let left = random()
      let category = 0
      while (category < shares.length - 1 && left >= shares[category]!) left -= shares[category++]!
      answers[person * models.length + item] = category
    })
  }
  return { persons: abilities.length, items: models.length, answers }
}
