import { listClasses, insertAuditEvent, listClassMembers, listLatestSittings, listReportsSharedWith, teachesClass } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { ClassSummary } from './list-my-classes.ts'

/** How far each pupil is, never what they answered; and the reports that pupils chose to share with who asks. */
export const getClassProgress = defineOperation({
  name: 'getClassProgress',
  summary: 'As a teacher: how far the pupils of my class are, and the reports that they share with me',
  http: { method: 'get', path: '/api/classes/{id}/progress', tag: 'Classes' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: ClassSummary.extend({
    pupils: z.array(
      z
        .object({
          personId: z.uuid(),
          name: z.string(),
          status: z.enum(['not-started', 'in-progress', 'finished']),
          testsDone: z.int(),
          testsInAll: z.int(),
          currentTest: z.string().nullable(),
          lastEventAt: z.iso.datetime().nullable(),
          sharedReportId: z.uuid().nullable(),
        })
        .meta({ id: 'PupilProgress' }),
    ),
  }).meta({ id: 'ClassProgress' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const row = (await listClasses(db)).find((known) => known.id === id)
      if (!row) throw new Refusal('not-found')
      if (!(await teachesClass(db, id))) throw new Refusal('not-yours')
      const members = (await listClassMembers(db, id)).filter((member) => member.id !== actor.personId)
      const sittings = new Map((await listLatestSittings(db, members.map((member) => member.id))).map((sitting) => [sitting.owner_id, sitting]))
      const reports = await listReportsSharedWith(db, actor.personId)
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'class.progress-viewed', entityId: id })
      return {
        id: row.id,
        name: row.name,
        schoolYear: row.school_year,
        code: row.code,
        organisation: row.organisation,
        pupils: members.map((member) => {
          const sitting = sittings.get(member.id)
          const finished = sitting?.status === 'finished'
          return {
            personId: member.id,
            name: `${member.given_name} ${member.family_name}`,
            status: !sitting ? ('not-started' as const) : finished ? ('finished' as const) : ('in-progress' as const),
            testsDone: sitting?.tests_done ?? 0,
            testsInAll: sitting?.tests_in_all ?? 0,
            currentTest: sitting?.current_test ?? null,
            lastEventAt: sitting?.last_event_at.toISOString() ?? null,
            sharedReportId: reports.find((report) => report.owner_id === member.id)?.id ?? null,
          }
        }),
      }
    }),
})
