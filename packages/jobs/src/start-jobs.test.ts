import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@gilde/database'
import { installed, testDatabases } from '@gilde/database/testing'
import { type Actor, type App, cancelStudy, getStudy, perform, SessionMemory, SittingMemory, startCalibration, startSimulation } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startJobs } from './start-jobs.ts'

describe.each(testDatabases(installed))('startJobs on $name', (engine) => {
  let database: Database
  let app: App
  let coordinator: Actor
  beforeAll(async () => {
    database = await engine.open()
    app = { database, clock: () => new Date(), randomBytes: (size) => randomBytes(size), secret: 'a secret for tests that is long enough', sittings: new SittingMemory(), sessions: new SessionMemory(), demo: true }
    const [organisationId, personId] = [randomUUID(), randomUUID()]
    await database.owner.insertInto('organisation').values({ id: organisationId, kind: 'talent-centre', name: 'A centre', synthetic: true }).execute()
    await database.owner.insertInto('person').values({ id: personId, organisation_id: organisationId, given_name: 'Tine', family_name: 'Meetlint', birth_year: null, municipality: null, synthetic: true }).execute()
    await database.owner.insertInto('role_assignment').values({ organisation_id: organisationId, person_id: personId, role: 'coordinator' }).execute()
    coordinator = { kind: 'person', personId, organisationId, name: 'Tine Meetlint', roles: ['coordinator'] }
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const blueprint = { standardError: 0.5, leastItems: 5, mostItems: 12, randomesque: 5, exposureCap: 1 }
  const simulate = (persons: number) => perform(startSimulation, app, coordinator, { instrument: 'vocabulary', blueprint, pupils: { persons, mean: 0, deviation: 1, seed: 2 } })
  const see = (id: string) => perform(getStudy, app, coordinator, { id })
  async function until(id: string, isThere: (study: Awaited<ReturnType<typeof see>>) => boolean) {
    for (;;) {
      const study = await see(id)
      if (isThere(study)) return study
      await new Promise((later) => setTimeout(later, 100))
    }
  }

  it('does a study that was started before it, one that comes later, and stops one that is cancelled', async () => {
    const before = await simulate(200)
    await using _ = await startJobs(app)
    expect((await until(before.id, ({ status }) => status === 'done')).result).toMatchObject({ persons: 200 })
    const { id } = await perform(startCalibration, app, coordinator, { instrument: 'vocabulary', model: 'online', data: { source: 'virtual', persons: 200, mean: 0, deviation: 1, itemsPerPerson: 20, difficultyNoise: 0.3, seed: 3 } })
    expect((await until(id, ({ status }) => status === 'done')).proposal).toMatchObject({ status: 'proposed' })
    const long = await simulate(20_000)
    const busy = await until(long.id, ({ status, progress }) => status === 'running' && progress > 0.02)
    expect(busy.phase).toBe('simulating')
    await perform(cancelStudy, app, coordinator, long)
    const next = await simulate(150)
    await until(next.id, ({ status }) => status === 'done')
    expect(await see(long.id)).toMatchObject({ status: 'cancelled', result: null })
  }, 90_000)

  it('puts a study back when it ends, and another process does it', async () => {
    const { id } = await simulate(6_000)
    {
      await using _ = await startJobs(app)
      await until(id, ({ status }) => status === 'running')
    }
    expect((await see(id)).status).toBe('queued')
    await using _ = await startJobs(app)
    expect((await until(id, ({ status }) => status === 'done')).result).toMatchObject({ persons: 6_000 })
  }, 90_000)
})
