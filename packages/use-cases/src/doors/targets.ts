import { deleteTarget, deleteTargetShare, insertAuditEvent, insertTarget, insertTargetShare, listDoorViewers, listPeopleToTell, listTargets, listTargetShares, listTargetsShownToMe } from '@gilde/database'
import type { ProgrammeDirection } from '@gilde/pathways'
import { z } from 'zod'
import type { Actor, Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { describeDirection } from './describe-place.ts'
import { targetStation } from './get-routes.ts'
import { loadProgramme } from './programme.ts'
import { DirectionRef } from './shapes.ts'

/** So many targets one keeps at a time: more is no target. */
const mostTargets = 12

const Target = z.object({ target: z.string().describe('`code-grade`, `associate-degree` or `bachelor`'), direction: DirectionRef.nullable(), chosenAt: z.iso.datetime() })

const Targets = z
  .object({
    targets: z.array(Target),
    shownTo: z.array(z.uuid()).describe('Persons'),
    people: z.array(z.object({ id: z.uuid(), name: z.string(), relation: z.string() })).describe('To whom the pupil can show them'),
    viewers: z.array(z.object({ on: z.iso.date(), name: z.string(), what: z.enum(['doors', 'targets']) })).describe('Who looked at the pupil’s door map or targets, newest first'),
  })
  .meta({ id: 'Targets' })
export type Targets = z.infer<typeof Targets>

/** Where the pupil wants to go, and who may see it. */
export const listMyTargets = defineOperation({
  name: 'listMyTargets',
  summary: 'My targets, and to whom I show them',
  http: { method: 'get', path: '/api/targets', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: Targets,
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const person = requireSignedIn(actor)
      const { directions } = await loadProgramme(db)
      return {
        targets: (await listTargets(db, person.personId)).map((row) => describeTarget(directions, row)),
        shownTo: (await listTargetShares(db, person.personId)).map(({ person_id }) => person_id),
        people: (await listPeopleToTell(db)).map(({ person_id, given_name, family_name, relation }) => ({ id: person_id, name: `${given_name} ${family_name}`.trim(), relation })),
        viewers: (await listDoorViewers(db)).map(({ viewed_on, name, what }) => ({ on: viewed_on, name, what: what === 'doors.viewed' ? ('doors' as const) : ('targets' as const) })),
      }
    }),
})

const ShownTargets = z.object({ pupils: z.array(z.object({ id: z.uuid(), name: z.string(), targets: z.array(Target) })) }).meta({ id: 'TargetsShownToMe' })
export type ShownTargets = z.infer<typeof ShownTargets>

/** What pupils show to the person asking; that they were looked at is written down first, for the pupil to read. */
export const listShownTargets = defineOperation({
  name: 'listShownTargets',
  summary: 'Targets that pupils show to me',
  http: { method: 'get', path: '/api/targets/shown', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: ShownTargets,
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const person = requireSignedIn(actor)
      const { directions } = await loadProgramme(db)
      const byPupil = [...Map.groupBy(await listTargetsShownToMe(db), ({ pupil_id }) => pupil_id)]
      for (const [pupil_id, [first]] of byPupil) await insertAuditEvent(db, { organisationId: first!.organisation_id, actorKind: 'person', actorId: person.personId, action: 'targets.viewed', subjectId: pupil_id })
      return { pupils: byPupil.map(([id, rows]) => ({ id, name: rows[0]!.pupil_name, targets: rows.map((row) => describeTarget(directions, row)) })) }
    }),
})

function describeTarget(directions: readonly ProgrammeDirection[], { target, chosen_at }: { target: string; chosen_at: Date }) {
  const direction = directions.find(({ id }) => id === target)
  return { target, direction: direction ? describeDirection(direction) : null, chosenAt: chosen_at.toISOString() }
}

const Kept = z.object({ kept: z.boolean() }).meta({ id: 'KeptTarget' })

export const keepTarget = defineOperation({
  name: 'keepTarget',
  summary: 'Keep a direction as my target',
  http: { method: 'post', path: '/api/targets', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ target: z.string().min(1).max(120) }),
  output: Kept,
  refusals: ['not-signed-in', 'not-yours', 'bad-input'],
  perform: (app, actor, { target }) =>
    asActor(app, actor, async (db) => {
      const pupil = requirePupil(actor)
      const programme = await loadProgramme(db)
      const id = programme.map.stations[targetStation(programme, target)]!.direction?.id ?? target
      if ((await listTargets(db, pupil.personId)).length >= mostTargets) throw new Refusal('bad-input', { target: 'too-many-targets' })
      if (await insertTarget(db, { pupilId: pupil.personId, organisationId: pupil.organisationId, target: id, at: app.clock() })) await insertAuditEvent(db, { ...auditOf(pupil), action: 'target.kept', detail: { target: id } })
      return { kept: true }
    }),
})

export const dropTarget = defineOperation({
  name: 'dropTarget',
  summary: 'No longer keep this target',
  http: { method: 'delete', path: '/api/targets/{target}', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ target: z.string().min(1).max(120) }),
  output: Kept,
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor, { target }) =>
    asActor(app, actor, async (db) => {
      const pupil = requirePupil(actor)
      if (await deleteTarget(db, pupil.personId, target)) await insertAuditEvent(db, { ...auditOf(pupil), action: 'target.dropped', detail: { target } })
      return { kept: false }
    }),
})

const Shown = z.object({ shown: z.boolean() }).meta({ id: 'ShownTargets' })

/** As with a report: to a teacher of the class, a counsellor, or the guardian; nobody else. */
export const showTargets = defineOperation({
  name: 'showTargets',
  summary: 'Show my targets to one person',
  http: { method: 'post', path: '/api/targets/shares', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ personId: z.uuid() }),
  output: Shown,
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor, { personId }) =>
    asActor(app, actor, async (db) => {
      const pupil = requirePupil(actor)
      if (!(await listPeopleToTell(db)).some((person) => person.person_id === personId)) throw new Refusal('not-yours', { personId: 'not-yours' })
      if (await insertTargetShare(db, { pupilId: pupil.personId, personId, at: app.clock() })) await insertAuditEvent(db, { ...auditOf(pupil), action: 'targets.shared', detail: { with: personId } })
      return { shown: true }
    }),
})

export const hideTargets = defineOperation({
  name: 'hideTargets',
  summary: 'No longer show my targets to this person',
  http: { method: 'delete', path: '/api/targets/shares/{personId}', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ personId: z.uuid() }),
  output: Shown,
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor, { personId }) =>
    asActor(app, actor, async (db) => {
      const pupil = requirePupil(actor)
      if (await deleteTargetShare(db, pupil.personId, personId)) await insertAuditEvent(db, { ...auditOf(pupil), action: 'targets.unshared', detail: { with: personId } })
      return { shown: false }
    }),
})

function requireSignedIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  return actor
}

function requirePupil(actor: Actor): Person {
  const person = requireSignedIn(actor)
  if (!person.roles.includes('pupil')) throw new Refusal('not-yours')
  return person
}

function auditOf({ organisationId, personId }: Person) {
  return { organisationId, actorKind: 'person' as const, actorId: personId, subjectId: personId }
}
