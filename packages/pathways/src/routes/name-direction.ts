import type { ProgrammeDirection } from './programme-direction.ts'
import type { EndedDirection } from './routes-content.ts'

/** What somebody typed for a direction, found or told why not. */
export type NamedDirection =
  | { found: 'direction'; direction: ProgrammeDirection }
  | { found: 'several'; directions: ProgrammeDirection[] }
  | { found: 'ended'; ended: EndedDirection[]; now: ProgrammeDirection[] }
  | { found: 'nothing'; nearest: ProgrammeDirection[] }

const nearestShown = 5

/**
 * Finds a direction by id (`1289-3`) or by name, without regard to accents, case and signs.
 *
 * @param grades only these count, where given
 */
export function nameDirection(text: string, directions: readonly ProgrammeDirection[], ended: readonly EndedDirection[], grades?: readonly string[]): NamedDirection {
  const among = directions.filter(({ grade }) => !grades || grades.includes(grade))
  const byId = among.find(({ id }) => id === text.trim())
  if (byId) return { found: 'direction', direction: byId }
  const wanted = plain(text)
  const named = among.filter(({ name }) => plain(name) === wanted)
  // the full-time form is meant when nobody says dual
  const fullTime = named.filter(({ dual }) => !dual)
  if (fullTime.length === 1) return { found: 'direction', direction: fullTime[0]! }
  if (named.length > 0) return named.length === 1 ? { found: 'direction', direction: named[0]! } : { found: 'several', directions: fullTime.length > 0 ? fullTime : named }
  const gone = ended.filter(({ name, grade }) => plain(name) === wanted && (!grades || grades.includes(grade)))
  if (gone.length > 0) return { found: 'ended', ended: gone, now: gone.flatMap(({ now }) => directions.filter(({ id }) => now.includes(id))) }
  const nearest = among
    .map((direction) => ({ direction, distance: nearness(wanted, plain(direction.name)) }))
    .sort((a, b) => a.distance - b.distance || a.direction.name.localeCompare(b.direction.name, 'nl'))
    .slice(0, nearestShown)
    .map(({ direction }) => direction)
  return { found: 'nothing', nearest }
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim()
}

/** Edit distance over length; a name that holds every word that was typed is nearer than any other. */
function nearness(wanted: string, name: string): number {
  const words = wanted.split(' ').filter((word) => word.length > 2)
  const held = words.length > 0 && words.every((word) => name.includes(word))
  return editDistance(wanted, name) / Math.max(wanted.length, name.length, 1) - (held ? 1 : 0)
}

/** Levenshtein's distance: letters to add, leave out or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
