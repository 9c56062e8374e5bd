import { instrumentStatistics, type StatisticsRules } from '@gilde/assessment'
import { findStatistics, findStatisticsDue, insertAuditEvent, markStatisticsRun, publishStatistics } from '@gilde/database'
import { type App, asActor } from '../app.ts'
import { livePairs, liveRules, nextPublication, type Publication } from './publication.ts'
import { type DatedTest, readRecords } from './read-records.ts'

const actor = { kind: 'system', job: 'statistics' } as const
/** All answers are read again when a fiftieth was added. */
const growth = 0.02

/**
 * Adds up what pupils of this installation answered, per instrument, and publishes it where enough was added since the last
 * time. Reads nothing when hardly anything was added.
 *
 * @returns how many instruments have new figures
 */
export async function updateStatistics(app: App, rules: StatisticsRules = liveRules): Promise<number> {
  const { testsDone, readBefore } = await asActor(app, actor, findStatisticsDue)
  if (Math.abs(testsDone - readBefore) < Math.max(1, growth * readBefore)) return 0
  const tests = await readRecords(app, actor)
  let published = 0
  for (const same of Map.groupBy(tests, ({ instrument }) => `${instrument.id} ${instrument.version}`).values()) if (await publish(app, same, rules)) published++
  await asActor(app, actor, (db) => markStatisticsRun(db, app.clock(), testsDone))
  return published
}

async function publish(app: App, tests: readonly DatedTest[], rules: StatisticsRules): Promise<boolean> {
  const { instrument } = tests[0]!
  const { id: instrumentId, version } = instrument
  const records = tests.map(({ record }) => record)
  const synthetic = tests.some((test) => test.synthetic)
  const statistics = instrumentStatistics(instrument, records, { origin: synthetic ? 'synthetic' : 'convenience', pairs: livePairs }, rules)
  const agedPersons = records.filter(({ ageYears }) => ageYears !== undefined).length
  return asActor(app, actor, async (db) => {
    const before = await findStatistics(db, instrumentId, version)
    const next = nextPublication(before?.statistics as Publication | undefined, { statistics, agedPersons }, rules)
    if (!next) return false
    const { persons } = statistics
    await publishStatistics(db, { instrument_id: instrumentId, version, published_at: app.clock(), persons, synthetic, statistics: JSON.stringify(next) })
    await insertAuditEvent(db, { organisationId: null, actorKind: 'system', actorId: null, action: 'statistics.published', detail: { instrument: instrumentId, version, persons } })
    return true
  })
}
