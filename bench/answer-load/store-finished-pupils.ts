import { randomUUID } from 'node:crypto'
import { batteries, interestTypes } from '@gilde/assessment'
import { type Database } from '@gilde/database'
import { derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'
import { simulateSitting } from '@gilde/simulation'

const battery = batteries.find(({ id }) => id === 'full')!

/** Pupils of one school who did the whole battery, as virtual pupils would, with the background that sums may use. */
export async function storeFinishedPupils(database: Database, count: number): Promise<{ events: number }> {
  const organisation_id = randomUUID()
  const at = new Date('2026-11-20T10:00:00Z')
  let stored = 0
  await database.owner.insertInto('organisation').values({ id: organisation_id, kind: 'school', name: 'Bench', synthetic: true }).execute()
  for (let pupil = 0; pupil < count; pupil++) {
    const random = seededRandom(derivedSeed(pupil, 'pupil'))
    const talents = Object.fromEntries(battery.instruments.map(({ talent }) => [talent, normalDraw(random)]))
    const interests = Object.fromEntries(interestTypes.map((type) => [type, normalDraw(random)])) as Record<(typeof interestTypes)[number], number>
    const { events } = simulateSitting({ seed: pupil, battery }, { seed: pupil + 1, talents, interests })
    const [id, sitting_id] = [randomUUID(), randomUUID()]
    await database.owner.transaction().execute(async (db) => {
      await db.insertInto('person').values({ id, organisation_id, given_name: `Pupil ${pupil}`, family_name: '', birth_year: 2012 + (pupil % 3), municipality: null, synthetic: true }).execute()
      await db.insertInto('aggregate_trait').values([{ person_id: id, trait: 'gender', value: pupil % 2 ? 'girl' : 'boy' }, { person_id: id, trait: 'home-language', value: pupil % 5 < 2 ? 'other' : 'dutch' }]).execute()
      await db
        .insertInto('sitting')
        .values({ id: sitting_id, organisation_id, owner_id: id, battery_id: battery.id, battery_version: battery.version, seed: pupil, status: 'finished', last_seq: events.length, tests_done: battery.instruments.length, tests_in_all: battery.instruments.length, current_test: null, started_at: at, last_event_at: at, finished_at: at, expires_at: null })
        .execute()
      await db.insertInto('sitting_event').values(events.map((event, index) => ({ sitting_id, seq: index + 1, answer_id: event.kind === 'answered' ? randomUUID() : null, event: JSON.stringify(event), at }))).execute()
    })
    stored += events.length
  }
  return { events: stored }
}
