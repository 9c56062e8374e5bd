import type { ItemParameters } from '../item.ts'
import type { Response } from '../response.ts'
import type { Score } from '../score.ts'

/**
 * Solved or not, for an item with one key among `options` options. "I do not know" counts as not solved.
 *
 * @param key index of the right option
 * @param options number of options
 * @throws {RangeError} when the response is no choice, or names an option that the item does not have
 */
export function scoreChoice(key: number, options: number, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'dichotomous', correct: false }
  if (response.kind !== 'choice') throw new RangeError(`A response of kind "${response.kind}" cannot answer a choice between options`)
  if (!Number.isInteger(response.option) || response.option < 0 || response.option >= options) {
    throw new RangeError(`Option ${response.option} does not exist: the item has ${options} options, counted from 0`)
  }
  return { kind: 'dichotomous', correct: response.option === key }
}

/**
 * A virtual pupil's choice: the key with the probability of the 4PL, P = c + (d − c) / (1 + exp(−a(θ − b))), otherwise any
 * other option, each equally likely (guessing is already in c).
 */
export function simulateChoice(key: number, options: number, ability: number, item: ItemParameters, random: () => number): Response {
  const solves = item.guessing + (item.ceiling - item.guessing) / (1 + Math.exp(-item.discrimination * (ability - item.difficulty)))
  if (random() < solves) return { kind: 'choice', option: key }
  const other = Math.floor(random() * (options - 1))
  return { kind: 'choice', option: other < key ? other : other + 1 }
}
