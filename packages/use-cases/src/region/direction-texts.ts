import { type DirectionRow, searchWords } from '@gilde/database'
import { type DirectionContent, findDescription, findFollowUps, loadDirectionContent, type LocalText } from '@gilde/pathways'
import type { Direction, Source } from './shapes.ts'
import { directionId } from './summarise-direction.ts'

const content = loadDirectionContent()
const described = content.descriptions.descriptions.map(({ keys, does, activities }) => ({
  keys,
  words: searchWords([does, ...activities].flatMap(({ nl, en }) => [nl, en]).join(' ')),
}))

type DirectionKey = Pick<DirectionRow, 'code' | 'grade' | 'group_number'>

/** What is written about a direction; null where nothing is. */
export function descriptionOf(direction: DirectionKey): Direction['description'] {
  const found = findDescription(content, { id: directionId(direction), groupNumber: direction.group_number })
  return found ? { text: found.does, activities: found.activities, basis: found.basis, source: sourceOf(content.descriptions) } : null
}

/** Keys of the directions in whose description a word begins like this, in Dutch or English. */
export function describedAs(beginning: string): string[] {
  return described.filter(({ words }) => words.some((word) => word.startsWith(beginning))).flatMap(({ keys }) => keys)
}

/** Keys of what may come after, with the ground and who says so. */
export function followUpsOf(direction: DirectionKey): { key: string; rule: LocalText; source: Source }[] {
  const source = sourceOf(content.followUps)
  return findFollowUps(content, { id: directionId(direction) }).map(({ key, rule }) => ({ key, rule, source }))
}

function sourceOf({ source, status, date, author, note }: DirectionContent['descriptions' | 'followUps']): Source {
  return { name: source, status, date, publisher: author, ...(note === undefined ? {} : { note }) }
}
