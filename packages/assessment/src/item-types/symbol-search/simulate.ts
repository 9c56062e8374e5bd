import { normalDraw } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import type { SymbolSearchContent } from './generate.ts'

/** Median of a virtual pupil of ability 0 and its spread in log units: editorial, only to drive simulations. */
export const simulatedSymbolSearch = { medianMilliseconds: 1700, perAbility: 0.18, spread: 0.3, accuracy: 0.94 }

/** Works row after row, log-normal times, until the time is over; a faster pupil is not less careful. */
export function simulateSymbolSearch({ radicals, key }: SymbolSearchContent, ability: number, _parameters: ItemParameters, random: () => number): Response {
  const { medianMilliseconds, perAbility, spread, accuracy } = simulatedSymbolSearch
  const trials: { choice: number; milliseconds: number }[] = []
  let left = radicals.seconds * 1000
  for (const present of key) {
    const milliseconds = Math.max(200, Math.round(medianMilliseconds * Math.exp(spread * normalDraw(random) - perAbility * ability)))
    if (milliseconds > left) break
    left -= milliseconds
    trials.push({ choice: random() < accuracy ? present : 1 - present, milliseconds })
  }
  return { kind: 'trials', trials }
}
