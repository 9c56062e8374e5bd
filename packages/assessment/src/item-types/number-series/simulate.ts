import { randomInteger } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { solvesItem } from '../../solves-item.ts'
import type { NumberSeriesContent } from './generate.ts'

/** A virtual pupil types the next number, or misses it: a small slip, the last step repeated, or no idea. */
export function simulateNumberSeries(content: NumberSeriesContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  const { terms, next } = content
  if (solvesItem(ability, parameters, random)) return { kind: 'number', value: next }
  const kind = randomInteger(random, 3)
  if (kind === 0) return { kind: 'not-known' }
  const repeated = 2 * terms.at(-1)! - terms.at(-2)!
  if (kind === 1 && repeated !== next) return { kind: 'number', value: repeated }
  const slip = 1 + randomInteger(random, 5)
  return { kind: 'number', value: next + (random() < 0.5 ? slip : -slip) }
}
