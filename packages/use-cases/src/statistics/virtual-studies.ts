import { Worker } from 'node:worker_threads'
import { type AnyInstrument, bankFingerprint, type ItemParameters, type VirtualStudy } from '@gilde/assessment'
import file from '@gilde/content/studies/virtual-studies.json' with { type: 'json' }

/** What is said of all of them. */
export const virtualStudiesAbout = file.about

export interface VirtualStudyOrder {
  id: string
  version: string
  /** Shape (items of the bank). */
  parameters: ItemParameters[]
  persons: number
  seed: number
}

const made = new Map<string, Promise<VirtualStudy>>(file.studies.map(({ fingerprint, study }) => [fingerprint, Promise.resolve(study as unknown as VirtualStudy)]))

/**
 * The study of an instrument with virtual pupils: made beforehand for the instruments that come along; for parameters that a calibration
 * changed once per process, in a thread of its own, so that pupils who answer meanwhile do not wait.
 */
export function virtualStudyOf(instrument: AnyInstrument): Promise<VirtualStudy> {
  const fingerprint = bankFingerprint(instrument)
  let study = made.get(fingerprint)
  if (!study) {
    made.set(fingerprint, (study = computeStudy(instrument)))
    study.catch(() => made.delete(fingerprint)) // who asks next tries again
  }
  return study
}

function computeStudy({ id, version, bank }: AnyInstrument): Promise<VirtualStudy> {
  const order: VirtualStudyOrder = { id, version, parameters: bank.map(({ parameters }) => parameters), persons: file.about.persons, seed: file.about.seed }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./virtual-study-worker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread of a virtual study ended with ${code} and no result`)))
  })
}
