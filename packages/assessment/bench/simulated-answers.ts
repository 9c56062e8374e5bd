import { logistic, normalDraw } from '@gilde/numeric'
import type { ResponseMatrix } from '../src/calibration/response-matrix.ts'

/** An item that virtual persons answer: P = 1 / (1 + e^(−a (θ − b))). */
export interface SimulatedItem {
  slope: number
  difficulty: number
}

/** Right or wrong answers of virtual persons with these abilities. Shape (abilities × items). */
export function simulatedAnswers(items: readonly SimulatedItem[], abilities: readonly number[], random: () => number): ResponseMatrix {
  const answers = new Int8Array(items.length * abilities.length)
  abilities.forEach((ability, person) =>
    items.forEach(({ slope, difficulty }, item) => {
      answers[person * items.length + item] = random() < logistic(slope * (ability - difficulty)) ? 1 : 0
    }),
  )
  return { persons: abilities.length, items: items.length, answers }
}

/** Abilities drawn from a normal distribution, in logits. */
export function simulatedAbilities(persons: number, random: () => number, mean = 0, deviation = 1): number[] {
  return Array.from({ length: persons }, () => mean + deviation * normalDraw(random))
}

/** Rasch items spread evenly over a range of difficulties, in logits. */
export function evenItems(count: number, from = -2, to = 2): SimulatedItem[] {
  return Array.from({ length: count }, (_, item) => ({ slope: 1, difficulty: from + ((to - from) * item) / (count - 1) }))
}
