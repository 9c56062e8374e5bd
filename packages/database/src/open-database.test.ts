import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import type { Database } from './open-database.ts'
import { testDatabases } from './testing/index.ts'

describe.each(testDatabases())('openDatabase on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  it('runs each migration once', async () => {
    expect(await migrate(database.owner)).toEqual([])
  })

  it('works as a role that owns nothing', async () => {
    const { rows } = await database.transaction({}, (db) => sql<{ role: string }>`select current_user as role`.execute(db))
    expect(rows).toEqual([{ role: 'gilde_app' }])
    const { rows: owned } = await sql`select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'gilde_app'`.execute(database.owner)
    expect(owned).toEqual([])
  })

  it('has row security on every table of its own', async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and relkind = 'r' and not relrowsecurity and relname not in ('migration', 'rate_limit')`.execute(database.owner)
    expect(rows).toEqual([])
  })

  it('runs one statement at once, as who is asking', async () => {
    const asking = (person: string) => database.atOnce({ person }, { name: 'asking', text: 'select current_user as role, current_person() as person, $1::integer as one', values: [1] })
    for (const person of ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']) expect(await asking(person)).toEqual([{ role: 'gilde_app', person, one: 1 }])
    expect(await Promise.all(Array.from({ length: 30 }, () => asking('00000000-0000-4000-8000-000000000003')))).toHaveLength(30)
  })

  it('takes all of a statement back when one part is refused', async () => {
    const text = `with told as (insert into audit_event (actor_kind, action) values ('visitor', $1)) select 1 / (select count(*) from content_source where part = 'none') as none`
    await expect(database.atOnce({}, { name: 'refused', text, values: ['refused'] })).rejects.toThrow(/division by zero/)
    await expect(database.atOnce({}, { name: 'forbidden', text: 'select * from sign_in_session', values: [] })).rejects.toThrow(/permission denied/)
    const { rows } = await sql`select from audit_event where action = 'refused'`.execute(database.owner)
    expect(rows).toEqual([])
    expect(await database.atOnce({}, { name: 'after', text: 'select current_user as role', values: [] })).toEqual([{ role: 'gilde_app' }])
  })

  it('leaves no trace of who was asking', async () => {
    await database.transaction({ person: '00000000-0000-4000-8000-000000000001' }, async () => {})
    await database.atOnce({ person: '00000000-0000-4000-8000-000000000001' }, { name: 'nothing', text: 'select', values: [] })
    const { rows } = await sql`select current_user <> 'gilde_app' as owner, coalesce(current_setting('gilde.person', true), '') as person`.execute(database.owner)
    expect(rows).toEqual([{ owner: true, person: '' }])
  })

  it('lets nobody read credentials or sessions', async () => {
    for (const table of ['staff_credential', 'pupil_credential', 'sign_in_session', 'rate_limit'])
      await expect(database.transaction({}, (db) => sql`select * from ${sql.table(table)}`.execute(db))).rejects.toThrow(/permission denied/)
  })
})
