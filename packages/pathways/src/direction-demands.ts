import type { DirectionContent } from './direction-content.ts'
import type { Direction } from './direction.ts'
import { findByKey } from './find-by-key.ts'
import { type Talent, talents } from './pupil-profile.ts'

/**
 * Which talents a direction calls on, 0..3 each: its own row, otherwise the row of its domain and finality; a higher
 * qualification level can only raise. Never a condition.
 */
export function demandsOf(direction: Direction, content: DirectionContent): Partial<Record<Talent, number>> {
  const { domains, directions, levels } = content.demands
  const base = findByKey(directions, direction) ?? domains.find((row) => row.domain === direction.domain && row.finality === direction.finality)
  const demands: Partial<Record<Talent, number>> = { ...base?.demands }
  for (const { level, atLeast } of levels) {
    if (!direction.qualificationLevels.includes(level)) continue
    for (const talent of talents) {
      const least = atLeast[talent]
      if (least !== undefined) demands[talent] = Math.max(demands[talent] ?? 0, least)
    }
  }
  return demands
}
