import { type Db, findRulebookInForce, findRulebookVersion, listRulebookVersions, rulebookChecksum, type RulebookVersionRow } from '@gilde/database'
import { CasesFile, RulebookFile } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { keepDraft, requireDrafter } from './keep-draft.ts'
import { BookId } from './shapes.ts'

/** Which version of the book below a version lies over, and which is in force. Null for a book of its own. */
export async function baseOf(db: Db, { content, base, facts }: Pick<RulebookVersionRow, 'content' | 'base' | 'facts'>, now: Date) {
  const book = RulebookFile.parse(content).basedOn
  if (book === null) return null
  const checksum = rulebookChecksum(base, facts, null)
  const under = (await listRulebookVersions(db, book)).find((version) => version.checksum === checksum)
  const newest = await findRulebookInForce(db, book, now)
  if (!newest) return null
  return { book, version: under?.version ?? null, newest: newest.version, newestId: newest.id }
}

/** A draft of a book of proposals that lies over the base as it is now. It is checked, compared and published like any other. */
export const moveToNewestBase = defineOperation({
  name: 'moveToNewestBase',
  summary: 'A draft of a rulebook, laid over the newest version of the book below it',
  http: { method: 'post', path: '/api/rulebooks/{id}/move', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: BookId }),
  output: z.object({ draft: z.uuid() }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const person = await requireDrafter(db, actor)
      const inForce = await findRulebookInForce(db, id, app.clock())
      const version = inForce && (await findRulebookVersion(db, inForce.id))
      const base = version && (await baseOf(db, version, app.clock()))
      if (!version || !base) throw new Refusal('not-found')
      const text = (parsed: unknown) => JSON.stringify(parsed, null, 1)
      const draft = { book: id, based_on: version.id, base_version: base.newestId, content: text(RulebookFile.parse(version.content)), cases: text(version.cases.map((file) => CasesFile.parse(file))) }
      return { draft: await keepDraft(db, person, app.clock(), draft, `base ${base.book} ${base.newest}`) }
    }),
})
