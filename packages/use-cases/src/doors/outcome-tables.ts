import { type Db, findOutcomeSource, findOutcomeSourceBefore, findOutcomeSourceById, listOutcomeFigures, listOutcomeSources, type OutcomeSourceRow, outcomeStates, rightsOnOutcomes } from '@gilde/database'
import { leastSchoolLeavers } from '@gilde/standards'
import { z } from 'zod'
import type { Actor, Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { outcomeDifferences, OutcomeDifference } from './outcome-differences.ts'
import { loadProgramme } from './programme.ts'

const Table = z.object({
  id: z.uuid(),
  name: z.string(),
  publisher: z.string(),
  cohort: z.string(),
  date: z.string(),
  status: z.enum(['official', 'secondary', 'synthetic']),
  url: z.string().nullable(),
  licence: z.string(),
  note: z.string(),
  state: z.enum(outcomeStates),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
})
const Rights = z.object({ proposes: z.boolean(), publishes: z.boolean() })

/** Every table of school leavers that was ever proposed or in force. */
export const listOutcomeTables = defineOperation({
  name: 'listOutcomeTables',
  summary: 'Tables of school leavers: proposed, in force, replaced and rolled back',
  http: { method: 'get', path: '/api/outcome-tables', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ rights: Rights, least: z.int().describe('Of fewer school leavers nothing is kept or shown'), tables: z.array(Table.extend({ figures: z.int(), suppressed: z.int() })) }).meta({ id: 'OutcomeTables' }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const { rights } = await requireProposer(db, actor)
      const tables = (await listOutcomeSources(db)).map((row) => ({ ...describeTable(row), figures: row.figures, suppressed: row.suppressed }))
      return { rights, least: leastSchoolLeavers, tables }
    }),
})

/** One table, what would change if it were put in force, and which lines of it cannot be used. */
export const getOutcomeTable = defineOperation({
  name: 'getOutcomeTable',
  summary: 'One table of school leavers, with what would change',
  http: { method: 'get', path: '/api/outcome-tables/{id}', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      rights: Rights,
      table: Table,
      figures: z.int(),
      problems: z.array(z.object({ line: z.int(), message: z.string() })),
      differences: z.array(OutcomeDifference).describe('Against the table of the same publisher, name and cohort that is in force'),
      before: Table.nullable().describe('What comes back when this one is rolled back'),
    })
    .meta({ id: 'OutcomeTable' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { rights } = await requireProposer(db, actor)
      const row = await findOutcomeSourceById(db, id)
      if (!row) throw new Refusal('not-found')
      const { directions } = await loadProgramme(db)
      const figures = await listOutcomeFigures(db, id)
      const inForce = row.state === 'in-force' ? undefined : await findOutcomeSource(db, row)
      const before = await findOutcomeSourceBefore(db, row)
      const nameOf = (direction: string) => directions.find((each) => each.id === direction)?.name ?? direction
      return {
        rights,
        table: describeTable(row),
        figures: figures.length,
        problems: row.problems,
        differences: row.state === 'proposed' ? outcomeDifferences(inForce ? await listOutcomeFigures(db, inForce.id) : [], figures, nameOf) : [],
        before: row.state === 'in-force' && before ? describeTable(before) : null,
      }
    }),
})

/** @throws Refusal when the person may not propose tables */
export async function requireProposer(db: Db, actor: Actor): Promise<{ person: Person; rights: z.infer<typeof Rights> }> {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  const rights = await rightsOnOutcomes(db)
  if (!rights.proposes) throw new Refusal('not-yours')
  return { person: actor, rights }
}

function describeTable({ id, name, publisher, cohort, date, status, url, licence, note, state, proposed_by_name, imported_at, decided_by_name, decided_at }: OutcomeSourceRow): z.input<typeof Table> {
  return { id, name, publisher, cohort, date, status, url, licence, note, state, proposedBy: proposed_by_name, proposedAt: imported_at.toISOString(), decidedBy: decided_by_name, decidedAt: decided_at?.toISOString() ?? null }
}
