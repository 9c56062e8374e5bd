import { acceptCase, CasesFile } from '@gilde/pathways'
import { findRulebookDraft } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { keepDraft, requireDrafter } from './keep-draft.ts'
import { readDraft } from './read-draft.ts'

/** The case says from now on what the changed book says of it: for when a change was meant. */
export const acceptCaseOutcome = defineOperation({
  name: 'acceptCaseOutcome',
  summary: 'Let a case of a draft expect what the rewritten book says of it',
  http: { method: 'post', path: '/api/rulebook-drafts/{id}/cases', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), decision: z.string().max(80), name: z.string().max(400) }),
  output: z.object({ draft: z.uuid() }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, decision, name }) =>
    asActor(app, actor, async (db) => {
      const person = await requireDrafter(db, actor)
      const row = await findRulebookDraft(db, id)
      if (!row) throw new Refusal('not-found')
      const { book, failing } = await readDraft(db, id, app.clock())
      if (!book || !failing.some((each) => each.decision === decision && each.name === name)) throw new Refusal('rulebook-not-ready')
      const cases = (JSON.parse(row.cases) as unknown[]).map((file) => {
        const parsed = CasesFile.parse(file)
        return parsed.rulebook !== book.id || parsed.decision !== decision ? parsed : { ...parsed, cases: parsed.cases.map((each) => (each.name === name ? acceptCase(book, decision, each) : each)) }
      })
      return { draft: await keepDraft(db, person, app.clock(), { ...row, cases: JSON.stringify(cases, null, 1) }, `${decision}: ${name}`) }
    }),
})
