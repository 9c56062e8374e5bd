/** The thread that `virtual-studies.ts` starts for one study. */
import { parentPort, workerData } from 'node:worker_threads'
import { findInstrument, virtualStudy } from '@gilde/assessment'
import type { VirtualStudyOrder } from './virtual-studies.ts'

const { id, version, parameters, persons, seed } = workerData as VirtualStudyOrder
const base = findInstrument(id)!
const instrument = { ...base, version, bank: base.bank.map((item, index) => ({ ...item, parameters: parameters[index]! })) }
parentPort?.postMessage(virtualStudy(instrument, persons, seed))
