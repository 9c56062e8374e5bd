import { type Db, findRulebookInForce, findRulebookVersion, listRulebookVersions, type RulebookVersionRow, type RulebookVersionSummary } from '@gilde/database'
import { openRulebook, type Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'

/** Books that this process opened before. A version never changes, so its checksum is enough to know it by. */
const opened = new Map<string, Rulebook>()
const mostOpened = 32

export interface OpenBook {
  version: RulebookVersionSummary
  book: Rulebook
}

/**
 * The published version of a rulebook that is in force at a moment, opened.
 *
 * @param id such as `today`
 * @param at the moment of the decision; mostly `app.clock()`
 * @throws Refusal `not-found` when no such book was published by then
 */
export async function openBookOn(db: Db, id: string, at: Date): Promise<OpenBook> {
  const version = await findRulebookInForce(db, id, at)
  if (!version) throw new Refusal('not-found')
  return { version, book: opened.get(version.checksum) ?? open((await findRulebookVersion(db, version.id))!) }
}

/** One version, also one that is no longer in force: for decisions that were taken under it. @throws Refusal `not-found` */
export async function openBookVersion(db: Db, versionId: string): Promise<OpenBook> {
  const version = await findRulebookVersion(db, versionId)
  if (!version) throw new Refusal('not-found')
  return { version, book: open(version) }
}

/** One version by its number. @throws Refusal `not-found` */
export async function openBookNumber(db: Db, book: string, number: number): Promise<OpenBook> {
  const version = (await listRulebookVersions(db, book)).find((each) => each.version === number)
  if (!version) throw new Refusal('not-found')
  return openBookVersion(db, version.id)
}

function open({ checksum, content, facts, base }: RulebookVersionRow): Rulebook {
  const known = opened.get(checksum)
  if (known) return known
  const book = openRulebook(content, facts, base === null ? undefined : openRulebook(base, facts))
  if (opened.size >= mostOpened) opened.delete(opened.keys().next().value!)
  opened.set(checksum, book)
  return book
}
