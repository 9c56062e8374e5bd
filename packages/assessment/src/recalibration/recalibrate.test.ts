import { normalDraw, randomInteger, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { notSeen } from '../calibration/response-matrix.ts'
import { mechanicalInsight } from '../instruments/mechanical-insight.ts'
import { numberSeries } from '../instruments/number-series.ts'
import { reaction } from '../instruments/reaction.ts'
import { vocabulary } from '../instruments/vocabulary.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { abilityShifts, comparePrecision } from './compare-parameters.ts'
import { recalibrate } from './recalibrate.ts'

/** Answers by difficulties that lie `noise` away from the instrument's, of persons who are abler than its scale's middle. */
function trial(instrument: AnyInstrument, persons: number, seed: number, noise = 0.6) {
  const random = seededRandom(seed)
  const size = instrument.bank.length
  const truth = instrument.bank.map(({ parameters }) => ({ ...parameters, difficulty: parameters.difficulty + noise * normalDraw(random) }))
  const answers = new Int8Array(persons * size).fill(notSeen)
  for (let person = 0; person < persons; person++) {
    const ability = 0.5 + 0.9 * normalDraw(random)
    for (let draw = 0; draw < 25; draw++) {
      const item = randomInteger(random, size)
      answers[person * size + item] = random() < probabilityCorrect(ability, truth[item]!) ? 1 : 0
    }
  }
  return { data: { persons, items: size, answers }, truth }
}

const wordTest = vocabulary as AnyInstrument
const series = numberSeries as AnyInstrument
const rootMeanSquare = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

describe('recalibrate', () => {
  it.each([['online', wordTest, 400], ['3pl', wordTest, 1500], ['rasch', series, 600], ['2pl', series, 900]] as const)('with %s finds difficulties on its own scale, whoever answered', (model, instrument, persons) => {
    const { data, truth } = trial(instrument, persons, 11)
    const found = recalibrate(instrument, data, model)
    expect(found.converged).toBe(true)
    const present = instrument.bank.map(({ parameters }) => parameters.difficulty)
    const error = (of: readonly number[]) => rootMeanSquare(of.map((value, item) => value - truth[item]!.difficulty))
    expect(error(found.items.map(({ parameters }) => parameters.difficulty))).toBeLessThan(0.95 * error(present))
    expect(Math.abs(found.population.mean - 0.5)).toBeLessThan(0.2)
    const errors = found.items.filter(({ difficultyError }) => difficultyError !== null)
    const inside = errors.filter(({ item, parameters, difficultyError }) => Math.abs(parameters.difficulty - truth[item]!.difficulty) < 2.5 * difficultyError!)
    expect(inside.length / errors.length).toBeGreaterThan(0.93)
    expect(found.answers).toBe(data.answers.filter((answer) => answer !== notSeen).length)
  })

  it('keeps the parameters of items with too few answers, and says so', () => {
    const { data } = trial(series, 300, 12)
    data.answers.forEach((_, at) => at % data.items < 5 && (data.answers[at] = notSeen))
    const found = recalibrate(series, data, 'rasch')
    for (const item of found.items.slice(0, 5)) expect(item).toMatchObject({ kept: true, answers: 0, difficultyError: null, parameters: series.bank[item.item]!.parameters })
    expect(found.warnings.find(({ code }) => code === 'kept-as-they-were')!.items).toBe(found.items.filter(({ kept }) => kept).length)
  })

  it('says that a model without guessing is used where one can guess', () => {
    const { data } = trial(wordTest, 300, 13)
    expect(recalibrate(wordTest, data, 'rasch').warnings).toContainEqual({ code: 'guessing-ignored', items: wordTest.bank.length })
  })

  it('moves the weights of a generated test with its answers', () => {
    const { data } = trial(mechanicalInsight as AnyInstrument, 200, 14)
    const { weights, residualDeviation } = recalibrate(mechanicalInsight as AnyInstrument, data, 'online')
    expect(weights.length).toBeGreaterThan(3)
    expect(weights.some(({ before, after }) => before !== after)).toBe(true)
    expect(residualDeviation).toBeGreaterThan(0)
  })

  it('refuses too few persons by number, and a test without difficulties', () => {
    const { data } = trial(series, 99, 15)
    expect(() => recalibrate(series, data, 'rasch')).toThrow(CalibrationRefusal)
    expect(() => recalibrate(series, data, 'rasch')).toThrow(/100 persons.*99/)
    expect(() => recalibrate(reaction as AnyInstrument, data, 'rasch')).toThrow(/not adaptive/)
  })
})

describe('abilityShifts and comparePrecision', () => {
  const present = series.bank.map(({ parameters }) => parameters)
  const harder = present.map((item) => ({ ...item, difficulty: item.difficulty + 0.5 }))

  it('say that harder items make everybody who gave the same answers abler, and count each person once', () => {
    const { data } = trial(series, 50, 16)
    data.answers.fill(notSeen, 0, data.items)
    const shifts = abilityShifts(data, present, harder)!
    expect(shifts.persons).toBe(49)
    expect(shifts.mean).toBeGreaterThan(0.3)
    expect(shifts.mean).toBeLessThan(0.5)
    expect(shifts.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(49)
    expect(abilityShifts(data, present, present)).toMatchObject({ mean: 0, largest: 0, beyondError: 0 })
    expect(abilityShifts({ persons: 1, items: data.items, answers: data.answers.subarray(0, data.items) }, present, harder)).toBeUndefined()
  })

  it('move the information with the items', () => {
    const points = comparePrecision(present, harder, 20)
    expect(points[5]!.ability).toBe(-0.5)
    expect(points[6]!.informationAfter).toBeCloseTo(points[5]!.informationBefore, 10)
    expect(points[0]!.errorBefore).toBe(1 / Math.sqrt(points[0]!.informationBefore + 1))
  })
})
