import { randomUUID } from 'node:crypto'
import { findClass, insertAuditEvent, insertCouncil, insertCouncilCases, insertCouncilMembers, listClasses, listEnrolmentsOfClass, listStaffOfSchool, setCouncilTerms } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/** The modern structure of secondary education began on this day; the rulebook has nothing about councils before it. */
const structureBegan = '2019-09-01'

/** For a director who calls a council together: the classes and who can sit on it. */
export const listCouncilCandidates = defineOperation({
  name: 'listCouncilCandidates',
  summary: 'As the director: the classes of my school, and who can sit on a class council',
  http: { method: 'get', path: '/api/council-candidates', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ classes: z.array(z.object({ id: z.uuid(), name: z.string(), schoolYear: z.string() })), staff: z.array(z.object({ personId: z.uuid(), name: z.string(), role: z.string() })) }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      if (!actor.roles.includes('director')) throw new Refusal('not-yours')
      const classes = await listClasses(db)
      const staff = await listStaffOfSchool(db, actor.organisationId)
      return { classes: classes.map(({ id, name, school_year }) => ({ id, name, schoolYear: school_year })), staff: staff.map(({ person_id, name, role }) => ({ personId: person_id, name, role })) }
    }),
})

/** One council per class and school year, with a case for every pupil who sits in the class now. */
export const conveneCouncil = defineOperation({
  name: 'conveneCouncil',
  summary: 'As the director: call the council of a class together, with its members and chair',
  http: { method: 'post', path: '/api/class-councils', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({
    classId: z.uuid('class-needed'),
    meetsOn: z.iso.date('date-needed'),
    chairId: z.uuid('chair-needed'),
    memberIds: z.array(z.uuid()).min(2, 'members-needed').max(60),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: ['not-signed-in', 'not-yours', 'council-exists'],
  perform: (app, actor, { classId, meetsOn, chairId, memberIds }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const row = actor.roles.includes('director') ? await findClass(db, classId) : undefined
      const staff = await listStaffOfSchool(db, actor.organisationId)
      if (!row || staff.length === 0) throw new Refusal('not-yours')
      const [firstYear, lastYear] = row.school_year.split('-')
      if (meetsOn < structureBegan) throw new Refusal('bad-input', { meetsOn: 'date-before-structure' })
      if (meetsOn < `${firstYear}-09-01` || meetsOn > `${lastYear}-09-30`) throw new Refusal('bad-input', { meetsOn: 'date-not-in-year' })
      const chosen = new Set([chairId, ...memberIds])
      const members = [...new Map(staff.filter(({ person_id }) => chosen.has(person_id)).map(({ person_id, name }) => [person_id, name]))]
      if (members.length < chosen.size) throw new Refusal('bad-input', { memberIds: 'members-unknown' })
      const pupils = await listEnrolmentsOfClass(db, classId)
      if (pupils.length === 0) throw new Refusal('bad-input', { classId: 'class-empty' })
      const id = randomUUID()
      if (!(await insertCouncil(db, { id, organisationId: actor.organisationId, classId, schoolYear: row.school_year, meetsOn, chairId, at: app.clock() }))) throw new Refusal('council-exists')
      await insertCouncilMembers(db, id, members.map(([personId, name]) => ({ personId, name })))
      const cases = pupils.map(({ enrolment_id, pupil_id }) => ({ id: randomUUID(), councilId: id, enrolmentId: enrolment_id, pupilId: pupil_id, organisationId: actor.organisationId }))
      await insertCouncilCases(db, cases)
      for (const opened of cases) await setCouncilTerms(db, opened.id, [{ kind: 'propose', until: meetsOn }])
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'council.convened', entityId: id, detail: { class: classId, members: members.length } })
      return { id }
    }),
})
