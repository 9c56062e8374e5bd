import { abilityShifts, type AnyInstrument, type ApprovedCalibration, calibratedInstrument, CalibrationRefusal, comparePrecision, findInstrument, leastPersons, notSeen, recalibrate, type ResponseMatrix, scoreAnswer } from '@gilde/assessment'
import { drawCohort, simulateBlueprint } from '@gilde/simulation'
import { restoreTrial, type StoredTrial } from './read-trial.ts'
import { StudyFailure } from './study-failure.ts'
import type { StoredCalibrationRequest, StoredSimulationRequest } from './study-request.ts'
import type { CalibrationResult, SimulationResult } from './study-result.ts'

/** An answer as it was stored in a sitting. */
export interface StoredAnswer {
  sitting: string
  itemId: string
  response: unknown
}

/** All that a study needs; it goes to another thread. */
export interface StudyOrder {
  instrumentId: string
  request: StoredCalibrationRequest | StoredSimulationRequest
  /** The parameters to begin from, when they are not those of the content. */
  present: ApprovedCalibration | undefined
  trial: StoredTrial | undefined
  /** Of pupils who took the test here. */
  sittings: { answers: StoredAnswer[]; synthetic: boolean }
}

export interface DoneCalibration {
  result: CalibrationResult
  /** By item id; never in a result that a page shows. */
  parameters: ApprovedCalibration['parameters']
}

export type DoneStudy = DoneCalibration | { result: SimulationResult }
export type Told = (phase: 'estimating' | 'comparing' | 'simulating', progress: number) => void

/** Fewer pupils than this are not summed up: what they did might be read back from it. */
const fewestSummedUp = 10

/**
 * Computes a study, and nothing else: the same order gives the same result.
 *
 * @throws StudyFailure
 */
export function doStudy({ instrumentId, request, present, trial, sittings }: StudyOrder, tell: Told): DoneStudy {
  const base = findInstrument(instrumentId)
  if (!base || base.version !== request.baseVersion) throw new StudyFailure('content-changed')
  const instrument = present ? calibratedInstrument(base, present) : base
  if (request.kind === 'simulation') {
    tell('simulating', 0)
    return { result: { kind: 'simulation', ...simulateBlueprint(instrument, request.blueprint, request.pupils, (done) => tell('simulating', done)) } }
  }
  return doCalibration(base, instrument, request, trial, sittings, tell)
}

function doCalibration(base: AnyInstrument, instrument: AnyInstrument, request: StoredCalibrationRequest, trial: StoredTrial | undefined, sittings: StudyOrder['sittings'], tell: Told): DoneCalibration {
  const { model, data: source } = request
  const before = instrument.bank.map(({ parameters }) => parameters)
  const given = matrixOfSittings(base, sittings.answers)
  const cohort = source.source === 'virtual' ? drawCohort(before, { ...source, itemsPerPerson: Math.min(source.itemsPerPerson, before.length) }) : undefined
  const data = cohort?.data ?? (source.source === 'upload' ? matrixOfTrial(trial, before.length) : given)
  const persons = countPersons(data)
  if (persons < leastPersons[model]) throw new StudyFailure('too-few-persons', { persons, least: leastPersons[model] })
  tell('estimating', 0.15)
  const found = calibrateOrFail(model === 'online' ? base : instrument, data, model)
  tell('comparing', 0.75)
  const after = found.items.map(({ parameters }) => parameters)
  const pupils = countPersons(given)
  const distance = (difficulties: readonly number[]) => Math.sqrt(difficulties.reduce((sum, value, item) => sum + (value - cohort!.truth[item]!) ** 2, 0) / difficulties.length)
  const labels = labelItems(instrument)
  return {
    parameters: Object.fromEntries(instrument.bank.map(({ id }, item) => [id, after[item]!])),
    result: {
      kind: 'calibration',
      synthetic: source.source === 'virtual' || (source.source === 'installation' && sittings.synthetic),
      persons: found.persons,
      answers: found.answers,
      logLikelihood: found.logLikelihood,
      converged: found.converged,
      iterations: found.iterations,
      warnings: found.warnings,
      scale: found.scale,
      population: found.population,
      weights: found.weights,
      residualDeviation: found.residualDeviation,
      items: found.items.map(({ item, parameters, difficultyError, discriminationError, answers, kept }) => ({
        ...labels[item]!,
        before: placeOf(before[item]!),
        after: placeOf(parameters),
        difficultyError,
        discriminationError,
        answers,
        kept,
      })),
      precision: comparePrecision(before, after, instrument.delivery.kind === 'adaptive' ? instrument.delivery.mostItems : before.length),
      shifts: persons >= fewestSummedUp ? (abilityShifts(data, before, after) ?? null) : null,
      sittings: { persons: pupils, shifts: pupils >= fewestSummedUp ? (abilityShifts(given, before, after) ?? null) : null },
      truth: cohort ? { before: distance(before.map(({ difficulty }) => difficulty)), after: distance(after.map(({ difficulty }) => difficulty)) } : null,
    },
  }
}

const placeOf = ({ difficulty, discrimination }: { difficulty: number; discrimination: number }) => ({ difficulty, discrimination })

function calibrateOrFail(...how: Parameters<typeof recalibrate>) {
  try {
    return recalibrate(...how)
  } catch (error) {
    if (error instanceof CalibrationRefusal) throw new StudyFailure('no-calibration', { reason: error.code }, error.message)
    throw error
  }
}

/** Answers of sittings as right or not; what does not fit its item any more is left out. A sitting is a row without a name. */
function matrixOfSittings(instrument: AnyInstrument, stored: readonly StoredAnswer[]): ResponseMatrix {
  const position = new Map(instrument.bank.map(({ id }, item) => [id, item]))
  const rows = new Map<string, Int8Array>()
  for (const { sitting, itemId, response } of stored) {
    const item = position.get(itemId)
    const isRight = item === undefined ? undefined : scoreAnswer(instrument, item, response)
    if (item === undefined || isRight === undefined) continue
    let row = rows.get(sitting)
    if (!row) rows.set(sitting, (row = new Int8Array(instrument.bank.length).fill(notSeen)))
    row[item] = isRight ? 1 : 0
  }
  const answers = new Int8Array(rows.size * instrument.bank.length)
  ;[...rows.values()].forEach((row, person) => answers.set(row, person * row.length))
  return { persons: rows.size, items: instrument.bank.length, answers }
}

function matrixOfTrial(stored: StoredTrial | undefined, size: number): ResponseMatrix {
  if (!stored) throw new Error('The answers of this trial are not there any more')
  const { items, persons, answers } = restoreTrial(stored)
  const all = new Int8Array(persons * size).fill(notSeen)
  for (let person = 0; person < persons; person++) for (const [column, item] of items.entries()) all[person * size + item] = answers[person * items.length + column]!
  return { persons, items: size, answers: all }
}

function countPersons({ persons, items, answers }: ResponseMatrix): number {
  let count = 0
  for (let person = 0; person < persons; person++) if (answers.subarray(person * items, (person + 1) * items).some((answer) => answer !== notSeen)) count++
  return count
}

function labelItems({ bank }: AnyInstrument): { area: string; label: number }[] {
  const counts = new Map<string, number>()
  return bank.map(({ area }) => {
    const label = (counts.get(area) ?? 0) + 1
    counts.set(area, label)
    return { area, label }
  })
}
