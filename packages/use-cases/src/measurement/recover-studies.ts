import { deleteDataOfEndedStudies, endStudy, insertAuditEvent, listQueuedStudies, listSilentStudies, requeueStudy } from '@gilde/database'
import { type App, asActor } from '../app.ts'

const silentMilliseconds = 20_000
/** A study that ended its worker twice would end it a third time. */
const mostAttempts = 2

/**
 * Looks after studies whose worker died: once they go back into the queue, the second time they have failed and say so. Gives
 * the studies that wait, each with the number of the attempt that comes, and erases uploads that nobody needs any more.
 */
export function recoverStudies(app: App): Promise<{ id: string; attempt: number }[]> {
  const now = app.clock()
  return asActor(app, { kind: 'system', job: 'studies' }, async (db) => {
    for (const study of await listSilentStudies(db, new Date(now.getTime() - silentMilliseconds))) {
      if (study.attempts < mostAttempts) await requeueStudy(db, study)
      else if (await endStudy(db, study, { problem: { code: 'interrupted', values: { attempts: study.attempts } }, at: now }))
        await insertAuditEvent(db, { organisationId: study.organisation_id, actorKind: 'system', actorId: null, action: 'study.failed', entityId: study.id, detail: { kind: study.kind, code: 'interrupted' } })
    }
    await deleteDataOfEndedStudies(db)
    return (await listQueuedStudies(db)).map(({ id, attempts }) => ({ id, attempt: attempts + 1 }))
  })
}
