import { putBack } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { openBookText } from './book-text.ts'
import { type CheckedFields, checkParameterFields, checkRuleFields } from './check-fields.ts'
import { keepDraft, requireDrafter } from './keep-draft.ts'
import { Fields } from './rule-fields.ts'
import { BookId, FieldFault, LocalText } from './shapes.ts'

const PartId = z.string().regex(/^[a-z0-9-]{1,80}$/)
const Rewritten = z.object({
  id: BookId,
  draft: z.uuid().optional().describe('The draft that it is to be in; the book in force when absent'),
  kind: z.enum(['rule', 'parameter']),
  was: PartId.optional().describe('Id of the rule or number that is changed; absent for a new one'),
  fields: Fields,
})

const check = (kind: 'rule' | 'parameter') => (kind === 'rule' ? checkRuleFields : checkParameterFields)

/** Nothing is kept: for telling at the field, while somebody types, what is to be mended. */
export const tryRule = defineOperation({
  name: 'tryRule',
  summary: 'What is to be mended in one rewritten rule or number, field by field, and its condition in words',
  http: { method: 'post', path: '/api/rulebooks/{id}/rule-trials', tag: 'Rulebooks' },
  access: 'signed-in',
  input: Rewritten,
  output: z.object({ faults: z.array(FieldFault), warnings: z.array(FieldFault), words: LocalText.nullable() }).meta({ id: 'RuleTrial' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, draft, kind, was, fields }) =>
    asActor(app, actor, async (db) => {
      await requireDrafter(db, actor)
      const { faults, warnings, words } = check(kind)(await openBookText(db, id, draft, app.clock()), fields, was)
      return { faults, warnings, words }
    }),
})

export const saveRule = defineOperation({
  name: 'saveRule',
  summary: 'Keep one rewritten or new rule or number in a draft',
  http: { method: 'post', path: '/api/rulebooks/{id}/rules', tag: 'Rulebooks' },
  access: 'signed-in',
  input: Rewritten,
  output: z.object({ draft: z.uuid() }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, draft, kind, was, fields }) =>
    asActor(app, actor, async (db) => {
      const person = await requireDrafter(db, actor)
      const text = await openBookText(db, id, draft, app.clock())
      const { faults, file }: CheckedFields = check(kind)(text, fields, was)
      if (!file) throw new Refusal('bad-input', Object.fromEntries(faults.map(({ field, message }) => [field ?? 'id', message.en])))
      return { draft: await keepDraft(db, person, app.clock(), { ...text.from, book: id, content: JSON.stringify(file, null, 1) }, was ?? fields.id) }
    }),
})

/** Of a book that lies over another, a rule of the book below can be withdrawn; what was changed in a draft can be put back. */
export const putBackRule = defineOperation({
  name: 'putBackRule',
  summary: 'Put one rule or number of a draft back as it is in force, or withdraw a rule of the book below',
  http: { method: 'post', path: '/api/rulebooks/{id}/rules/{part}/restoration', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: BookId, part: PartId, draft: z.uuid().optional(), withdraw: z.boolean().default(false) }),
  output: z.object({ draft: z.uuid() }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, part, draft, withdraw }) =>
    asActor(app, actor, async (db) => {
      const person = await requireDrafter(db, actor)
      const text = await openBookText(db, id, draft, app.clock())
      const back = putBack(text.file, part, text.inForce)
      const file = withdraw ? { ...text.file, rules: text.file.rules.filter((rule) => rule.id !== part), withdraws: [...new Set([...text.file.withdraws, part])] } : back
      return { draft: await keepDraft(db, person, app.clock(), { ...text.from, book: id, content: JSON.stringify(file, null, 1) }, part) }
    }),
})
