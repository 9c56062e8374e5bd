import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Db, Identity } from './open-database.ts'
import { testDatabases } from './testing/index.ts'

const roles = ['pupil', 'guardian', 'teacher', 'counsellor', 'coordinator', 'director', 'mentor', 'analyst', 'administrator'] as const
const schools = ['a', 'b'] as const
/** In each school one of every role; `mate` is in the pupil's class, `stranger` in another class of the school. */
const people = [...roles, 'mate', 'stranger'] as const
const visitors = ['visitor-1', 'visitor-2'] as const

const ids = new Map<string, string>()
/** Always the same id for the same name: `a.pupil`, `b.class`. */
const idOf = (name: string) => ids.get(name) ?? ids.set(name, randomUUID()).get(name)!

/** Names of rows that each may see, by table; whoever is not listed sees none. School a is theirs, school b is not. */
const everybody = people.map((person) => `a.${person}`)
const pupils = ['a.pupil', 'a.mate', 'a.stranger']
// a counsellor: of the class that they guide, not of the school
const schoolRecord = { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.pupil', 'a.mate'], counsellor: ['a.pupil', 'a.mate'], director: pupils, administrator: pupils }
const asksEntry = { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.pupil'], counsellor: ['a.pupil', 'a.stranger'], director: ['a.pupil', 'a.stranger'] }
const ofPupil = { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.pupil'], counsellor: ['a.pupil'], director: ['a.pupil'] }
const inRemediation = { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.pupil', 'a.mate'], counsellor: ['a.pupil', 'a.mate'], director: ['a.pupil', 'a.mate'] }
const seen: Record<string, Partial<Record<(typeof roles)[number] | 'visitor-1', string[]>>> = {
  organisation: Object.fromEntries(roles.map((role) => [role, ['a', 'b']])),
  person: {
    ...Object.fromEntries(roles.map((role) => [role, [`a.${role}`]])),
    pupil: ['a.pupil', 'a.teacher', 'a.guardian', 'a.counsellor'],
    guardian: ['a.guardian', 'a.pupil'],
    teacher: ['a.teacher', 'a.pupil', 'a.mate'],
    // names of all pupils of the school
    counsellor: ['a.counsellor', ...pupils],
    director: ['a.director', ...pupils],
    administrator: everybody,
  },
  role_assignment: { ...Object.fromEntries(roles.map((role) => [role, [`a.${role}`]])), pupil: ['a.pupil', 'a.teacher', 'a.guardian', 'a.counsellor'], administrator: everybody },
  // a guardian too: the class of a council that decided about their child
  class: { pupil: ['a.class'], guardian: ['a.class'], teacher: ['a.class'], counsellor: ['a.class'], coordinator: ['a.class', 'a.other-class'], director: ['a.class', 'a.other-class'], administrator: ['a.class', 'a.other-class'] },
  class_member: { pupil: ['a.pupil'], teacher: ['a.pupil', 'a.mate'], counsellor: ['a.pupil', 'a.mate'] },
  class_counsellor: { pupil: ['a.counsellor'], teacher: ['a.counsellor'], counsellor: ['a.counsellor'], director: ['a.counsellor'] },
  class_teacher: { pupil: ['a.teacher'], teacher: ['a.teacher'] },
  guardian_link: { pupil: ['a.pupil'], guardian: ['a.pupil'] },
  // how far, not what: a teacher sees sittings, and neither answers nor reports that were not shared
  sitting: { pupil: ['a.pupil'], teacher: ['a.pupil', 'a.mate'], 'visitor-1': ['visitor-1'] },
  sitting_event: { pupil: ['a.pupil'], 'visitor-1': ['visitor-1'] },
  report: { pupil: ['a.pupil'], 'visitor-1': ['visitor-1'] },
  report_share: {},
  enrolment: schoolRecord,
  orientation_certificate: schoolRecord,
  study_proof: schoolRecord,
  // the council decided about a.pupil; about a.mate a member only proposed something
  class_council: { pupil: ['a.class'], guardian: ['a.class'], teacher: ['a.class'], director: ['a.class'] },
  council_member: { pupil: ['a.teacher'], guardian: ['a.teacher'], teacher: ['a.teacher'], director: ['a.teacher'] },
  council_case: { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.pupil', 'a.mate'], director: ['a.pupil', 'a.mate'] },
  council_event: { pupil: ['a.pupil', 'a.pupil'], guardian: ['a.pupil', 'a.pupil'], teacher: ['a.pupil', 'a.pupil', 'a.mate'], director: ['a.pupil', 'a.pupil', 'a.mate'] },
  // each their own turn: the family may ask for a talk, the director answers an appeal, a member proposes
  council_term: { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.mate'], director: ['a.pupil'] },
  council_letter: { pupil: ['a.pupil'], guardian: ['a.pupil'], teacher: ['a.pupil'], director: ['a.pupil'] },
  rule_decision: schoolRecord,
  // a.pupil and a.stranger ask entry of their school; the teacher has only a.pupil in class
  entry_request: asksEntry,
  admission_sitting: asksEntry,
  admission_outcome: asksEntry,
  course: {},
  course_booking: ofPupil,
  entry_proof: ofPupil,
  entry_decision: ofPupil,
  remediation_class: { pupil: ['a.class'], teacher: ['a.class'], counsellor: ['a.class'], director: ['a.class'] },
  remediation_plan: inRemediation,
  remediation_step: inRemediation,
  remediation_measure: inRemediation,
  remediation_exit: inRemediation,
  remediation_warning: inRemediation,
  audit_event: { pupil: ['a.pupil'], administrator: ['a.pupil', 'a.mate', 'a.stranger'] },
}

/** Rows that everybody may read, signed in or not. */
const open: Record<string, string[]> = { course: ['a.course', 'b.course'] }

/** The column that tells whose row it is. */
const naming: Record<string, string> = {
  organisation: 'id',
  person: 'id',
  role_assignment: 'person_id',
  class: 'id',
  class_member: 'person_id',
  class_teacher: 'person_id',
  class_counsellor: 'person_id',
  guardian_link: 'pupil_id',
  sitting: 'id',
  sitting_event: 'sitting_id',
  report: 'sitting_id',
  report_share: 'report_id',
  enrolment: 'pupil_id',
  orientation_certificate: 'pupil_id',
  study_proof: 'pupil_id',
  class_council: 'class_id',
  council_member: 'person_id',
  council_case: 'id',
  council_event: 'case_id',
  council_term: 'case_id',
  council_letter: 'pupil_id',
  rule_decision: 'subject_id',
  entry_request: 'pupil_id',
  admission_sitting: 'pupil_id',
  admission_outcome: 'pupil_id',
  course: 'id',
  course_booking: 'pupil_id',
  entry_proof: 'pupil_id',
  entry_decision: 'pupil_id',
  remediation_class: 'class_id',
  remediation_plan: 'pupil_id',
  remediation_step: 'pupil_id',
  remediation_measure: 'pupil_id',
  remediation_exit: 'pupil_id',
  remediation_warning: 'plan_id',
  audit_event: 'subject_id',
}

async function fill(db: Db): Promise<void> {
  const at = new Date('2026-11-23T10:00:00Z')
  const sittingOf = async (name: string, owner: { owner_id: string | null; organisation_id: string | null; visitor_hash: string | null; expires_at: Date | null }) => {
    const { expires_at, ...whose } = owner
    await db
      .insertInto('sitting')
      .values({ id: idOf(`sitting of ${name}`), ...whose, expires_at, battery_id: 'short', battery_version: '1', seed: 1, tests_in_all: 3, current_test: null, started_at: at, last_event_at: at, finished_at: null, last_seq: 1 })
      .execute()
    await db.insertInto('sitting_event').values({ sitting_id: idOf(`sitting of ${name}`), seq: 1, answer_id: randomUUID(), event: '{}', at }).execute()
    await db.insertInto('report').values({ id: idOf(`report of ${name}`), ...whose, sitting_id: idOf(`sitting of ${name}`), sitting_seq: 1, model: '{}', created_at: at }).execute()
  }
  const rulebook_id = randomUUID()
  await db.insertInto('rulebook_version').values({ id: rulebook_id, book: 'test', version: 1, content: '{}', facts: '{}', base: null, checksum: '0'.repeat(64), published_by: null, published_by_name: 'Gilde', published_at: at, note: 'a test', replaces: null }).execute()
  for (const school of schools) {
    const organisation_id = idOf(school)
    await db.insertInto('organisation').values({ id: organisation_id, kind: 'school', name: school, synthetic: true }).execute()
    for (const person of people) {
      const id = idOf(`${school}.${person}`)
      await db.insertInto('person').values({ id, organisation_id, given_name: person, family_name: school, birth_year: null, municipality: null, synthetic: true }).execute()
      await db.insertInto('role_assignment').values({ organisation_id, person_id: id, role: person === 'mate' || person === 'stranger' ? 'pupil' : person }).execute()
    }
    for (const name of ['class', 'other-class'])
      await db.insertInto('class').values({ id: idOf(`${school}.${name}`), organisation_id, name, school_year: '2026-2027', code: `${school}${name.slice(0, 5)}`.toUpperCase() }).execute()
    for (const [person, name] of [['pupil', 'class'], ['mate', 'class'], ['stranger', 'other-class']] as const) {
      const person_id = idOf(`${school}.${person}`)
      await db.insertInto('class_member').values({ class_id: idOf(`${school}.${name}`), person_id }).execute()
      const enrolment_id = idOf(`enrolment of ${school}.${person}`)
      await db.insertInto('enrolment').values({ id: enrolment_id, pupil_id: person_id, organisation_id, class_id: null, school_year: '2025-2026', year: '3', direction_id: null, finality: 'double', from_date: '2025-09-01', until_date: '2026-06-30' }).execute()
      await db
        .insertInto('orientation_certificate')
        .values({ id: randomUUID(), pupil_id: person_id, enrolment_id, organisation_id, certificate: 'A', exclusions: '[]', remediation: null, motivation: null, status: 'confirmed', decided_by: null, decided_by_name: 'Somebody', decided_on: '2026-06-26' })
        .execute()
      await db.insertInto('study_proof').values({ pupil_id: person_id, organisation_id, kind: 'primary-certificate', held: true, since: null, source: 'a test' }).execute()
      await db.insertInto('rule_decision').values({ id: randomUUID(), organisation_id, subject_id: person_id, rulebook_id, decision: 'repeat-year', on_day: '2026-06-26', facts: '{}', parameters: '{}', advised: 'may', rules: '[]', outcome: 'may', reason: null, decided_by: null, decided_by_name: 'Somebody', decided_at: at }).execute()
      await sittingOf(`${school}.${person}`, { owner_id: person_id, organisation_id, visitor_hash: null, expires_at: null })
      await db.insertInto('audit_event').values({ organisation_id, actor_kind: 'person', actor_id: person_id, action: 'test', subject_id: person_id, entity_id: null, detail: '{}' }).execute()
    }
    await db.insertInto('class_counsellor').values({ class_id: idOf(`${school}.class`), person_id: idOf(`${school}.counsellor`), organisation_id, since: '2026-09-01' }).execute()
    await db.insertInto('class_teacher').values({ class_id: idOf(`${school}.class`), person_id: idOf(`${school}.teacher`) }).execute()
    const council_id = idOf(`council of ${school}`)
    await db.insertInto('class_council').values({ id: council_id, organisation_id, class_id: idOf(`${school}.class`), school_year: '2026-2027', meets_on: '2027-06-24', chair_id: idOf(`${school}.director`), created_at: at }).execute()
    await db.insertInto('council_member').values({ council_id, person_id: idOf(`${school}.teacher`), name: 'Teacher' }).execute()
    for (const [person, kinds] of [['pupil', ['proposed', 'confirmed']], ['mate', ['proposed']]] as const) {
      const [case_id, pupil_id] = [idOf(`case of ${school}.${person}`), idOf(`${school}.${person}`)]
      await db.insertInto('council_case').values({ id: case_id, council_id, enrolment_id: idOf(`enrolment of ${school}.${person}`), pupil_id, organisation_id }).execute()
      await db.insertInto('council_event').values(kinds.map((kind, index) => ({ case_id, seq: index + 1, kind, by_id: null, by_name: 'Somebody', at, content: '{}' }))).execute()
      const turns = person === 'pupil' ? (['ask-talk', 'answer-appeal'] as const) : (['propose'] as const)
      await db.insertInto('council_term').values(turns.map((kind) => ({ case_id, kind, until: '2027-07-01', reminded_at: null }))).execute()
      if (person === 'pupil') await db.insertInto('council_letter').values({ id: randomUUID(), case_id, seq: 2, pupil_id, organisation_id, model: '{}', made_at: at }).execute()
    }
    await db.insertInto('guardian_link').values({ guardian_id: idOf(`${school}.guardian`), pupil_id: idOf(`${school}.pupil`) }).execute()
    await fillAdmission(db, school, at)
    await fillRemediation(db, school, at)
  }
  for (const visitor of visitors) await sittingOf(visitor, { owner_id: null, organisation_id: null, visitor_hash: visitor, expires_at: new Date('2099-01-01') })
}

async function fillAdmission(db: Db, school: string, at: Date): Promise<void> {
  const organisation_id = idOf(school)
  const course_id = idOf(`${school}.course`)
  await db
    .insertInto('course')
    .values({ id: course_id, organisation_id, school, kind: 'summer', title: 'a course', title_english: 'a course', parts: ['numeracy'], family: null, meetings: '[{"date": "2027-07-05", "from": "09:00", "until": "12:00"}]', starts_on: '2027-07-05', ends_on: '2027-07-05', place: 'here', seats: 2, taken: 1, teacher_id: idOf(`${school}.teacher`), teacher_name: 'Teacher', synthetic: true })
    .execute()
  for (const person of ['pupil', 'stranger']) {
    const pupil_id = idOf(`${school}.${person}`)
    const [id, sitting_id] = [idOf(`entry of ${school}.${person}`), idOf(`sitting of ${school}.${person}`)]
    const whose = { pupil_id, organisation_id }
    await db.insertInto('entry_request').values({ id, ...whose, direction_id: '1463-3', direction_name: 'a direction', family: 'stem-a', target_year: '5', from_date: '2027-09-01', accommodations: '[]', accommodations_at: at, status: 'open', made_at: at }).execute()
    await db.insertInto('admission_sitting').values({ sitting_id, request_id: id, ...whose, family: 'stem-a', attempt: 1, accommodations: '[]', started_at: at, settled_at: at }).execute()
    await db.insertInto('admission_outcome').values({ sitting_id, part: 'numeracy', ...whose, outcome: 'not-certain', reason: null, ability: 0, standard_error: 0.4, probability: 0.6, cut: -0.5, items: 12, instrument_version: '1', settled_at: at }).execute()
    if (person === 'stranger') continue
    await db.insertInto('course_booking').values({ course_id, pupil_id, booked_at: at, cancelled_at: null, completed_on: null }).execute()
    await db.insertInto('entry_proof').values({ id: randomUUID(), ...whose, kind: 'earlier-certificate', family: 'stem-a', title: 'a certificate', obtained_on: '2026-06-26', course_id: null, recorded_by: null, recorded_by_name: 'Somebody', recorded_at: at }).execute()
    await db.insertInto('entry_decision').values({ id: randomUUID(), request_id: id, ...whose, outcome: 'not-yet', proof: 'admission-test', reasons: 'for a test of policies', rule: '{}', decided_by: null, decided_by_name: 'Somebody', decided_at: at }).execute()
  }
}

async function fillRemediation(db: Db, school: string, at: Date): Promise<void> {
  const organisation_id = idOf(school)
  const class_id = idOf(`${school}.class`)
  await db.insertInto('remediation_class').values({ class_id, organisation_id }).execute()
  for (const person of ['pupil', 'mate']) {
    const [plan_id, pupil_id] = [idOf(`plan of ${school}.${person}`), idOf(`${school}.${person}`)]
    await db.insertInto('remediation_plan').values({ id: plan_id, pupil_id, class_id, organisation_id, started_on: '2026-09-01', ends_by: '2027-06-30', goals: '["measure"]', wish: null, made_by: null, made_by_name: 'Somebody', made_at: at, closed_on: null }).execute()
    await db.insertInto('remediation_step').values({ plan_id, pupil_id, goal: 'measure', week: '2026-11-23', step: 'mostly', batch: randomUUID(), recorded_by: null, recorded_by_name: 'Somebody', recorded_at: at, undone_at: null }).execute()
    await db.insertInto('remediation_measure').values({ sitting_id: idOf(`sitting of ${school}.${person}`), plan_id, pupil_id, moment: 'entry', results: null, started_at: at, settled_at: null }).execute()
    await db.insertInto('remediation_exit').values({ id: randomUUID(), plan_id, pupil_id, organisation_id, stream: 'year-1a', reasons: 'for a test of policies', decided_by: null, decided_by_name: 'Somebody', decided_at: at }).execute()
    await db.insertInto('remediation_warning').values({ plan_id, days_before: 60, warned_at: at }).execute()
  }
}

class Undo extends Error {}

describe.each(testDatabases())('what the database shows and lets change, on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
    await fill(database.owner)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const nameOf = (id: string) => {
    const name = [...ids].find(([, known]) => known === id)?.[0] ?? id
    return name.replace(/^(sitting|case|plan) of /, '')
  }

  async function rowsOf(db: Db, table: string): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`select ${sql.ref(naming[table]!)} as id from ${sql.table(table)}`.execute(db)
    return rows.map(({ id }) => nameOf(id)).sort()
  }

  /** Does it, looks at what was touched, and takes it back. @returns names of the rows touched, or why it was denied */
  async function touch(identity: Identity, change: ReturnType<typeof sql>): Promise<string[] | string> {
    let touched: string[] = []
    try {
      await database.transaction(identity, async (db) => {
        const { rows } = (await change.execute(db)) as { rows: { id: string }[] }
        touched = rows.map(({ id }) => nameOf(id)).sort()
        throw new Undo()
      })
    } catch (error) {
      if (!(error instanceof Undo)) return (error as { code?: string }).code ?? String(error)
    }
    return touched
  }

  const askers: [string, Identity][] = [...roles.map((role): [string, Identity] => [role, { person: idOf(`a.${role}`) }]), ['visitor-1', { visitor: 'visitor-1' }], ['nobody', {}], ['a stranger to the system', { person: idOf('nobody at all') }]]

  describe.each(askers)('as %s', (who, identity) => {
    const mine = (table: string) => [...(open[table] ?? seen[table]?.[who as 'pupil'] ?? (who === 'a stranger to the system' && table === 'organisation' ? ['a', 'b'] : []))].sort()

    it.each(Object.keys(seen))('only what may be seen of %s is there', async (table) => {
      expect(await database.transaction(identity, (db) => rowsOf(db, table))).toEqual(mine(table))
    })

    it('no row of another can be changed or deleted', async () => {
      const own = who === 'pupil' ? 'a.pupil' : who
      const writable = ['pupil', 'visitor-1'].includes(who)
      for (const table of Object.keys(seen)) {
        const id = sql.ref(naming[table]!)
        const mayMove = table === 'sitting' && writable
        const column = table === 'sitting' ? 'last_seq' : table === 'report_share' ? 'revoked_at' : naming[table]!
        const changed = await touch(identity, sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} returning ${id} as id`)
        expect([table, changed]).toEqual([table, mayMove ? [own] : expect.toSatisfy((result) => result === '42501' || result.length === 0)])
        const mayErase = (table === 'sitting' && who === 'visitor-1') || (table === 'class_counsellor' && who === 'director')
        const deleted = await touch(identity, sql`delete from ${sql.table(table)} returning ${id} as id`)
        expect([table, deleted]).toEqual([table, mayErase ? mine(table) : expect.toSatisfy((result) => result === '42501' || result.length === 0)])
      }
    })

    it('nothing can be added to what is another’s', async () => {
      // the rows of audit_event and remediation_step get their number from the database: what may be added there is tried below
      for (const table of Object.keys(seen).filter((name) => name !== 'audit_event' && name !== 'report_share' && name !== 'remediation_step'))
        for (const whose of ['b.pupil', 'a.mate', 'visitor-2']) {
          const wanted = { organisation: 'b', person: whose, role_assignment: whose, class: 'b.class', class_member: whose, class_teacher: 'b.teacher', class_counsellor: 'b.counsellor', guardian_link: 'b.pupil', enrolment: whose, orientation_certificate: whose, study_proof: whose, rule_decision: whose, course: 'b.course', remediation_class: 'b.class', remediation_warning: `plan of ${whose}` }[table] ?? (naming[table] === 'pupil_id' ? whose : undefined) ?? `sitting of ${whose}`
          const { rows } = await sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from ${sql.table(table)} t where ${sql.ref(naming[table]!)} = ${idOf(wanted)}`.execute(database.owner)
          if (rows.length === 0) continue
          const copy = { ...rows[0]!.row, ...('id' in rows[0]!.row && { id: randomUUID() }), ...('seq' in rows[0]!.row && { seq: 99, answer_id: randomUUID() }), ...('sitting_seq' in rows[0]!.row && { sitting_seq: 99 }) }
          const added = await touch(identity, sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(copy)}::jsonb)`)
          expect([table, whose, added]).toEqual([table, whose, '42501'])
        }
      for (const share of [['report of b.pupil', who === 'visitor-1' ? 'a.teacher' : `a.${who}`], ['report of a.mate', 'a.teacher'], ['report of a.pupil', 'b.teacher'], ['report of a.pupil', 'a.director']] as const) {
        const added = await touch(identity, sql`insert into report_share (report_id, person_id, shared_at) values (${idOf(share[0])}, ${idOf(share[1])}, now())`)
        expect([share, added]).toEqual([share, '42501'])
      }
    })

    it('credentials, sessions and the structure stay shut', async () => {
      const forbidden = [
        ...['staff_credential', 'pupil_credential', 'sign_in_session', 'rate_limit', 'migration'].map((table) => sql`select * from ${sql.table(table)}`),
        sql`alter table sitting disable row level security`,
        sql`alter table sitting no force row level security`,
        sql`drop policy sitting_own on sitting`,
        sql`create table mine (id integer)`,
        sql`update direction set name = name`,
        sql`delete from school`,
        sql`insert into content_source select * from content_source`,
        sql`truncate sitting`,
        sql`grant select on staff_credential to public`,
        sql`create or replace function teaches(pupil uuid) returns boolean language sql as $$ select true $$`,
      ]
      for (const statement of forbidden) expect(await touch(identity, statement)).toMatch(/^(42501|42P01)$/)
    })
  })

  it('entry and remediation are changed only by whose task it is', async () => {
    const me = sql`current_person()`
    const [request, booking, plan] = [sql`${idOf('entry of a.pupil')}::uuid`, idOf('a.course'), sql`${idOf('plan of a.pupil')}::uuid`]
    const [pupil, mate, a, b, klass] = [idOf('a.pupil'), idOf('a.mate'), idOf('a'), idOf('b'), idOf('a.class')].map((id) => sql`${id}::uuid`)
    const tasks: [string, (typeof roles)[number][], ReturnType<typeof sql>][] = [
      ['ask entry of another school', ['pupil'], sql`insert into entry_request select gen_random_uuid(), ${me}, ${b}, '1463-3', 'x', 'stem-a', '5', '2027-09-01', null, null, 'open', now() where ${me} is not null returning pupil_id as id`],
      ['choose what is needed for the test', ['pupil'], sql`update entry_request set accommodations = '["read-aloud"]', accommodations_at = now() where id = ${request} returning pupil_id as id`],
      ['close one’s test', ['pupil'], sql`update admission_sitting set settled_at = now() where pupil_id = ${pupil} returning pupil_id as id`],
      ['decide on entry', ['director'], sql`insert into entry_decision select gen_random_uuid(), ${request}, ${pupil}, ${a}, 'admitted', 'other', 'a reason of ten', '{}', ${me}, 'x', now() returning pupil_id as id`],
      ['note a certificate that was seen', ['teacher', 'counsellor', 'director'], sql`insert into entry_proof select gen_random_uuid(), ${pupil}, ${a}, 'earlier-certificate', 'stem-a', 'x', '2026-06-26', null, ${me}, 'x', now() returning pupil_id as id`],
      ['note that a course was followed', ['teacher', 'director'], sql`update course_booking set completed_on = '2027-07-05' where course_id = ${booking} returning pupil_id as id`],
      ['note a step', ['teacher'], sql`insert into remediation_step (plan_id, pupil_id, goal, week, step, batch, recorded_by, recorded_by_name, recorded_at) select ${plan}, ${pupil}, 'measure', '2026-11-30', 'alone', gen_random_uuid(), ${me}, 'x', now() returning pupil_id as id`],
      ['undo a step', ['teacher'], sql`update remediation_step set undone_at = now() where pupil_id = ${mate} returning pupil_id as id`],
      ['say a wish', ['pupil'], sql`update remediation_plan set wish = 'x' where pupil_id = ${me} returning pupil_id as id`],
      ['close a plan', ['teacher', 'director'], sql`update remediation_plan set closed_on = '2027-06-30' where id = ${plan} returning pupil_id as id`],
      ['decide where a pupil goes', ['director'], sql`insert into remediation_exit select gen_random_uuid(), ${plan}, ${pupil}, ${a}, 'year-2a', 'a reason of ten', ${me}, 'x', now() returning pupil_id as id`],
      ['warn of the end', [], sql`insert into remediation_warning values (${plan}, 14, now()) returning plan_id as id`],
      ['make a class of this kind', [], sql`insert into remediation_class values (${klass}, ${a}) returning class_id as id`],
    ]
    for (const [task, may, change] of tasks) {
      const did = await Promise.all(roles.map(async (role) => [role, await touch({ person: idOf(`a.${role}`) }, change)] as const))
      expect([task, did.filter(([, touched]) => Array.isArray(touched) && touched.length > 0).map(([role]) => role)]).toEqual([task, may])
      for (const [role, touched] of did) if (!(may as string[]).includes(role)) expect([task, role, touched]).toEqual([task, role, expect.toSatisfy((result) => result === '42501' || result.length === 0)])
      const elsewhere = await Promise.all((['pupil', 'teacher', 'director'] as const).map((role) => touch({ person: idOf(`b.${role}`) }, change)))
      if (task !== 'ask entry of another school' && task !== 'say a wish') expect([task, elsewhere.filter((touched) => Array.isArray(touched) && touched.length > 0)]).toEqual([task, []])
    }
    expect(await touch({ system: 'remediation' }, sql`insert into remediation_warning values (${plan}, 14, now()) returning plan_id as id`)).toEqual(['a.pupil'])
  })

  it('a shared report is there for whom it was shared with, as long as it is', async () => {
    const reads = async (role: string) => database.transaction({ person: idOf(`a.${role}`) }, async (db) => ({ report: await rowsOf(db, 'report'), events: await rowsOf(db, 'sitting_event') }))
    const report_id = idOf('report of a.pupil')
    await database.transaction({ person: idOf('a.pupil') }, (db) => db.insertInto('report_share').values({ report_id, person_id: idOf('a.teacher'), shared_at: new Date(), revoked_at: null }).execute())
    expect(await reads('teacher')).toEqual({ report: ['a.pupil'], events: [] })
    for (const role of ['counsellor', 'guardian', 'director', 'mate']) expect(await reads(role)).toMatchObject({ report: role === 'mate' ? ['a.mate'] : [] })
    expect(await touch({ person: idOf('a.teacher') }, sql`update report_share set revoked_at = null returning report_id as id`)).toEqual([])
    await database.transaction({ person: idOf('a.pupil') }, (db) => db.updateTable('report_share').set({ revoked_at: new Date() }).where('report_id', '=', report_id).execute())
    expect(await reads('teacher')).toEqual({ report: [], events: [] })
    await database.owner.deleteFrom('report_share').execute()
  })
})
