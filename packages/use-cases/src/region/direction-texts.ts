import type { DirectionRow } from '@gilde/database'
import type { Direction, Source } from './shapes.ts'

type DirectionKey = Pick<DirectionRow, 'code' | 'grade' | 'group_number'>

/** What is written about a direction; null where nothing is. */
export function descriptionOf(_direction: DirectionKey): Direction['description'] {
  return null
}

/** Ids of the directions in whose description a word occurs. */
export function describedAs(_word: string): string[] {
  return []
}

/** What may come after, and who says so. */
export function followUpsOf(_direction: DirectionKey): { ids: string[]; source: Source | null } {
  return { ids: [], source: null }
}
