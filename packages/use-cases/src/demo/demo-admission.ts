import { admissionBatteryId, admissionBlueprint, findAdmissionBattery } from '@gilde/assessment'
import type { CourseMeeting, Db } from '@gilde/database'
import { simulateSitting, type VirtualPupil } from '@gilde/simulation'
import { citedRules } from '../admission/cited-rules.ts'
import { addDays } from '../admission/parameters.ts'
import { outcomesOf } from '../admission/settle-admission-test.ts'
import type { App } from '../app.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { demoId } from './demo-ids.ts'
import { demoOrganisations } from './demo-world.ts'

/** Courses of the demo: made up, in the Kempen; their days count from the day on which the demo is made. */
const courses = [
  { key: 'rekenen-avond', organisation: 'passer', kind: 'evening', title: 'Rekenen voor techniek, drie avonden', english: 'Arithmetic for technology, three evenings', parts: ['numeracy'], place: 'De Passer, Turnhout', seats: 12, teacher: ['teacher-3', 'Karel Kruiskop'], first: 10, meetings: 3, every: 7, from: '18:30', until: '20:30' },
  { key: 'taal-avond', organisation: 'werkbank', kind: 'evening', title: 'Nederlands van de werkplaats, vier avonden', english: 'Dutch of the workshop, four evenings', parts: ['reading', 'words'], place: 'De Werkbank, Geel', seats: 10, teacher: ['teacher-1', 'Griet Schuurpapier'], first: 12, meetings: 4, every: 7, from: '18:00', until: '20:00' },
  { key: 'techniek-zaterdag', organisation: 'passer', kind: 'evening', title: 'Krachten en stroom, twee zaterdagen', english: 'Forces and current, two Saturdays', parts: ['technical'], place: 'Werkplaats van De Passer, Turnhout', seats: 8, teacher: ['teacher-3', 'Karel Kruiskop'], first: 14, meetings: 2, every: 7, from: '09:00', until: '12:00' },
  { key: 'zomer-techniek', organisation: 'passer', kind: 'summer', title: 'Zomercursus techniek', english: 'Summer course in technology', parts: ['reading', 'words', 'numeracy', 'technical'], place: 'De Passer, Turnhout', seats: 16, teacher: ['teacher-3', 'Karel Kruiskop'], first: 30, meetings: 10, every: 1, from: '09:00', until: '15:30' },
] as const

/** Who asks what. Talents in standard deviations; no talents = not tested yet. */
const requests = [
  { pupil: '4e-0', name: 'Marie Multimeter', direction: '1463-3', directionName: 'Elektrische installaties', family: 'stem-a', year: '5', talents: { reading: 0.9, vocabulary: 1, numeracy: -1.6, technical: 1.2 }, books: 'rekenen-avond' },
  { pupil: '4e-2', name: 'Noa Nulleider', direction: '1289-3', directionName: 'Elektromechanische technieken', family: 'stem-du', year: '5', talents: { reading: 0.8, vocabulary: -1.4, numeracy: -1.5, technical: 0.9 } },
  { pupil: '4e-3', name: 'Emre Draadstripper', direction: '1463-3', directionName: 'Elektrische installaties', family: 'stem-a', year: '5', talents: { reading: -1.7, vocabulary: -1.5, numeracy: 1, technical: 1.3 } },
  { pupil: '4e-4', name: 'Lotte Lasklem', direction: '1289-3', directionName: 'Elektromechanische technieken', family: 'stem-du', year: '5', talents: { reading: 1.5, vocabulary: 1.6, numeracy: 1.7, technical: 1.9 } },
  { pupil: '4e-1', name: 'Jasper Hamersteel', direction: '1463-3', directionName: 'Elektrische installaties', family: 'stem-a', year: '5', certificate: 'Deelcertificaat Elektrotechnisch installateur (verzonnen)' },
  { pupil: '2b-0', organisation: 'werkbank', name: 'Elif Equerre', direction: '1298-2', directionName: 'Hout', family: 'stem-a', year: '3' },
] as const

/** Requests for entry at De Passer with their tests, proofs and one decision; and the courses. */
export async function insertDemoAdmission(app: App): Promise<void> {
  const { owner } = app.database
  const today = dayInBrussels(app.clock())
  await owner.transaction().execute(async (db) => {
    for (const course of courses) await insertCourse(db, course, today)
    for (const [index, request] of requests.entries()) await insertRequest(db, app, request, index, today)
  })
}

async function insertCourse(db: Db, course: (typeof courses)[number], today: string): Promise<void> {
  const days = Array.from({ length: course.meetings }, (_, index) => addDays(today, course.first + index * course.every))
  const meetings: CourseMeeting[] = days.map((date) => ({ date, from: course.from, until: course.until }))
  await db
    .insertInto('course')
    .values({
      id: demoId('course', course.key),
      organisation_id: demoId('organisation', course.organisation),
      school: demoOrganisations.find(({ key }) => key === course.organisation)!.name,
      kind: course.kind,
      title: course.title,
      title_english: course.english,
      parts: [...course.parts],
      family: null,
      meetings: JSON.stringify(meetings),
      starts_on: days[0]!,
      ends_on: days.at(-1)!,
      place: course.place,
      seats: course.seats,
      teacher_id: demoId('person', course.teacher[0]),
      teacher_name: course.teacher[1],
      synthetic: true,
    })
    .execute()
}

async function insertRequest(db: Db, app: App, request: (typeof requests)[number], index: number, today: string): Promise<void> {
  const pupil_id = demoId('person', request.pupil)
  const organisation_id = demoId('organisation', 'passer')
  const id = demoId('entry', request.pupil)
  const made_at = new Date(app.clock().getTime() - (20 + index) * 86_400_000)
  const tested = 'talents' in request
  await db
    .insertInto('entry_request')
    .values({ id, pupil_id, organisation_id, direction_id: request.direction, direction_name: request.directionName, family: request.family, target_year: request.year, from_date: addDays(today, 75), accommodations: tested ? '[]' : null, accommodations_at: tested ? made_at : null, status: 'certificate' in request ? 'decided' : 'open', made_at })
    .execute()
  if (tested) await insertTest(db, app, request, { id, pupil_id, organisation_id, index })
  if ('books' in request) {
    await db.insertInto('course_booking').values({ course_id: demoId('course', request.books), pupil_id, booked_at: app.clock(), cancelled_at: null, completed_on: null }).execute()
    await db.updateTable('course').set({ taken: 1 }).where('id', '=', demoId('course', request.books)).execute()
  }
  if ('certificate' in request) {
    const by = { id: demoId('person', 'director-2'), name: 'Bea Bankschroef' }
    await db
      .insertInto('entry_proof')
      .values({ id: demoId('entry-proof', request.pupil), pupil_id, organisation_id, kind: 'earlier-certificate', family: request.family, title: request.certificate, obtained_on: addDays(today, -150), course_id: null, recorded_by: by.id, recorded_by_name: by.name, recorded_at: made_at })
      .execute()
    await db
      .insertInto('entry_decision')
      .values({ id: demoId('entry-decision', request.pupil), request_id: id, pupil_id, organisation_id, outcome: 'admitted', proof: 'earlier-certificate', reasons: 'Je deelcertificaat toont dat je de basis kent. De klassenraad ziet je graag komen. (Verzonnen voor de demo.)', rule: JSON.stringify({ rules: citedRules(), advice: 'proof-shown' }), decided_by: by.id, decided_by_name: by.name, decided_at: app.clock() })
      .execute()
  }
}

async function insertTest(db: Db, app: App, request: Extract<(typeof requests)[number], { talents: object }>, { id, pupil_id, organisation_id, index }: { id: string; pupil_id: string; organisation_id: string; index: number }): Promise<void> {
  const family = admissionBlueprint.families.find((known) => known.id === request.family)!
  const battery = findAdmissionBattery(admissionBatteryId({ kind: 'test', family }))!
  const seed = 700 + index
  const { events, state } = simulateSitting({ seed, battery }, { seed, talents: request.talents, interests: noInterests })
  const sitting_id = demoId('admission-sitting', request.pupil)
  const started = new Date(app.clock().getTime() - (15 - index) * 86_400_000)
  let moment = started.getTime()
  const rows = events.map((event, at) => {
    moment += event.kind === 'answered' ? event.elapsedMilliseconds : 4_000
    const answer_id = demoId('event', sitting_id, String(at))
    return { sitting_id, seq: at + 1, answer_id, event: JSON.stringify(event.kind === 'answered' ? { ...event, answerId: answer_id } : event), at: new Date(moment) }
  })
  const last = new Date(moment)
  await db
    .insertInto('sitting')
    .values({ id: sitting_id, organisation_id, owner_id: pupil_id, visitor_hash: null, battery_id: battery.id, battery_version: battery.version, seed, status: 'finished', last_seq: rows.length, tests_done: battery.instruments.length, tests_in_all: battery.instruments.length, current_test: null, started_at: started, last_event_at: last, finished_at: last, expires_at: null })
    .execute()
  await db.insertInto('sitting_event').values(rows).execute()
  const test = { sitting_id, request_id: id, pupil_id, organisation_id, family: family.id, attempt: 1, started_at: started, settled_at: last }
  await db.insertInto('admission_sitting').values({ ...test, accommodations: '[]' }).execute()
  await db.insertInto('admission_outcome').values(outcomesOf({ ...test, accommodations: [], status: 'finished', seed }, state, last)).execute()
}

const noInterests: VirtualPupil['interests'] = { R: 0, I: 0, A: 0, S: 0, E: 0, C: 0 }
