import { type App, eraseExpired, updateStatistics, warnRemediation, watchTerms } from '@gilde/use-cases'
import { fromPglite, PgBoss } from 'pg-boss'
import { workOnStudies } from './work-on-studies.ts'

/**
 * Takes jobs from the queue until disposed of. Any number of workers may run on one PostgreSQL server: a job is
 * claimed by one of them. A job that fails is tried again and stays visible in the queue's own tables.
 */
export async function startJobs(app: App): Promise<AsyncDisposable> {
  const { embedded, connectionString } = app.database
  const boss = embedded ? new PgBoss({ db: fromPglite(embedded), backend: 'pglite' }) : new PgBoss({ connectionString: connectionString!, max: 2 })
  boss.on('error', (error) => console.error('jobs:', error))
  await boss.start()

  await boss.createQueue('retention', { policy: 'singleton', retryLimit: 3 })
  await boss.schedule('retention', '*/10 * * * *')
  await boss.work('retention', { pollingIntervalSeconds: 5 }, async () => {
    const erased = await eraseExpired(app)
    if (erased > 0) console.log(`retention: ${erased} visits erased`)
  })
  const studies = await workOnStudies(app, boss)

  await boss.createQueue('statistics', { policy: 'singleton', retryLimit: 3 })
  await boss.schedule('statistics', '*/15 * * * *')
  await boss.send('statistics', {}, { startAfter: 20 })
  await boss.work('statistics', { pollingIntervalSeconds: 5 }, async () => {
    const published = await updateStatistics(app)
    if (published > 0) console.log(`statistics: of ${published} tests published`)
  })

  await boss.createQueue('council-terms', { policy: 'singleton', retryLimit: 3 })
  await boss.schedule('council-terms', '7 * * * *')
  await boss.send('council-terms', {}, { startAfter: 10 })
  await boss.work('council-terms', { pollingIntervalSeconds: 30 }, async () => {
    const added = await watchTerms(app)
    if (added > 0) console.log(`council-terms: ${added} reminded or ended`)
  })

  await boss.createQueue('remediation', { policy: 'singleton', retryLimit: 3 })
  await boss.schedule('remediation', '15 5 * * *')
  await boss.work('remediation', { pollingIntervalSeconds: 30 }, async () => {
    const warned = await warnRemediation(app)
    if (warned > 0) console.log(`remediation: the end comes near for ${warned} plans`)
  })

  return {
    async [Symbol.asyncDispose]() {
      await studies[Symbol.asyncDispose]()
      await boss.stop({ graceful: true, timeout: 8_000 })
    },
  }
}
