/** The thread that `compute-study.ts` starts for one study. */
import { parentPort, workerData } from 'node:worker_threads'
import { doStudy, type DoneStudy, type StudyOrder } from './do-study.ts'
import { StudyFailure } from './study-failure.ts'

export type StudyMessage =
  | { kind: 'progress'; phase: 'estimating' | 'comparing' | 'simulating'; progress: number }
  | { kind: 'done'; done: DoneStudy }
  | { kind: 'failure'; code: StudyFailure['code']; values: StudyFailure['values']; detail: string | undefined }

const post = (message: StudyMessage) => parentPort?.postMessage(message)

try {
  post({ kind: 'done', done: doStudy(workerData as StudyOrder, (phase, progress) => post({ kind: 'progress', phase, progress })) })
} catch (error) {
  if (!(error instanceof StudyFailure)) throw error
  post({ kind: 'failure', code: error.code, values: error.values, detail: error.detail })
}
