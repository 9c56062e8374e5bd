import { listReportsSharedWith } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

export const listSharedReports = defineOperation({
  name: 'listSharedReports',
  summary: 'The reports that pupils show to me now, newest first',
  http: { method: 'get', path: '/api/shared-reports', tag: 'Reports' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ reports: z.array(z.object({ id: z.uuid(), pupilId: z.uuid().nullable(), name: z.string().nullable(), madeAt: z.iso.datetime() }).meta({ id: 'SharedReport' })) }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const reports = await listReportsSharedWith(db, actor.personId)
      return { reports: reports.map(({ id, owner_id, pupil_name, created_at }) => ({ id, pupilId: owner_id, name: pupil_name, madeAt: created_at.toISOString() })) }
    }),
})
