import { type App, recoverStudies, runStudy } from '@gilde/use-cases'
import type { PgBoss } from 'pg-boss'

const everyMilliseconds = 1_000

/**
 * Brings studies that wait to the queue, and does them one at a time. The row of a study is written in the transaction of whoever
 * starts it, and is what counts; the queue only says which worker looks at it. So nothing is lost when a process dies between
 * the two, and a job that comes twice finds that there is nothing to do.
 */
export async function workOnStudies(app: App, boss: PgBoss): Promise<AsyncDisposable> {
  const stopping = new AbortController()
  await boss.createQueue('study', { policy: 'exclusive', retryLimit: 0, expireInSeconds: 3600, deleteAfterSeconds: 86_400 })
  await boss.work<{ id: string }>('study', { pollingIntervalSeconds: 1, batchSize: 1 }, async (jobs) => {
    for (const { data } of jobs) await runStudy(app, data.id, stopping.signal)
  })

  const bring = async () => {
    // an attempt is brought once: the same key twice is one job
    for (const { id, attempt } of await recoverStudies(app)) await boss.send('study', { id }, { singletonKey: `${id}/${attempt}` })
  }
  let bringing = Promise.resolve()
  let idle = true
  const timer = setInterval(() => {
    if (!idle) return
    idle = false
    bringing = bring()
      .catch((error: unknown) => console.error('jobs:', error))
      .finally(() => (idle = true))
  }, everyMilliseconds)

  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      stopping.abort(new Error('The process is ending'))
      await bringing
    },
  }
}
