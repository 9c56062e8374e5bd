import { Worker } from 'node:worker_threads'
import type { DoneStudy, StudyOrder, Told } from './do-study.ts'
import { StudyFailure } from './study-failure.ts'
import type { StudyMessage } from './study-worker.ts'

/** Enough for 20,000 persons and a bank of some hundreds of items, and a bound for whatever goes wrong. */
const mostMegabytes = 1024

/**
 * Computes a study in a thread of its own, so that pupils who answer meanwhile do not wait for it.
 *
 * @param signal ends the thread at once; the promise is then rejected with its reason
 * @throws {StudyFailure}, or what the thread died of
 */
export function computeStudy(order: StudyOrder, tell: Told, signal: AbortSignal): Promise<DoneStudy> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } })
    const stop = () => {
      reject(signal.reason as Error)
      void worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: StudyMessage) => {
      if (message.kind === 'progress') tell(message.phase, message.progress)
      else if (message.kind === 'done') resolve(message.done)
      else reject(new StudyFailure(message.code, message.values, message.detail))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop)
      reject(new Error(`The thread of a study ended with ${code} and no result`))
    })
  })
}
