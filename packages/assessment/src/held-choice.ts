import { randomInteger, seededRandom, shuffled } from '@gilde/numeric'
import type { ItemParameters } from './item.ts'
import type { Response } from './response.ts'
import type { Score } from './score.ts'
import { solvesItem } from './solves-item.ts'

/** Four options in the order shown, and where the key stands. */
export interface HeldOptions {
  options: string[]
  key: number
}

/**
 * Puts a written answer among its three distractors. The key stands at seed modulo 4, so that a bank can spread its
 * keys evenly; the distractors take the other places in an order drawn from the seed.
 */
export function arrangeOptions(answer: string, distractors: readonly string[], seed: number): HeldOptions {
  const options = shuffled(distractors, seededRandom(seed))
  const key = seed % (distractors.length + 1)
  options.splice(key, 0, answer)
  return { options, key }
}

/**
 * Seeds for a bank of so many items that put the key equally often in each of four places, in an order that cannot be
 * foreseen from the items before.
 */
export function balancedSeeds(count: number, seed: number): number[] {
  const positions = shuffled(Array.from({ length: count }, (_, index) => index % 4), seededRandom(seed))
  return positions.map((position, index) => 4 * (index + 1) + position)
}

/** @throws {RangeError} for a response of another kind or an option that is not there */
export function scoreHeldChoice({ options, key }: HeldOptions, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'dichotomous', correct: false }
  if (response.kind !== 'choice') throw new RangeError(`A question with options is answered with a choice, not with a ${response.kind}`)
  if (!Number.isInteger(response.option) || response.option < 0 || response.option >= options.length) throw new RangeError(`There is no option ${response.option}`)
  return { kind: 'dichotomous', correct: response.option === key }
}

/** Chooses the key, or one of the other options, each as often. */
export function simulateHeldChoice({ options, key }: HeldOptions, ability: number, parameters: ItemParameters, random: () => number): Response {
  if (solvesItem(ability, parameters, random)) return { kind: 'choice', option: key }
  const other = randomInteger(random, options.length - 1)
  return { kind: 'choice', option: other < key ? other : other + 1 }
}
