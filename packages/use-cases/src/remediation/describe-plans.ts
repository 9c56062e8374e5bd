import { findInstrument } from '@gilde/assessment'
import { type Db, listExits, listMeasures, listSteps, listWarnings, type RemediationPlanRow } from '@gilde/database'
import { normalQuantile } from '@gilde/numeric'
import { dayInBrussels } from '../record/school-year.ts'
import { remediationContent, streams } from './content.ts'
import type { Plan } from './shapes.ts'

const share = (ability: number) => Math.min(1, Math.max(0, (ability + 3) / 6))
const margin = normalQuantile(0.9)

/** Plans as a person may see them: words and bands, no figure. @param today `YYYY-MM-DD` */
export async function describePlans(db: Db, rows: RemediationPlanRow[], today: string): Promise<Plan[]> {
  const ids = rows.map(({ id }) => id)
  const [steps, measures, exits, warnings] = [await listSteps(db, ids), await listMeasures(db, ids), await listExits(db, ids), await listWarnings(db, ids)]
  return rows.map((row) => {
    const daysLeft = Math.round((Date.parse(row.ends_by) - Date.parse(today)) / 86_400_000)
    return {
      id: row.id,
      pupil: { id: row.pupil_id, name: row.pupil_name ?? '' },
      className: row.class_name ?? '',
      startedOn: row.started_on,
      endsBy: row.ends_by,
      daysLeft,
      warned: row.closed_on === null && (daysLeft <= Math.max(...remediationContent.warnDaysBefore) || warnings.some((warning) => warning.plan_id === row.id)),
      goals: remediationContent.goals.filter(({ id }) => row.goals.includes(id)),
      steps: steps.filter((step) => step.plan_id === row.id).map(({ goal, week, step, recorded_by_name }) => ({ goal, week, step, by: recorded_by_name })),
      measures: measures
        .filter((measure) => measure.plan_id === row.id)
        .map(({ moment, settled_at, results }) => ({
          moment,
          on: settled_at ? dayInBrussels(settled_at) : null,
          results: (results ?? []).map(({ measure, ability, standardError }) => ({
            measure,
            title: findInstrument(measure)?.title ?? { nl: measure, en: measure },
            band: ability === null || standardError === null ? null : { low: share(ability - margin * standardError), position: share(ability), high: share(ability + margin * standardError) },
          })),
        })),
      wish: row.wish,
      madeBy: row.made_by_name,
      closedOn: row.closed_on,
      exits: exits
        .filter((exit) => exit.plan_id === row.id)
        .map(({ stream, reasons, decided_by_name, decided_at }) => ({ stream, title: streams.find(({ id }) => id === stream)?.title ?? { nl: stream, en: stream }, reasons, decidedBy: decided_by_name, decidedOn: dayInBrussels(decided_at) })),
    }
  })
}
