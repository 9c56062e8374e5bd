import { type AnyInstrument, mechanicalInsight, vocabulary } from '@gilde/assessment'
import { type Db, insertStudy } from '@gilde/database'
import type { StoredCalibrationRequest, StoredSimulationRequest } from '../measurement/study-request.ts'
import { demoId } from './demo-ids.ts'

/**
 * What the demo's coordinator asked for: a calibration on made-up pupils, which waits for approval when it is done, and a
 * simulation. The queue does them when the demo runs, so that the first start need not wait.
 */
export async function insertDemoStudies(db: Db, at: Date): Promise<void> {
  const gears = mechanicalInsight as AnyInstrument
  const words = vocabulary as AnyInstrument
  if (words.delivery.kind !== 'adaptive') throw new Error('The demo simulates an adaptive test')
  const { standardError, leastItems, mostItems, randomesque } = words.delivery
  const calibration: StoredCalibrationRequest = {
    kind: 'calibration',
    baseVersion: gears.version,
    number: 0,
    model: 'online',
    data: { source: 'virtual', persons: 600, mean: 0, deviation: 1, itemsPerPerson: 30, difficultyNoise: 0.3, seed: 2026 },
  }
  const simulation: StoredSimulationRequest = {
    kind: 'simulation',
    baseVersion: words.version,
    number: 0,
    blueprint: { standardError, leastItems, mostItems, randomesque, exposureCap: 1 },
    pupils: { persons: 2000, mean: 0, deviation: 1, seed: 2026 },
  }
  for (const [instrument, request] of [[gears, calibration], [words, simulation]] as const)
    await insertStudy(db, { id: demoId('study', request.kind), organisationId: demoId('organisation', 'talent'), kind: request.kind, instrumentId: instrument.id, request, synthetic: true, startedBy: demoId('person', 'coordinator'), at })
}
