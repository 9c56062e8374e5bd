import { findLatestReport, listOwnSittings as listRows } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { isTalentBattery } from './batteries.ts'
import { visitorExpiry } from './visitor-expiry.ts'

export const listOwnSittings = defineOperation({
  name: 'listOwnSittings',
  summary: 'My tests so far, newest first, each with its latest report',
  http: { method: 'get', path: '/api/sittings', tag: 'Tests' },
  access: 'visitor',
  input: z.object({}),
  output: z.object({
    sittings: z.array(
      z
        .object({
          id: z.uuid(),
          battery: z.string(),
          status: z.enum(['in-progress', 'finished', 'superseded']),
          testsDone: z.int(),
          testsInAll: z.int(),
          startedAt: z.iso.datetime(),
          lastEventAt: z.iso.datetime(),
          expiresAt: z.iso.datetime().nullable().describe('For a visitor'),
          kept: z.boolean().describe('The visitor asked to keep it'),
          reportId: z.uuid().nullable(),
        })
        .meta({ id: 'OwnSitting' }),
    ),
  }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const owner = actor.kind === 'person' ? { personId: actor.personId } : actor.kind === 'visitor' && actor.tokenHash ? { visitorHash: actor.tokenHash } : undefined
      if (!owner) throw new Refusal('not-signed-in')
      const rows = (await listRows(db, owner)).filter(({ battery_id, expires_at }) => isTalentBattery(battery_id) && ( expires_at === null || expires_at > app.clock()))
      const sittings = []
      for (const row of rows) {
        const report = await findLatestReport(db, row.id)
        sittings.push({
          id: row.id,
          battery: row.battery_id,
          status: row.status,
          testsDone: row.tests_done,
          testsInAll: row.tests_in_all,
          startedAt: row.started_at.toISOString(),
          lastEventAt: row.last_event_at.toISOString(),
          expiresAt: row.expires_at?.toISOString() ?? null,
          kept: row.expires_at !== null && row.expires_at > visitorExpiry(app.clock()),
          reportId: report?.id ?? null,
        })
      }
      return { sittings }
    }),
})
