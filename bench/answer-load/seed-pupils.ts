import { randomBytes, randomUUID } from 'node:crypto'
import { batteries, interestTypes } from '@gilde/assessment'
import { openDatabase } from '@gilde/database'
import { normalDraw, seededRandom } from '@gilde/numeric'
import { simulateSitting } from '@gilde/simulation'
import { hashToken } from '@gilde/use-cases'
import type { LoadPlan, ScriptedEvent } from './plan.ts'

const battery = batteries.find(({ id }) => id === 'full')!

/** Pupils of one school, each signed in and at the start of a sitting of the full battery, and what each will do. */
export async function seedPupils(databaseUrl: string, count: number, scripts: number): Promise<Pick<LoadPlan, 'pupils' | 'scripts'>> {
  await using database = await openDatabase(databaseUrl)
  const organisation_id = randomUUID()
  const now = new Date()
  const pupils = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), token: randomBytes(32).toString('base64url'), sittingId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, script: index % scripts }))
  await database.owner.transaction().execute(async (db) => {
    await db.insertInto('organisation').values({ id: organisation_id, kind: 'school', name: 'Bench', synthetic: true }).execute()
    await db
      .insertInto('person')
      .values(pupils.map(({ id }, index) => ({ id, organisation_id, given_name: `Pupil ${index}`, family_name: '', birth_year: 2013, municipality: null, synthetic: true })))
      .execute()
    await db.insertInto('role_assignment').values(pupils.map(({ id }) => ({ organisation_id, person_id: id, role: 'pupil' }))).execute()
    await db
      .insertInto('sign_in_session')
      .values(pupils.map(({ id, token }) => ({ token_hash: hashToken(token), person_id: id, created_at: now, expires_at: new Date(now.getTime() + 8 * 3_600_000) })))
      .execute()
    await db
      .insertInto('sitting')
      .values(
        pupils.map(({ id, sittingId, script }) => ({
          id: sittingId,
          organisation_id,
          owner_id: id,
          battery_id: battery.id,
          battery_version: battery.version,
          seed: script,
          tests_in_all: battery.instruments.length,
          started_at: now,
          last_event_at: now,
          expires_at: null,
        })),
      )
      .execute()
  })
  return {
    pupils: pupils.map(({ token, sittingId, script }) => ({ cookie: `session=${token}`, sittingId, script })),
    scripts: Array.from({ length: scripts }, (_, seed) => scriptOf(seed)),
  }
}

/** The whole battery as a virtual pupil of its own talents and interests would go through it. */
function scriptOf(seed: number): ScriptedEvent[] {
  const random = seededRandom(seed)
  const talents = Object.fromEntries(battery.instruments.map(({ talent }) => [talent, normalDraw(random)]))
  const interests = Object.fromEntries(interestTypes.map((type) => [type, normalDraw(random)])) as Record<(typeof interestTypes)[number], number>
  return simulateSitting({ seed, battery }, { seed: seed + 1, talents, interests }).events.map((event) =>
    event.kind === 'answered' ? { kind: 'answered', response: event.response, elapsedMilliseconds: event.elapsedMilliseconds } : event,
  )
}
