import { correctionKinds, findCorrection, insertAuditEvent, insertCorrection, listCorrectionsOfSchool, withdrawCorrection as withdraw } from '@gilde/database'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor, Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { correctionsBetween, describeCorrection } from './corrections-between.ts'
import { describeDirection } from './describe-place.ts'
import { loadProgramme, type Programme } from './programme.ts'
import { requireDirection } from './read-standing.ts'
import { Correction, DirectionRef, LocalText } from './shapes.ts'

/** What follows on from a direction, and what schools said of it. */
export const listFollowUps = defineOperation({
  name: 'listFollowUps',
  summary: 'What follows on from a direction, by whom, and what schools said about it',
  http: { method: 'get', path: '/api/directions/{id}/follow-ups', tag: 'Doors' },
  access: 'public',
  input: z.object({ id: z.string().max(100) }),
  output: z
    .object({
      from: DirectionRef,
      links: z.array(z.object({ to: DirectionRef, rule: z.string(), text: LocalText, corrections: z.array(Correction) })),
      said: z.array(z.object({ to: DirectionRef, correction: Correction })).describe('What schools said of links that are not on the map'),
    })
    .meta({ id: 'FollowUps' }),
  refusals: ['not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const programme = await loadProgramme(db)
      const from = programme.directions.find((direction) => direction.id === id)
      if (!from) throw new Refusal('not-found')
      const links = [...programme.map.links.values()].filter((link) => link.from === id)
      const known = new Set(links.map(({ to }) => to))
      return {
        from: describeDirection(from),
        links: links.flatMap(({ to }) => {
          const direction = programme.directions.find((each) => each.id === to)
          const { followsOn, corrections } = correctionsBetween(programme, id, to)
          return direction && followsOn ? [{ to: describeDirection(direction), rule: followsOn.rule, text: followsOn.text, corrections }] : []
        }),
        said: programme.corrections
          .filter((row) => row.from_direction === id && !known.has(row.to_direction))
          .flatMap((row) => programme.directions.filter((each) => each.id === row.to_direction).map((to) => ({ to: describeDirection(to), correction: describeCorrection(row) }))),
      }
    }),
})

const OwnCorrection = Correction.extend({ fromName: z.string(), toName: z.string(), by: z.string().nullable(), mine: z.boolean(), withdrawn: z.iso.date().nullable() })

/** All that the school of the person asking said, what it took back too, with who said it. */
export const listOwnCorrections = defineOperation({
  name: 'listOwnCorrections',
  summary: 'What my school said about what follows on from what',
  http: { method: 'get', path: '/api/follow-up-corrections', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ corrections: z.array(OwnCorrection) }).meta({ id: 'OwnCorrections' }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const person = requireCorrector(actor)
      const { directions } = await loadProgramme(db)
      const nameOf = (id: string) => directions.find((direction) => direction.id === id)?.name ?? id
      const rows = await listCorrectionsOfSchool(db, person.organisationId)
      return {
        corrections: rows.map((row) => ({
          ...describeCorrection(row),
          fromName: nameOf(row.from_direction),
          toName: nameOf(row.to_direction),
          by: row.made_by_name,
          mine: row.made_by === person.personId || person.roles.includes('director'),
          withdrawn: row.withdrawn_at?.toISOString().slice(0, 10) ?? null,
        })),
      }
    }),
})

/** A school adds a link, says what to know about one, or contests one. It takes no door away. */
export const correctFollowUp = defineOperation({
  name: 'correctFollowUp',
  summary: 'Say, for my school, what follows on from what, and why',
  http: { method: 'post', path: '/api/follow-up-corrections', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({
    from: z.string().min(1).max(120),
    to: z.string().min(1).max(120),
    kind: z.enum(correctionKinds),
    reason: z.string().trim().min(10, 'reason-too-short').max(600, 'reason-too-long'),
  }),
  output: z.object({ id: z.uuid() }).meta({ id: 'NewFollowUpCorrection' }),
  refusals: ['not-signed-in', 'not-yours', 'bad-input'],
  perform: (app, actor, { from: fromText, to: toText, kind, reason }) =>
    asActor(app, actor, async (db) => {
      const person = requireCorrector(actor)
      const programme = await loadProgramme(db)
      const [from, to] = [requireDirection(programme, fromText, undefined, 'from'), requireDirection(programme, toText, undefined, 'to')]
      requireFits(programme, from, to, kind)
      const id = randomUUID()
      const added = await insertCorrection(db, { id, organisationId: person.organisationId, from, to, kind, reason, madeBy: person.personId, madeByName: person.name, at: app.clock() })
      if (!added) throw new Refusal('bad-input', { to: 'said-before' })
      await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: 'follow-up.corrected', entityId: id, detail: { from, to, kind, reason } })
      return { id }
    }),
})

/** Taken back, and kept: who said what stays to be read by the school. */
export const withdrawCorrection = defineOperation({
  name: 'withdrawCorrection',
  summary: 'Take back what my school said about what follows on',
  http: { method: 'delete', path: '/api/follow-up-corrections/{id}', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ withdrawn: z.boolean() }).meta({ id: 'WithdrawnCorrection' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const person = requireCorrector(actor)
      const row = await findCorrection(db, id)
      if (!row || row.organisation_id !== person.organisationId) throw new Refusal('not-found')
      if (row.withdrawn_at === null) {
        if (!(await withdraw(db, { id, by: person.personId, at: app.clock() }))) throw new Refusal('not-yours')
        await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: 'follow-up.withdrawn', entityId: id, detail: { from: row.from_direction, to: row.to_direction, kind: row.kind } })
      }
      return { withdrawn: true }
    }),
})

function requireCorrector(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  if (!actor.roles.includes('teacher') && !actor.roles.includes('director')) throw new Refusal('not-yours')
  return actor
}

const nextGrade: Record<string, string[]> = { '1': ['2'], '2': ['3'], '3': ['7', 'HBO'], '7': ['HBO'] }

function requireFits({ directions, map }: Programme, from: string, to: string, kind: (typeof correctionKinds)[number]): void {
  const gradeOf = (id: string) => directions.find((direction) => direction.id === id)!.grade
  if (!nextGrade[gradeOf(from)]?.includes(gradeOf(to))) throw new Refusal('bad-input', { to: 'not-the-next-grade' })
  const linked = map.links.has(`${from}>${to}`)
  if (kind === 'adds' && linked) throw new Refusal('bad-input', { kind: 'already-follows' })
  if (kind === 'contests' && !linked) throw new Refusal('bad-input', { kind: 'nothing-to-contest' })
}
