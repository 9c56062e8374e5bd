import { setTimeout as later } from 'node:timers/promises'
import { expect } from 'vitest'
import { type Client, signInPupil, signInStaff } from '../support/api-client.ts'
import type { Contract } from '../support/open-api.ts'

/** Every operation of calibration, simulation and technical figures, by who may, as its document says. */
export async function callMeasurement({ call }: Contract, nobody: Client, address: string): Promise<void> {
  expect((await call(nobody, 'listTechnicalFigures')).status).toBe(200)
  expect((await call(nobody, 'getInstrumentVersions', { id: 'vocabulary' })).status).toBe(200)
  const coordinator = await signInStaff(address, 'coordinator')
  const pupil = await signInPupil(address, 'Noor Nagelvast')
  expect((await call(pupil, 'listStudies')).status).toBe(403)
  expect((await call(coordinator, 'listStudies')).status).toBe(200)
  expect((await call(coordinator, 'getTrialTemplate', { id: 'vocabulary' })).status).toBe(200)
  const cohort = { persons: 200, mean: 0, deviation: 1, itemsPerPerson: 20, difficultyNoise: 0.2, seed: 5 }
  const { body: started } = await call<{ id: string }>(coordinator, 'startCalibration', { instrument: 'vocabulary', model: 'rasch', data: { source: 'virtual', ...cohort } })
  const blueprint = { standardError: 0.5, leastItems: 5, mostItems: 15, randomesque: 5, exposureCap: 1 }
  const { body: simulated } = await call<{ id: string }>(coordinator, 'startSimulation', { instrument: 'vocabulary', blueprint, pupils: { persons: 100, mean: 0, deviation: 1, seed: 5 } })
  expect((await call(coordinator, 'cancelStudy', { id: simulated.id })).status).toBe(200)
  interface Study { status: string; proposal: { id: string } | null }
  let study: Study
  do {
    study = (await call<Study>(coordinator, 'getStudy', { id: started.id })).body
    if (study.status === 'queued' || study.status === 'running') await later(200)
  } while (study.status === 'queued' || study.status === 'running')
  expect(study.status).toBe('done')
  const decision = { id: study.proposal!.id, name: 'Tine Meetlint', note: 'Om te zien hoe het gaat.' }
  expect((await call(pupil, 'approveCalibration', decision)).status).toBe(403)
  expect((await call(coordinator, 'approveCalibration', { ...decision, name: 'Iemand anders' })).status).toBe(400)
  expect((await call(coordinator, 'approveCalibration', decision)).body).toEqual({ status: 'approved' })
  expect((await call(coordinator, 'rollBackCalibration', decision)).body).toEqual({ status: 'rolled-back' })
}
