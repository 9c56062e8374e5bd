import { batteries, progress, results } from '@gilde/assessment'
import type { Db } from '@gilde/database'
import { simulateSitting } from '@gilde/simulation'
import { addDays } from '../admission/parameters.ts'
import type { App } from '../app.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { endsBy, mondayOf } from '../remediation/content.ts'
import { demoId } from './demo-ids.ts'
import { demoClasses } from './demo-world.ts'

const goals = ['read-instruction', 'words-school', 'count-money', 'measure', 'read-table']
/** Of the first pupils language and arithmetic were measured at the start; of the others that still has to happen. */
const measuredPupils = 6
const steps = ['started', 'with-help', 'mostly', 'alone'] as const

/** The demo's remediation class: twenty pupils with a plan and some weeks of steps, and one who has just come. */
export async function insertDemoRemediation(app: App): Promise<void> {
  const demoClass = demoClasses.find(({ key }) => key === 'rem')!
  await app.database.owner.transaction().execute(async (db) => {
    await db.insertInto('remediation_class').values({ class_id: demoId('class', 'rem'), organisation_id: demoId('organisation', 'werkbank') }).execute()
    for (const index of demoClass.pupils.keys()) if (index < demoClass.pupils.length - 1) await insertPlan(db, app, index)
  })
}

async function insertPlan(db: Db, app: App, index: number): Promise<void> {
  const today = dayInBrussels(app.clock())
  const pupil_id = demoId('person', `rem-${index}`)
  const id = demoId('plan', String(index))
  const by = { id: demoId('person', 'teacher-4'), name: 'Roos Remklauw' }
  const started = addDays(today, -70)
  await db
    .insertInto('remediation_plan')
    .values({
      id,
      pupil_id,
      class_id: demoId('class', 'rem'),
      organisation_id: demoId('organisation', 'werkbank'),
      started_on: started,
      // of one pupil the time is nearly up, so that the warning can be seen
      ends_by: index === 1 ? addDays(today, 21) : endsBy(started),
      goals: JSON.stringify(goals),
      wish: index === 0 ? 'Iets met mijn handen, liefst met fietsen.' : null,
      made_by: by.id,
      made_by_name: by.name,
      made_at: new Date(`${started}T10:00:00Z`),
      closed_on: null,
    })
    .execute()
  const rows = goals.flatMap((goal, at) =>
    Array.from({ length: 6 }, (_, week) => {
      const step = steps[Math.min(3, Math.floor((week + index + at) / 3))]!
      const monday = mondayOf(addDays(today, -7 * (6 - week)))
      return { plan_id: id, pupil_id, goal, week: monday, step, batch: demoId('batch', goal, monday), recorded_by: by.id, recorded_by_name: by.name, recorded_at: new Date(`${monday}T14:00:00Z`), undone_at: null }
    }),
  )
  await db.insertInto('remediation_step').values(rows).execute()
  if (index < measuredPupils) await insertMeasure(db, index, id, new Date(`${addDays(started, 2)}T09:00:00Z`))
}

async function insertMeasure(db: Db, index: number, plan_id: string, started: Date): Promise<void> {
  const battery = batteries.find(({ id }) => id === 'remediation')!
  const seed = 900 + index
  const talents = { reading: -1.2 + 0.2 * index, vocabulary: -1.4 + 0.3 * index, numeracy: -0.8 - 0.1 * index }
  const { events, state } = simulateSitting({ seed, battery }, { seed, talents, interests: { R: 0, I: 0, A: 0, S: 0, E: 0, C: 0 } })
  const sitting_id = demoId('measure', String(index))
  const pupil_id = demoId('person', `rem-${index}`)
  let moment = started.getTime()
  const rows = events.map((event, at) => {
    moment += event.kind === 'answered' ? event.elapsedMilliseconds : 4_000
    const answer_id = demoId('event', sitting_id, String(at))
    return { sitting_id, seq: at + 1, answer_id, event: JSON.stringify(event.kind === 'answered' ? { ...event, answerId: answer_id } : event), at: new Date(moment) }
  })
  const last = new Date(moment)
  const { testsClosed } = progress(state)
  await db
    .insertInto('sitting')
    .values({ id: sitting_id, organisation_id: demoId('organisation', 'werkbank'), owner_id: pupil_id, visitor_hash: null, battery_id: battery.id, battery_version: battery.version, seed, status: 'finished', last_seq: rows.length, tests_done: testsClosed, tests_in_all: battery.instruments.length, current_test: null, started_at: started, last_event_at: last, finished_at: last, expires_at: null })
    .execute()
  await db.insertInto('sitting_event').values(rows).execute()
  const measured = results(state).map((result) => (result.kind === 'ability' ? { measure: result.instrumentId, ability: result.ability, standardError: result.standardError, items: result.items } : { measure: result.instrumentId, ability: null, standardError: null, items: 0 }))
  await db.insertInto('remediation_measure').values({ sitting_id, plan_id, pupil_id, moment: 'entry', results: JSON.stringify(measured), started_at: started, settled_at: last }).execute()
}
