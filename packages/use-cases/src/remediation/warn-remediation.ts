import { insertAuditEvent, insertWarning, listRunningPlans } from '@gilde/database'
import { type App, asActor } from '../app.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { remediationContent } from './content.ts'

/**
 * Says, once per threshold, that the time which the rulebook allows comes to its end; the pupil reads it in their own log and on the
 * plan, the teacher on the class's page.
 *
 * @returns how many were warned now
 */
export function warnRemediation(app: App): Promise<number> {
  return asActor(app, { kind: 'system', job: 'remediation' }, async (db) => {
    const today = Date.parse(dayInBrussels(app.clock()))
    let warned = 0
    for (const plan of await listRunningPlans(db)) {
      const daysLeft = Math.round((Date.parse(plan.ends_by) - today) / 86_400_000)
      const threshold = remediationContent.warnDaysBefore.filter((days) => daysLeft <= days).toSorted((one, other) => one - other)[0]
      if (threshold === undefined || !(await insertWarning(db, plan.id, threshold, app.clock()))) continue
      await insertAuditEvent(db, { organisationId: plan.organisation_id, actorKind: 'system', actorId: null, subjectId: plan.pupil_id, action: 'remediation.end-warned', entityId: plan.id, detail: { daysLeft, endsBy: plan.ends_by } })
      warned++
    }
    return warned
  })
}
