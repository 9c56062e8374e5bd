import { interestTypes, progress, type SittingEvent } from '@gilde/assessment'
import { type Db, insertSitting } from '@gilde/database'
import { normalDraw, seededRandom } from '@gilde/numeric'
import { simulateSitting, type VirtualPupil } from '@gilde/simulation'
import type { App } from '../app.ts'
import { asActor } from '../app.ts'
import { composeReport } from '../reports/compose-report.ts'
import { shareReport } from '../reports/share-report.ts'
import { hashPassword } from '../sign-in/password.ts'
import { hashPersonalCode } from '../sign-in/tokens.ts'
import { findBattery } from '../sittings/batteries.ts'
import { demoId, demoPersonalCode } from './demo-ids.ts'
import { demoStateOf } from './demo-people.ts'
import { insertDemoRemediation } from './demo-remediation.ts'
import { insertDemoAdmission } from './demo-admission.ts'
import { insertDemoDoors } from './demo-doors.ts'
import { insertDemoOutcomes } from './demo-outcomes.ts'
import { insertDemoStudies } from './demo-studies.ts'
import { insertCouncils } from './demo-councils.ts'
import { insertFormerPupils } from './demo-flows.ts'
import { birthDateOf, insertSchoolRecords } from './demo-record.ts'
import { type DemoClass, demoClasses, demoOrganisations, demoPassword, demoStaff } from './demo-world.ts'

/** The database holds something that is not the demo's: the demo must not be mixed with real people. */
export class NotADemoDatabase extends Error {
  override name = 'NotADemoDatabase'
}

/** Every demo starts on this day, so that two demos are the same. */
const firstLesson = Date.UTC(2026, 10, 16, 8, 30)

/**
 * Fills an empty database with the demo region's people, or leaves a demo as it is.
 *
 * @throws NotADemoDatabase when there are organisations or people that are not the demo's
 */
export async function seedDemo(app: App): Promise<void> {
  const { owner } = app.database
  const others = await owner.selectFrom('organisation').select('name').where('synthetic', '=', false).limit(1).execute()
  const people = await owner.selectFrom('person').select('id').where('synthetic', '=', false).limit(1).execute()
  if (others.length + people.length > 0) throw new NotADemoDatabase('DEMO: this database holds real organisations or people. The demo only runs on a database of its own: set DEMO=0, or use another database.')
  const done = await owner.selectFrom('organisation').select('id').where('id', '=', demoId('organisation', 'werkbank')).execute()
  if (done.length > 0) return
  const passwordHash = await hashPassword(demoPassword)
  await insertDemoPeople(app, passwordHash)
  await insertSchoolRecords(owner)
  await insertDemoAdmission(app)
  await insertCouncils(app)
  await insertDemoRemediation(app)
  await insertFormerPupils(owner)
  await insertDemoDoors(owner, new Date(firstLesson))
  await insertDemoOutcomes(owner)
  for (const demoClass of demoClasses) await addSittings(app, { ...demoClass, pupils: demoClass.pupils.slice(0, mostTested) })
}

/** Of a large class only so many took the talent tests, so that the demo does not take longer to make. */
const mostTested = 12

/** Organisations, classes, pupils and staff; no tests done, no school record. */
export async function insertDemoPeople(app: App, passwordHash: string): Promise<void> {
  await app.database.owner.transaction().execute(async (db) => {
    await insertOrganisations(db)
    for (const demoClass of demoClasses) await insertClass(db, app, demoClass)
    await insertStaff(db, passwordHash)
    await insertDemoStudies(db, new Date(firstLesson))
  })
}

async function insertOrganisations(db: Db): Promise<void> {
  const rows = demoOrganisations.map(({ key, kind, name }) => ({ id: demoId('organisation', key), kind, name, synthetic: true }))
  await db.insertInto('organisation').values(rows).execute()
}

async function insertClass(db: Db, app: App, { key, organisation, name, code, birthYear, pupils }: DemoClass): Promise<void> {
  const organisation_id = demoId('organisation', organisation)
  const class_id = demoId('class', key)
  const ids = pupils.map((_, index) => demoId('person', `${key}-${index}`))
  await db.insertInto('class').values({ id: class_id, organisation_id, name, code, school_year: '2026-2027' }).execute()
  await db
    .insertInto('person')
    .values(pupils.map(([given_name, family_name], index) => ({ id: ids[index]!, organisation_id, given_name, family_name, ...birthDateOf(`${key}-${index}`, birthYear), municipality: homes[index % homes.length]!, synthetic: true })))
    .execute()
  await db.insertInto('role_assignment').values(ids.map((person_id) => ({ organisation_id, person_id, role: 'pupil' }))).execute()
  await db.insertInto('class_member').values(ids.map((person_id) => ({ class_id, person_id }))).execute()
  // made up, like everything here: only sums use it (docs/decisions/015)
  const traits = ids.flatMap((person_id, index) => [
    { person_id, trait: 'gender' as const, value: index % 2 === 0 ? 'girl' : 'boy' },
    { person_id, trait: 'home-language' as const, value: index % 3 === 2 ? 'other' : 'dutch' },
  ])
  await db.insertInto('aggregate_trait').values(traits).execute()
  const codes = ids.map((person_id, index) => ({ person_id, code_hash: hashPersonalCode(app, code, demoPersonalCode(`${key}-${index}`)) }))
  await db.insertInto('pupil_credential').values(codes).execute()
}

/** NIS codes: Geel, Herentals, Kasterlee, Mol, Turnhout, Vorselaar, Westerlo. */
const homes = ['13008', '13011', '13017', '13025', '13040', '13044', '13049']

async function insertStaff(db: Db, password_hash: string): Promise<void> {
  for (const { key, organisation, givenName, familyName, role, email, teaches = [], guides = [], guardianOf = [] } of demoStaff) {
    const id = demoId('person', key)
    const organisation_id = demoId('organisation', organisation)
    await db.insertInto('person').values({ id, organisation_id, given_name: givenName, family_name: familyName, birth_year: null, municipality: null, synthetic: true }).execute()
    await db.insertInto('role_assignment').values({ organisation_id, person_id: id, role }).execute()
    await db.insertInto('staff_credential').values({ person_id: id, email, password_hash }).execute()
    for (const taught of teaches) await db.insertInto('class_teacher').values({ class_id: demoId('class', taught), person_id: id }).execute()
    for (const guided of guides) await db.insertInto('class_counsellor').values({ class_id: demoId('class', guided), person_id: id, organisation_id, since: '2026-09-01' }).execute()
    for (const child of guardianOf) await db.insertInto('guardian_link').values({ guardian_id: id, pupil_id: demoId('person', child) }).execute()
  }
}

async function addSittings(app: App, { key, organisation, pupils }: DemoClass): Promise<void> {
  for (const index of pupils.keys()) {
    const state = demoStateOf(index)
    if (state === 'not-started') continue
    const pupil = `${key}-${index}`
    const personId = demoId('person', pupil)
    const actor = { kind: 'person' as const, personId, organisationId: demoId('organisation', organisation), name: pupils[index]!.join(' '), roles: ['pupil' as const] }
    const sittingId = demoId('sitting', pupil)
    const finished = await storeSitting(app, { sittingId, personId, organisationId: actor.organisationId, seed: seedOf(pupil), half: state === 'half-way' })
    if (state === 'done') {
      const report = await composeReport.perform({ ...app, clock: () => finished }, actor, { sittingId })
      // every second pupil who is done shows the report to the teacher
      const teacher = demoStaff.find(({ teaches }) => teaches?.includes(key))!
      if (index % 6 === 0) await shareReport.perform(app, actor, { id: report.id, personId: demoId('person', teacher.key) })
    }
  }
}

interface DemoSitting {
  sittingId: string
  personId: string
  organisationId: string
  seed: number
  half: boolean
}

/** The sitting of a virtual pupil, its events at the moments at which a pupil would have given them. @returns the last moment */
async function storeSitting(app: App, { sittingId, personId, organisationId, seed, half }: DemoSitting): Promise<Date> {
  const battery = findBattery('full')!
  const { events, state } = simulateSitting({ seed, battery }, virtualPupil(seed), half ? { tests: 5 } : {})
  const { isFinished, testsClosed, currentInstrumentId } = progress(state)
  const started = new Date(firstLesson + (seed % 5) * 86_400_000)
  let moment = started.getTime()
  const rows = events.map((event, index) => {
    moment += event.kind === 'answered' ? event.elapsedMilliseconds : 4_000
    const id = demoId('event', sittingId, String(index))
    return { sitting_id: sittingId, seq: index + 1, answer_id: id, event: JSON.stringify(withAnswerId(event, id)), at: new Date(moment) }
  })
  const last = new Date(moment)
  await asActor(app, { kind: 'person', personId, organisationId, name: '', roles: ['pupil'] }, async (db) => {
    await insertSitting(db, {
      id: sittingId,
      organisation_id: organisationId,
      owner_id: personId,
      battery_id: battery.id,
      battery_version: battery.version,
      seed,
      status: isFinished ? 'finished' : 'in-progress',
      last_seq: rows.length,
      tests_done: testsClosed,
      tests_in_all: battery.instruments.length,
      current_test: currentInstrumentId ?? null,
      started_at: started,
      last_event_at: last,
      finished_at: isFinished ? last : null,
      expires_at: null,
    })
    await db.insertInto('sitting_event').values(rows).execute()
  })
  return last
}

function withAnswerId(event: SittingEvent, answerId: string): SittingEvent {
  return event.kind === 'answered' ? { ...event, answerId } : event
}

function seedOf(pupil: string): number {
  return [...pupil].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7) >>> 1
}

/** Talents spread round a middle of the pupil's own, interests round nothing: no two demo pupils are alike. */
function virtualPupil(seed: number): VirtualPupil {
  const random = seededRandom(seed)
  const general = 0.6 * normalDraw(random)
  const talents = ['number-reasoning', 'figure-reasoning', 'spatial', 'technical', 'memory', 'precision', 'reaction', 'hand-eye', 'colour', 'reading', 'vocabulary', 'numeracy'] as const
  return {
    seed: seed + 1,
    talents: Object.fromEntries(talents.map((talent) => [talent, general + 0.8 * normalDraw(random)])),
    interests: Object.fromEntries(interestTypes.map((type) => [type, normalDraw(random)])) as VirtualPupil['interests'],
  }
}
