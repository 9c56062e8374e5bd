import { randomUUID } from 'node:crypto'
import { familyOfDirection } from '@gilde/assessment'
import { findDirection, findEntryRequest, insertAuditEvent, insertEntryRequest, listEntryRequestsOf, listSchoolsThatDecide, setAccommodations, setEntryRequestStatus } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { requireOwnRequest } from './open-entry.ts'
import { Accommodation, Day, TargetYear } from './shapes.ts'

const yearsOfGrade: Record<string, readonly string[]> = { '2': ['3', '4'], '3': ['5', '6'] }

export const askEntry = defineOperation({
  name: 'askEntry',
  summary: 'As a pupil: ask a school to enter a direction',
  http: { method: 'post', path: '/api/entries', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ directionId: z.string().regex(/^\d+-\w+$/, 'direction-unknown').max(40), schoolId: z.uuid(), targetYear: TargetYear, fromDate: Day }),
  output: z.object({ id: z.uuid() }).meta({ id: 'AskedEntry' }),
  refusals: ['not-signed-in', 'not-yours', 'bad-input', 'already-asked'],
  perform: (app, actor, { directionId, schoolId, targetYear, fromDate }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      if (!actor.roles.includes('pupil')) throw new Refusal('not-yours')
      const [code, grade] = directionId.split('-')
      const direction = yearsOfGrade[grade ?? ''] ? await findDirection(db, code!, grade as '2' | '3') : undefined
      if (!direction) throw new Refusal('bad-input', { directionId: 'direction-unknown' })
      if (!yearsOfGrade[grade!]!.includes(targetYear)) throw new Refusal('bad-input', { targetYear: 'year-of-other-grade' })
      if (fromDate < dayInBrussels(app.clock())) throw new Refusal('bad-input', { fromDate: 'day-is-past' })
      if (!(await listSchoolsThatDecide(db)).some(({ id }) => id === schoolId)) throw new Refusal('bad-input', { schoolId: 'school-unknown' })
      const mine = await listEntryRequestsOf(db, [actor.personId])
      if (mine.some((other) => other.status === 'open' && other.organisation_id === schoolId && other.direction_id === directionId)) throw new Refusal('already-asked')
      const id = randomUUID()
      await insertEntryRequest(db, {
        id,
        pupil_id: actor.personId,
        organisation_id: schoolId,
        direction_id: directionId,
        direction_name: direction.name,
        family: familyOfDirection(direction)?.id ?? null,
        target_year: targetYear,
        from_date: fromDate,
        accommodations: null,
        accommodations_at: null,
        status: 'open',
        made_at: app.clock(),
      })
      await insertAuditEvent(db, { organisationId: schoolId, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId, action: 'entry.asked', entityId: id, detail: { directionId, targetYear } })
      return { id }
    }),
})

export const withdrawEntry = defineOperation({
  name: 'withdrawEntry',
  summary: 'As a pupil: take my request back; the school no longer sees it',
  http: { method: 'delete', path: '/api/entries/{id}', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ withdrawn: z.literal(true) }).meta({ id: 'Withdrawn' }),
  refusals: ['not-signed-in', 'not-found', 'entry-closed'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { person, request } = requireOwnRequest(actor, await findEntryRequest(db, id))
      await setEntryRequestStatus(db, id, 'withdrawn')
      await insertAuditEvent(db, { organisationId: request.organisation_id, actorKind: 'person', actorId: person.personId, subjectId: person.personId, action: 'entry.withdrawn', entityId: id })
      return { withdrawn: true as const }
    }),
})

/** Before the test, and recorded: what is chosen never lowers the cut. */
export const chooseAccommodations = defineOperation({
  name: 'chooseAccommodations',
  summary: 'As a pupil: choose beforehand what I need for the admission test',
  http: { method: 'post', path: '/api/entries/{id}/accommodations', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), accommodations: z.array(Accommodation).max(3) }),
  output: z.object({ accommodations: z.array(Accommodation) }).meta({ id: 'ChosenAccommodations' }),
  refusals: ['not-signed-in', 'not-found', 'entry-closed'],
  perform: (app, actor, { id, accommodations }) =>
    asActor(app, actor, async (db) => {
      const { person, request } = requireOwnRequest(actor, await findEntryRequest(db, id))
      const chosen = [...new Set(accommodations)]
      await setAccommodations(db, id, chosen, app.clock())
      await insertAuditEvent(db, { organisationId: request.organisation_id, actorKind: 'person', actorId: person.personId, subjectId: person.personId, action: 'entry.accommodations-chosen', entityId: id, detail: { accommodations: chosen } })
      return { accommodations: chosen }
    }),
})
