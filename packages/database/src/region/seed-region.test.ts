import type { RegionData } from '@gilde/content/region-data.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../open-database.ts'
import { testDatabases } from '../testing/index.ts'
import { diffRegion } from './diff-region.ts'
import { loadRegion } from './load-region.ts'
import { regionTables } from './region-rows.ts'
import { seedRegion } from './seed-region.ts'

const counts = { municipality: 319, direction: 577, qualification: 129, campus: 45, school: 62, school_site: 173, offer: 1155 }

describe.each(testDatabases())('seedRegion on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
    await seedRegion(database)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const state = async () => Promise.all(regionTables.map((table) => sql`select * from ${sql.table(table)} order by 1, 2, 3`.execute(database.owner)))
  const countRows = async (table: string) =>
    (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(database.owner)).rows[0]?.count

  it('loads every fact', async () => {
    for (const [table, count] of Object.entries(counts)) expect(await countRows(table)).toBe(count)
    expect(await diffRegion(database.owner, loadRegion())).toEqual([])
    // Elektronicatechnieken is offered by nobody; Toerisme is one group in three domains
    expect(await countRows('direction_qualification')).toBeGreaterThan(141)
  })

  it('changes nothing when it runs again', async () => {
    const before = JSON.stringify((await state()).map((result) => result.rows))
    expect(await seedRegion(database)).toEqual({ outcome: 'already-loaded', tables: [] })
    expect(JSON.stringify((await state()).map((result) => result.rows))).toBe(before)
  })

  it('adds, changes and removes what differs, and goes back', async () => {
    const data = loadRegion()
    const [school, ...schools] = data.schools.schools
    const renamed = { ...schools[0]!, name: 'École Sainte-Élisabeth “Pïet”' }
    const changed: RegionData = {
      ...data,
      schools: { ...data.schools, schools: [renamed, ...schools.slice(1), { ...renamed, number: '999999', name: "O'Hara; drop table school" }] },
      sites: { ...data.sites, sites: data.sites.sites.filter((site) => site.school !== school!.number) },
      offers: { ...data.offers, offers: data.offers.offers.filter((offer) => offer.school !== school!.number) },
    }
    const differences = await diffRegion(database.owner, changed)
    expect(differences.find((difference) => difference.table === 'school')).toMatchObject({
      added: [{ number: '999999' }],
      changed: [{ columns: ['name', 'search_text'] }],
      removed: [{ number: school!.number }],
    })
    const report = await seedRegion(database, { data: changed })
    expect(report.tables.find((table) => table.table === 'school')).toEqual({ table: 'school', added: 1, changed: 1, removed: 1, kept: 0 })
    expect(await diffRegion(database.owner, changed)).toEqual([])
    await seedRegion(database)
    expect(await diffRegion(database.owner, data)).toEqual([])
  })

  it('keeps a row that something else refers to', async () => {
    await sql`create table taster (school_number text not null references school)`.execute(database.owner)
    const data = loadRegion()
    const gone = data.schools.schools[0]!.number
    await sql`insert into taster values (${gone})`.execute(database.owner)
    const report = await seedRegion(database, {
      data: {
        ...data,
        schools: { ...data.schools, schools: data.schools.schools.filter((school) => school.number !== gone) },
        sites: { ...data.sites, sites: data.sites.sites.filter((site) => site.school !== gone) },
        offers: { ...data.offers, offers: data.offers.offers.filter((offer) => offer.school !== gone) },
      },
    })
    expect(report.tables.find((table) => table.table === 'school')).toEqual({ table: 'school', added: 0, changed: 0, removed: 0, kept: 1 })
    expect(await countRows('school')).toBe(62)
    await sql`drop table taster`.execute(database.owner)
    await seedRegion(database)
  })

  it('loads nothing at all when one fact is impossible', async () => {
    const data = loadRegion()
    const offers = [...data.offers.offers, { ...data.offers.offers[0]!, site: '77', name: 'Nergens' }]
    await expect(seedRegion(database, { data: { ...data, offers: { ...data.offers, offers } } })).rejects.toThrow(/foreign key/)
    const twice = { ...data, campuses: { ...data.campuses, campuses: [...data.campuses.campuses, data.campuses.campuses[0]!] } }
    await expect(seedRegion(database, { data: twice })).rejects.toThrow(RangeError)
    expect(await diffRegion(database.owner, data)).toEqual([])
  })

  it('lets the application read everything and write nothing', async () => {
    for (const table of ['content_source', ...regionTables]) {
      const { rows } = await database.transaction({}, (db) => sql`select * from ${sql.table(table)} limit 1`.execute(db))
      expect(rows).toHaveLength(1)
      for (const identity of [{}, { person: '00000000-0000-4000-8000-000000000001' }, { system: 'import' }, { visitor: 'hash' }])
        for (const write of [sql`delete from ${sql.table(table)}`, sql`insert into ${sql.table(table)} default values`, sql`truncate ${sql.table(table)}`])
          await expect(database.transaction(identity, (db) => write.execute(db))).rejects.toThrow(/permission denied/)
    }
    const column = (table: string) => (table === 'content_source' ? 'name' : 'latitude')
    for (const table of ['content_source', 'campus'])
      await expect(database.transaction({}, (db) => sql`update ${sql.table(table)} set ${sql.ref(column(table))} = null`.execute(db))).rejects.toThrow(
        /permission denied/,
      )
  })

  it('does not put its own content over an import', async () => {
    const data = loadRegion()
    const imported: RegionData = { ...data, offers: { ...data.offers, offers: data.offers.offers.slice(1) } }
    expect((await seedRegion(database, { data: imported, origin: 'import' })).outcome).toBe('loaded')
    expect(await seedRegion(database)).toEqual({ outcome: 'import-kept', tables: [] })
    expect(await diffRegion(database.owner, imported)).toEqual([])
    expect((await seedRegion(database, { data: imported, origin: 'import' })).outcome).toBe('already-loaded')
  })
})
