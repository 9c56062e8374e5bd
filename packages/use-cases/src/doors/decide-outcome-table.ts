import { createHash, randomUUID } from 'node:crypto'
import { type Db, deleteProposedOutcomes, findOutcomeSource, findOutcomeSourceBefore, findOutcomeSourceById, insertAuditEvent, insertOutcomeTable, listDirectionIds, type OutcomeSourceRow, outcomeStates, setOutcomeState } from '@gilde/database'
import { readSchoolLeavers } from '@gilde/standards'
import { z } from 'zod'
import type { Actor, Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { requireProposer } from './outcome-tables.ts'

const mostBytes = 1_000_000
const text = (least: number, most: number) => z.string().trim().min(least, 'missing').max(most, 'too-long')

/** Reads a table and keeps it beside the one in force: nothing changes for anybody yet. */
export const proposeOutcomeTable = defineOperation({
  name: 'proposeOutcomeTable',
  summary: 'Upload a table of school leavers, to look at before it counts',
  http: { method: 'post', path: '/api/outcome-tables', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({
    name: text(1, 120),
    publisher: text(1, 120),
    cohort: z.string().regex(/^\d{4}-\d{4}$/, 'cohort-form'),
    date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'date-form'),
    url: z.union([z.literal(''), z.url('url-form').max(300)]).optional(),
    licence: z.string().trim().max(200).optional(),
    note: z.string().trim().max(1000).optional(),
    synthetic: z.boolean().optional().describe('Made up, and shown as such wherever it stands'),
    table: z.string().min(1, 'missing').max(mostBytes, 'too-large').describe('CSV; see packages/standards/src/school-leavers'),
  }),
  output: z.object({ id: z.uuid() }).meta({ id: 'ProposedOutcomeTable' }),
  refusals: ['not-signed-in', 'not-yours', 'bad-input'],
  perform: (app, actor, { table, synthetic, url, licence, note, ...said }) =>
    asActor(app, actor, async (db) => {
      const { person } = await requireProposer(db, actor)
      const known = new Set(await listDirectionIds(db))
      const { figures, problems } = readTable(table, known)
      if (figures.length === 0) throw new Refusal('bad-input', { table: problems[0] ? `no-line:${problems[0].message}` : 'no-line' })
      const id = randomUUID()
      await insertOutcomeTable(
        db,
        {
          ...said, id, status: synthetic ? 'synthetic' : 'secondary', url: url || null, licence: licence || 'Not confirmed', note: note ?? '', checksum: createHash('sha256').update(table).digest('hex'),
          imported_at: app.clock(), state: 'proposed', proposed_by: person.personId, proposed_by_name: person.name, problems: JSON.stringify(problems.slice(0, 500)),
        },
        figures.map(({ directionId, measure, seventhYear, total, counted, share }) => ({ direction_id: directionId, measure, seventh_year: seventhYear, total, counted, share, suppressed: share === null })),
      )
      await insertAuditEvent(db, { ...auditOf(person), action: 'outcomes.proposed', entityId: id, detail: { publisher: said.publisher, name: said.name, cohort: said.cohort, figures: figures.length } })
      return { id }
    }),
})

const Decided = z.object({ state: z.enum(outcomeStates).or(z.literal('dropped')) }).meta({ id: 'DecidedOutcomeTable' })

/** A named administrator of the platform puts it in force; the one before it is kept. */
export const publishOutcomeTable = defineOperation({
  name: 'publishOutcomeTable',
  summary: 'Put a table of school leavers in force',
  http: { method: 'post', path: '/api/outcome-tables/{id}/publication', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: Decided,
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { person, row } = await requirePublisher(db, actor, id)
      const decision = { by: person.personId, byName: person.name, at: app.clock() }
      const inForce = await findOutcomeSource(db, row)
      if (row.state === 'in-force') return { state: 'in-force' as const }
      if (inForce) await setOutcomeState(db, inForce.id, ['in-force'], 'replaced', decision)
      if (!(await setOutcomeState(db, id, ['proposed', 'withdrawn'], 'in-force', decision))) throw new Refusal('not-found')
      await insertAuditEvent(db, { ...auditOf(person), action: 'outcomes.published', entityId: id, detail: { replaces: inForce?.id ?? null } })
      return { state: 'in-force' as const }
    }),
})

/** What was in force before comes back; this one is kept, and no longer shown. */
export const rollBackOutcomeTable = defineOperation({
  name: 'rollBackOutcomeTable',
  summary: 'Roll a table of school leavers back to the one before it',
  http: { method: 'delete', path: '/api/outcome-tables/{id}/publication', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: Decided,
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { person, row } = await requirePublisher(db, actor, id)
      const decision = { by: person.personId, byName: person.name, at: app.clock() }
      if (!(await setOutcomeState(db, id, ['in-force'], 'withdrawn', decision))) throw new Refusal('not-found')
      const before = await findOutcomeSourceBefore(db, row)
      if (before) await setOutcomeState(db, before.id, ['replaced'], 'in-force', decision)
      await insertAuditEvent(db, { ...auditOf(person), action: 'outcomes.rolled-back', entityId: id, detail: { back: before?.id ?? null } })
      return { state: 'withdrawn' as const }
    }),
})

/** One that was only looked at goes; what was ever in force stays. */
export const dropOutcomeTable = defineOperation({
  name: 'dropOutcomeTable',
  summary: 'Drop a table of school leavers that was proposed',
  http: { method: 'delete', path: '/api/outcome-tables/{id}', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: Decided,
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { person } = await requireProposer(db, actor)
      if (!(await deleteProposedOutcomes(db, id))) throw new Refusal('not-found')
      await insertAuditEvent(db, { ...auditOf(person), action: 'outcomes.dropped', entityId: id })
      return { state: 'dropped' as const }
    }),
})

async function requirePublisher(db: Db, actor: Actor, id: string): Promise<{ person: Person; row: OutcomeSourceRow }> {
  const { person, rights } = await requireProposer(db, actor)
  if (!rights.publishes) throw new Refusal('not-yours')
  const row = await findOutcomeSourceById(db, id)
  if (!row) throw new Refusal('not-found')
  return { person, row }
}

function readTable(table: string, known: ReadonlySet<string>) {
  try {
    return readSchoolLeavers(table, (id) => known.has(id))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Refusal('bad-input', { table: `no-columns:${error.message}` })
  }
}

function auditOf({ organisationId, personId }: Person) {
  return { organisationId, actorKind: 'person' as const, actorId: personId }
}
