import { categoryProbabilities } from '../models/category-probabilities.ts'
import type { ResponseModel } from '../models/response-model.ts'

/** Mean, variance and fourth central moment of an item's score (its category number) at one ability. */
export function scoreMomentsOf(item: ResponseModel, ability: number): { expected: number; variance: number; fourth: number } {
  const probabilities = categoryProbabilities(ability, item)
  const expected = probabilities.reduce((sum, p, x) => sum + x * p, 0)
  const central = (power: number) => probabilities.reduce((sum, p, x) => sum + p * (x - expected) ** power, 0)
  return { expected, variance: central(2), fourth: central(4) }
}
