import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Identity } from './open-database.ts'
import { testDatabases } from './testing/index.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const school = id(1), pupil = id(10), other = id(11), teacher = id(12), colleague = id(13)
const aClass = id(20), mySitting = id(30), othersSitting = id(31), myReport = id(40), othersReport = id(41)

const people = `
  insert into organisation (id, kind, name) values ('${school}', 'school', 'A school');
  insert into person (id, organisation_id, given_name, family_name) select unnest(array['${pupil}', '${other}', '${teacher}', '${colleague}'])::uuid, '${school}', 'Somebody', '';
  insert into role_assignment values ('${school}', '${pupil}', 'pupil'), ('${school}', '${other}', 'pupil'), ('${school}', '${teacher}', 'teacher'), ('${school}', '${colleague}', 'teacher');
  insert into class values ('${aClass}', '${school}', '1A', '2026-2027', 'ABCD');
  insert into class_member values ('${aClass}', '${pupil}');
  insert into class_teacher values ('${aClass}', '${teacher}');
  insert into sitting (id, organisation_id, owner_id, battery_id, battery_version, seed, tests_in_all, started_at, last_event_at)
    values ('${mySitting}', '${school}', '${pupil}', 'full', '1', 1, 1, now(), now()), ('${othersSitting}', '${school}', '${other}', 'full', '1', 1, 1, now(), now());
  insert into report (id, organisation_id, owner_id, sitting_id, sitting_seq, model, created_at)
    values ('${myReport}', '${school}', '${pupil}', '${mySitting}', 1, '{}', now()), ('${othersReport}', '${school}', '${other}', '${othersSitting}', 1, '{}', now())`

const sittingOf = (owner: string, organisation: string) => sql`
  insert into sitting (id, organisation_id, owner_id, battery_id, battery_version, seed, tests_in_all, started_at, last_event_at)
  values (gen_random_uuid(), ${organisation}, ${owner}, 'full', '1', 1, 1, now(), now())`
const reportOf = (owner: string, sitting: string, organisation: string | null = school) => sql`
  insert into report (id, organisation_id, owner_id, sitting_id, sitting_seq, model, created_at)
  values (gen_random_uuid(), ${organisation}, ${owner}, ${sitting}, 7, '{}', now())`
const audit = (kind: string, actor: string | null, subject: string | null) => sql`
  insert into audit_event (actor_kind, actor_id, action, subject_id) values (${kind}, ${actor}, 'report.viewed', ${subject})`

describe.each(testDatabases())('row policies on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
    await sql.raw(people).execute(database.owner)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  /** Runs the statements as this identity and undoes them. @returns the rows of the last, and how many it touched */
  async function attempt(who: Identity, ...statements: ReturnType<typeof sql>[]) {
    const undo = new Error('undo')
    let last = { rows: [] as unknown[], touched: 0 }
    await database
      .transaction(who, async (db) => {
        for (const statement of statements) {
          const { rows, numAffectedRows } = await statement.execute(db)
          last = { rows, touched: Number(numAffectedRows ?? 0) }
        }
        throw undo
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error
      })
    return last
  }

  it('let a report be made only for the owner of its sitting', async () => {
    await expect(attempt({ person: pupil }, reportOf(other, mySitting))).rejects.toThrow(/row-level security/)
    await expect(attempt({ person: pupil }, reportOf(pupil, mySitting, null))).rejects.toThrow(/row-level security/)
    await expect(attempt({ person: teacher }, reportOf(pupil, mySitting))).rejects.toThrow(/row-level security/)
    expect(await attempt({ person: pupil }, reportOf(pupil, mySitting))).toMatchObject({ touched: 1 })
  })

  it('let a school record be started by a pupil of that school, and erased by nobody', async () => {
    await expect(attempt({ person: teacher }, sittingOf(teacher, school))).rejects.toThrow(/row-level security/)
    await expect(attempt({ person: pupil }, sittingOf(other, school))).rejects.toThrow(/row-level security/)
    expect(await attempt({ person: pupil }, sittingOf(pupil, school))).toMatchObject({ touched: 1 })
    expect(await attempt({ person: pupil }, sql`delete from sitting`)).toMatchObject({ touched: 0 })
    expect(await attempt({ person: teacher }, sql`delete from sitting`)).toMatchObject({ touched: 0 })
  })

  it('let a visitor erase what is theirs, and nobody else', async () => {
    const visit = (hash: string) => sql`
      insert into sitting (id, visitor_hash, battery_id, battery_version, seed, tests_in_all, started_at, last_event_at, expires_at)
      values (gen_random_uuid(), ${hash}, 'short', '1', 1, 1, now(), now(), now() + interval '2 hours')`
    expect(await attempt({ visitor: 'me' }, visit('me'), sql`delete from sitting`)).toMatchObject({ touched: 1 })
    await expect(attempt({ visitor: 'me' }, visit('you'))).rejects.toThrow(/row-level security/)
    const asAnother = sql`select set_config('gilde.visitor', 'another', true)`
    expect(await attempt({ visitor: 'me' }, visit('me'), asAnother, sql`delete from sitting`)).toMatchObject({ touched: 0 })
  })

  it('let nobody write in the audit under another flag, nor a visitor about a person', async () => {
    for (const forged of [audit('system', null, pupil), audit('visitor', null, pupil), audit('person', other, pupil)]) {
      await expect(attempt({}, forged)).rejects.toThrow(/row-level security/)
      await expect(attempt({ visitor: 'me' }, forged)).rejects.toThrow(/row-level security/)
      await expect(attempt({ person: pupil }, forged)).rejects.toThrow(/row-level security/)
    }
    await expect(attempt({ person: pupil }, audit('visitor', pupil, other))).rejects.toThrow(/row-level security/)
    await expect(attempt({ system: 'retention' }, audit('visitor', null, null))).rejects.toThrow(/row-level security/)
    expect(await attempt({ person: teacher }, audit('person', teacher, pupil))).toMatchObject({ touched: 1 })
    expect(await attempt({ visitor: 'me' }, audit('visitor', null, null))).toMatchObject({ touched: 1 })
    expect(await attempt({ system: 'retention' }, audit('system', null, null))).toMatchObject({ touched: 1 })
  })

  it('ask the real tables, whatever temporary ones somebody makes', async () => {
    const shadow = [
      sql`create temporary table report_share (report_id uuid, person_id uuid, shared_at timestamptz, revoked_at timestamptz)`,
      sql`insert into pg_temp.report_share values (${myReport}, ${teacher}, now(), null)`,
      sql`grant select on pg_temp.report_share to public`,
    ]
    const mayMake = await attempt({ person: teacher }, ...shadow).then(() => true, () => false)
    if (mayMake) expect(await attempt({ person: teacher }, ...shadow, sql`select id from public.report`)).toMatchObject({ rows: [] })
    const { rows } = await sql<{ name: string }>`select proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where nspname = 'public' and prosecdef and not coalesce(proconfig, '{}') @> array['search_path=public, pg_temp']`.execute(database.owner)
    expect(rows).toEqual([])
  })

  it('end a share with the tie that it rested on', async () => {
    const share = sql`insert into report_share values (${myReport}, ${teacher}, now(), null)`
    const asTeacher = sql`select set_config('gilde.person', ${teacher}, true)`
    const reports = sql`select id from report`
    expect(await attempt({ person: pupil }, share, asTeacher, reports)).toMatchObject({ rows: [{ id: myReport }] })
    const leave = [sql`reset role`, sql`delete from class_teacher`, sql`set local role gilde_app`]
    expect(await attempt({ person: pupil }, share, asTeacher, ...leave, reports)).toMatchObject({ rows: [] })
  })

  it('let a share be given only to those whom the pupil may tell', async () => {
    await expect(attempt({ person: pupil }, sql`insert into report_share values (${myReport}, ${colleague}, now(), null)`)).rejects.toThrow(/row-level security/)
    await expect(attempt({ person: pupil }, sql`insert into report_share values (${othersReport}, ${teacher}, now(), null)`)).rejects.toThrow(/row-level security/)
  })

  it('open a session for nobody but the person who signs in', async () => {
    const open = sql`select open_session('hash', ${teacher}, now(), now() + interval '1 hour')`
    await expect(attempt({}, open)).rejects.toThrow(/session/)
    await expect(attempt({ person: pupil }, open)).rejects.toThrow(/session/)
    expect(await attempt({ person: teacher }, open, sql`select given_name from find_session('hash', now())`)).toMatchObject({ rows: [{ given_name: 'Somebody' }] })
  })

  it('forget sessions and tries that are over when the retention job asks, and then only', async () => {
    const fill = [
      sql`reset role`,
      sql`insert into sign_in_session values ('over', ${pupil}, now() - interval '9 hours', now() - interval '1 hour'), ('open', ${pupil}, now(), now() + interval '1 hour')`,
      sql`insert into rate_limit values ('from:old', now() - interval '2 days', 1), ('from:new', now(), 1)`,
    ]
    const left = sql<{ what: string }>`select token_hash as what from sign_in_session union all select key from rate_limit order by 1`
    const forget = [sql`set local role gilde_app`, sql`select forget_what_is_over(now())`, sql`reset role`, left]
    expect((await attempt({ system: 'retention' }, ...fill, ...forget)).rows).toEqual([{ what: 'from:new' }, { what: 'open' }])
    await expect(attempt({ person: pupil }, ...fill, ...forget)).rejects.toThrow(/retention/)
  })
})
