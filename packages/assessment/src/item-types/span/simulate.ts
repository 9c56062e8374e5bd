import { randomInteger } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { solvesItem } from '../../solves-item.ts'
import type { SpanContent } from './generate.ts'

/** Repeats the row, or, when the pupil does not manage, swaps two neighbours: the order is what is lost most easily. */
export function simulateSpan({ key }: SpanContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  const values = [...key]
  if (!solvesItem(ability, parameters, random)) {
    const at = randomInteger(random, values.length - 1)
    ;[values[at], values[at + 1]] = [values[at + 1]!, values[at]!]
  }
  return { kind: 'sequence', values }
}
