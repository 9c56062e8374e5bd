import type { DirectionContent } from './direction-content.ts'
import type { Direction } from './direction.ts'
import { findByKey } from './find-by-key.ts'

/** What you do in a direction, in plain words; undefined when nobody wrote it yet. */
export function findDescription(content: DirectionContent, direction: Pick<Direction, 'id' | 'groupNumber'>): DirectionContent['descriptions']['descriptions'][number] | undefined {
  return findByKey(content.descriptions.descriptions, direction)
}
