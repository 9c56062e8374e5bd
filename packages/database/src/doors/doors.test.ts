import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Identity } from '../open-database.ts'
import { testDatabases } from '../testing/index.ts'
import { findCorrection, insertCorrection, listCorrections, listCorrectionsOfSchool, withdrawCorrection } from './correction-queries.ts'
import { findOutcomeSourceById, insertOutcomeTable, listOutcomes, replaceOutcomes, setOutcomeState } from './outcome-queries.ts'
import { deleteTarget, insertTarget, insertTargetShare, listTargets } from './target-queries.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const [school, elsewhere] = [id(1), id(2)]
const roles = ['pupil', 'guardian', 'teacher', 'counsellor', 'coordinator', 'director', 'mentor', 'analyst', 'administrator'] as const
type RoleName = (typeof roles)[number]
const personOf = (role: RoleName, of = school) => id((of === school ? 100 : 200) + roles.indexOf(role))
const as = (role: RoleName, of = school): Identity => ({ person: personOf(role, of) })
const at = new Date('2026-11-28T12:00:00Z')

const correction = (number: number, organisationId = school, madeBy = personOf('teacher')) => ({
  id: id(300 + number), organisationId, from: '1298-2', to: `${1000 + number}-3`, kind: 'adds' as const, reason: 'Wij sturen hier elk jaar leerlingen heen.', madeBy, madeByName: 'Griet', at,
})

describe.each(testDatabases())('doors on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
    const { owner } = database
    for (const organisation of [school, elsewhere]) {
      await owner.insertInto('organisation').values({ id: organisation, kind: 'school', name: organisation === school ? 'De Werkbank' : 'De Passer', synthetic: true }).execute()
      for (const role of roles) {
        await owner.insertInto('person').values({ id: personOf(role, organisation), organisation_id: organisation, given_name: role, family_name: '', birth_year: null, municipality: null, synthetic: true }).execute()
        await owner.insertInto('role_assignment').values({ organisation_id: organisation, person_id: personOf(role, organisation), role }).execute()
      }
    }
    await owner.insertInto('guardian_link').values({ guardian_id: personOf('guardian'), pupil_id: personOf('pupil') }).execute()
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })
  const denied = /row-level security|permission denied/

  it('let a teacher and a director of a school correct, and nobody else', async () => {
    for (const [index, role] of roles.entries()) {
      const insert = database.transaction(as(role), (db) => insertCorrection(db, { ...correction(index), madeBy: personOf(role) }))
      if (role === 'teacher' || role === 'director') expect(await insert).toBe(true)
      else await expect(insert).rejects.toThrow(denied)
    }
    await expect(database.transaction(as('teacher'), (db) => insertCorrection(db, correction(50, elsewhere)))).rejects.toThrow(denied)
    await expect(database.transaction(as('teacher'), (db) => insertCorrection(db, { ...correction(51), madeBy: personOf('director') }))).rejects.toThrow(denied)
    await expect(database.transaction({}, (db) => insertCorrection(db, correction(52)))).rejects.toThrow(denied)
  })

  it('show to everybody what a school said and why, and who said it to that school alone', async () => {
    for (const identity of [{}, as('pupil'), as('teacher', elsewhere)]) {
      const seen = await database.transaction(identity, listCorrections)
      expect(seen.map(({ school: name, reason }) => [name, reason])).toEqual(Array.from({ length: 2 }, () => ['De Werkbank', 'Wij sturen hier elk jaar leerlingen heen.']))
      const named = await database.transaction(identity, (db) => listCorrectionsOfSchool(db, school))
      expect(named.map(({ made_by_name }) => made_by_name)).toEqual([null, null])
      await expect(database.transaction(identity, (db) => sql`select made_by_name from follow_up_correction`.execute(db))).rejects.toThrow(denied)
    }
    for (const role of ['teacher', 'director', 'administrator'] as const)
      expect((await database.transaction(as(role), (db) => listCorrectionsOfSchool(db, school))).map(({ made_by_name }) => made_by_name)).toEqual(['Griet', 'Griet'])
  })

  it('say a thing once per school until it is taken back, and keep what was taken back', async () => {
    const again = { ...correction(roles.indexOf('teacher')), id: id(400) }
    expect(await database.transaction(as('teacher'), (db) => insertCorrection(db, again))).toBe(false)
    const own = correction(roles.indexOf('teacher')).id
    for (const identity of [as('pupil'), as('director', elsewhere), as('counsellor')]) {
      const touched = await database.transaction(identity, (db) => withdrawCorrection(db, { id: own, by: identity.person as string, at })).catch((error: Error) => error.message)
      expect(touched === false || denied.test(String(touched))).toBe(true)
    }
    expect(await database.transaction(as('director'), (db) => withdrawCorrection(db, { id: own, by: personOf('director'), at }))).toBe(true)
    expect(await database.transaction({}, (db) => findCorrection(db, own))).toMatchObject({ withdrawn_at: at })
    expect(await database.transaction({}, listCorrections)).toHaveLength(1)
    await expect(database.transaction(as('director'), (db) => sql`delete from follow_up_correction`.execute(db))).rejects.toThrow(denied)
    await expect(database.transaction(as('director'), (db) => sql`update follow_up_correction set reason = 'iets anders, heel anders'`.execute(db))).rejects.toThrow(denied)
  })

  it('keep a pupil’s targets for the pupil, and for whom the pupil shows them to', async () => {
    const target = { pupilId: personOf('pupil'), organisationId: school, target: '1289-3', at }
    expect(await database.transaction(as('pupil'), (db) => insertTarget(db, target))).toBe(true)
    expect(await database.transaction(as('pupil'), (db) => insertTarget(db, target))).toBe(false)
    for (const role of roles.filter((each) => each !== 'pupil')) {
      expect(await database.transaction(as(role), (db) => listTargets(db, personOf('pupil')))).toEqual([])
      await expect(database.transaction(as(role), (db) => insertTarget(db, { ...target, target: 'bachelor' }))).rejects.toThrow(denied)
      expect(await database.transaction(as(role), (db) => deleteTarget(db, personOf('pupil'), '1289-3'))).toBe(false)
    }
    await database.transaction(as('pupil'), (db) => insertTargetShare(db, { pupilId: personOf('pupil'), personId: personOf('guardian'), at }))
    await expect(database.transaction(as('pupil'), (db) => insertTargetShare(db, { pupilId: personOf('pupil'), personId: personOf('director'), at }))).rejects.toThrow(denied)
    expect(await database.transaction(as('guardian'), (db) => listTargets(db, personOf('pupil')))).toMatchObject([{ target: '1289-3' }])
    expect(await database.transaction(as('counsellor'), (db) => listTargets(db, personOf('pupil')))).toEqual([])
  })

  it('keep a table of school leavers from everybody until it is in force, and take it from analysts and the platform alone', async () => {
    const figure = { direction_id: '1620-7', measure: 'at-work-after-one-year' as const, seventh_year: true, total: 40, counted: 35, share: 0.875 }
    const table = (number: number, by: string) => ({ id: id(number), name: 'Voorstel', publisher: 'Iemand', cohort: '2021-2022', date: '2026', status: 'synthetic' as const, url: null, licence: 'none', note: '', checksum: 'x', state: 'proposed' as const, proposed_by: by, proposed_by_name: 'Saar' })
    for (const role of roles.filter((each) => each !== 'analyst')) await expect(database.transaction(as(role), (db) => insertOutcomeTable(db, table(600, personOf(role)), [figure]))).rejects.toThrow(denied)
    await expect(database.transaction(as('analyst'), (db) => insertOutcomeTable(db, { ...table(601, personOf('analyst')), state: 'in-force' }, []))).rejects.toThrow(denied)
    await database.transaction(as('analyst'), (db) => insertOutcomeTable(db, table(602, personOf('analyst')), [figure]))
    for (const identity of [{}, as('director'), as('administrator')]) expect(await database.transaction(identity, (db) => findOutcomeSourceById(db, id(602)))).toBeUndefined()
    const decision = { by: personOf('analyst'), byName: 'Saar', at }
    expect(await database.transaction(as('analyst'), (db) => setOutcomeState(db, id(602), ['proposed'], 'in-force', decision))).toBe(false)
    const platform = id(3)
    await database.owner.insertInto('organisation').values({ id: platform, kind: 'platform', name: 'Beheer', synthetic: true }).execute()
    await database.owner.insertInto('person').values({ id: id(4), organisation_id: platform, given_name: 'Lies', family_name: '', birth_year: null, municipality: null, synthetic: true }).execute()
    await database.owner.insertInto('role_assignment').values({ organisation_id: platform, person_id: id(4), role: 'administrator' }).execute()
    expect(await database.transaction({ person: id(4) }, (db) => setOutcomeState(db, id(602), ['proposed'], 'in-force', { by: id(4), byName: 'Lies', at }))).toBe(true)
    expect(await database.transaction({}, (db) => findOutcomeSourceById(db, id(602)))).toMatchObject({ state: 'in-force' })
    await expect(database.transaction(as('analyst'), (db) => sql`insert into outcome_figure (source_id, direction_id, measure, share) values (${id(602)}, '1463-3', 'in-further-study', 0.5)`.execute(db))).rejects.toThrow(denied)
    await database.owner.deleteFrom('outcome_source').where('id', '=', id(602)).execute()
  })

  it('let nobody but the operator write what became of school leavers, and everybody read it', async () => {
    const source = { id: id(500), name: 'Tabel', publisher: 'Iemand', cohort: '2023-2024', date: '2026', status: 'synthetic' as const, url: null, licence: 'none', note: '', checksum: 'x' }
    await replaceOutcomes(database.owner, source, [{ direction_id: '1620-7', measure: 'at-work-after-one-year', seventh_year: true, total: 40, counted: 35, share: 0.875 }])
    expect(await database.transaction({}, (db) => listOutcomes(db, ['1620-7']))).toMatchObject([{ share: 0.875, total: 40, cohort: '2023-2024', source: 'Tabel' }])
    for (const role of roles) await expect(database.transaction(as(role), (db) => sql`update outcome_figure set share = 1`.execute(db))).rejects.toThrow(denied)
    await replaceOutcomes(database.owner, { ...source, id: id(501) }, [])
    expect(await database.transaction({}, (db) => listOutcomes(db, ['1620-7']))).toEqual([])
  })
})
