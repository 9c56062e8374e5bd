import { normalDraw, seededRandom, shuffled } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { drawResponses } from '../models/draw-responses.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { modelNumbers } from '../models/model-numbers.ts'
import { calibrate } from './calibrate.ts'
import type { Calibration, CalibrationModel } from './calibration.ts'
import { CalibrationRefusal } from './calibration-warning.ts'
import type { ResponseMatrix } from './response-matrix.ts'

const random = seededRandom(20)
const draws = (count: number, mean = 0, deviation = 1) => Float64Array.from({ length: count }, () => mean + deviation * normalDraw(random))
const logistic = (discrimination: number, difficulty: number, guessing = 0, ceiling = 1): ResponseModel => ({ kind: 'logistic', discrimination, difficulty, guessing, ceiling })
const between = (from: number, to: number) => from + (to - from) * random()
const several = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

/** Share of parameters within 1.96 errors of the truth, and the largest distance in errors. */
function coverage(calibration: Calibration, truth: readonly ResponseModel[]) {
  const distances = calibration.items.flatMap((item, index) => {
    const errors = modelNumbers(item.errors)
    const known = modelNumbers(truth[index]!)
    return modelNumbers(item.parameters).flatMap((value, place) => (Number.isNaN(errors[place]) ? [] : [Math.abs(value - known[place]!) / errors[place]!]))
  })
  return { share: distances.filter((distance) => distance < 1.96).length / distances.length, largest: Math.max(...distances), count: distances.length }
}

const twoParameter = several(20, () => logistic(between(0.7, 1.8), normalDraw(random)))
const matrix = drawResponses(twoParameter, draws(1500), random)

describe('calibrate', () => {
  const cases: [CalibrationModel, readonly ResponseModel[]][] = [
    ['rasch', several(15, () => logistic(1, normalDraw(random)))],
    ['2pl', twoParameter],
    ['graded', several(10, () => ({ kind: 'graded', discrimination: between(0.8, 2), thresholds: [between(-2, -1), between(-0.5, 0.2), between(0.8, 1.6)] }))],
    ['partial-credit', several(10, () => ({ kind: 'partial-credit', discrimination: 1, steps: [between(-1.5, 0.5), between(-0.5, 1.5)] }))],
    ['generalised-partial-credit', several(10, () => ({ kind: 'partial-credit', discrimination: between(0.6, 1.5), steps: [between(-1.5, 0.5), between(-0.5, 1.5)] }))],
    ['rating-scale', several(10, () => ({ kind: 'rating-scale', discrimination: 1, location: normalDraw(random), thresholds: [-1, 0.2, 0.8] }))],
    ['nominal', several(8, () => ({ kind: 'nominal', slopes: [0, between(0.5, 1), between(1, 2)], intercepts: [0, between(-0.5, 0.5), between(-0.5, 0.5)] }))],
  ]
  it.each(cases)('recovers the %s items that answers were drawn from, as closely as its errors say', (model, truth) => {
    const calibration = calibrate(drawResponses(truth, draws(1500), random), { model })
    const { share, largest } = coverage(calibration, truth)
    expect(calibration.converged).toBe(true)
    expect(calibration.warnings).toEqual([])
    expect(share).toBeGreaterThan(0.85)
    expect(largest).toBeLessThan(4.5)
  })
  it('recovers guessing and slips with priors', () => {
    const truth = several(20, () => logistic(between(1, 2), normalDraw(random), 0.2, 0.97))
    const data = drawResponses(truth, draws(2500), random)
    const priors = { slope: { kind: 'lognormal', mean: 0.2, deviation: 0.5 }, guessing: { kind: 'beta', alpha: 5, beta: 17 }, ceiling: { kind: 'beta', alpha: 30, beta: 2 } } as const
    for (const model of ['3pl', '4pl'] as const) {
      const calibration = calibrate(data, { model, priors })
      expect(calibration.converged).toBe(true)
      expect(calibration.logPosterior).not.toBe(calibration.logLikelihood)
      if (model === '4pl') expect(coverage(calibration, truth).share).toBeGreaterThan(0.85)
      const guessing = calibration.items.map(({ parameters }) => (parameters.kind === 'logistic' ? parameters.guessing : NaN))
      expect(guessing.reduce((sum, value) => sum + value, 0) / guessing.length).toBeCloseTo(0.2, 1)
    }
  })
  it('estimates means and spreads of further groups through common items, and items that only one group saw', () => {
    const truth = several(24, () => logistic(between(0.8, 1.8), between(-1.5, 1.5)))
    const abilities = Float64Array.of(...draws(1500), ...draws(1500, 0.8, 1.3))
    const seen = (person: number, item: number) => (person < 1500 ? item < 16 : item >= 8)
    const data = { ...drawResponses(truth, abilities, random, seen), groups: Int32Array.from(abilities, (_, person) => (person < 1500 ? 0 : 1)) }
    const calibration = calibrate(data, { model: '2pl' })
    const [first, second] = calibration.groups
    expect(first).toEqual({ mean: 0, deviation: 1, meanError: NaN, deviationError: NaN })
    expect(Math.abs(second!.mean - 0.8) / second!.meanError).toBeLessThan(3)
    expect(Math.abs(second!.deviation - 1.3) / second!.deviationError).toBeLessThan(3)
    expect(second!.meanError).toBeLessThan(0.1)
    expect(coverage(calibration, truth).share).toBeGreaterThan(0.85)
  })
  it('puts new items on the scale of fixed ones, whose parameters stay', () => {
    const fixed = twoParameter.map((model, item) => (item < 10 ? model : undefined))
    const calibration = calibrate(drawResponses(twoParameter, draws(1500, 0.5, 0.8), random), { model: '2pl', fixed })
    expect(calibration.items[0]!.parameters).toEqual(twoParameter[0])
    expect(calibration.items[0]!.model).toBe('fixed')
    expect(Math.abs(calibration.groups[0]!.mean - 0.5) / calibration.groups[0]!.meanError).toBeLessThan(3)
    expect(Math.abs(calibration.groups[0]!.deviation - 0.8) / calibration.groups[0]!.deviationError).toBeLessThan(3)
    const { share, count } = coverage(calibration, twoParameter)
    expect(count).toBe(20)
    expect(share).toBeGreaterThan(0.8)
  })
  it('never lowers the likelihood from one plain cycle to the next, and ends where acceleration does', () => {
    let last = -Infinity
    for (let mostIterations = 1; mostIterations <= 12; mostIterations++) {
      const { logLikelihood } = calibrate(matrix, { model: '2pl', acceleration: 'none', standardErrors: 'none', mostIterations, quadrature: { from: -6, to: 6, nodes: 61 } })
      expect(logLikelihood).toBeGreaterThan(last)
      last = logLikelihood
    }
    const plain = calibrate(matrix, { model: '2pl', acceleration: 'none', standardErrors: 'none', tolerance: 1e-7 })
    const fast = calibrate(matrix, { model: '2pl', standardErrors: 'none', tolerance: 1e-7 })
    expect(fast.iterations).toBeLessThan(plain.iterations / 2)
    fast.items.forEach((item, index) => item.slopeIntercept.values.forEach((value, place) => expect(value).toBeCloseTo(plain.items[index]!.slopeIntercept.values[place]!, 4)))
  })
  it('gives the same, whatever the order of persons and items, and whether equal rows are written once or often', () => {
    const original = calibrate(matrix, { model: '2pl' })
    const persons = shuffled(several(matrix.persons, (person) => person), seededRandom(1))
    const items = shuffled(several(matrix.items, (item) => item), seededRandom(2))
    const mixed = calibrate({ ...matrix, answers: Int8Array.from(persons.flatMap((person) => items.map((item) => matrix.answers[person * matrix.items + item]!))) }, { model: '2pl' })
    expect(mixed.logLikelihood).toBeCloseTo(original.logLikelihood, 6)
    items.forEach((item, place) => {
      mixed.items[place]!.slopeIntercept.values.forEach((value, index) => expect(value).toBeCloseTo(original.items[item]!.slopeIntercept.values[index]!, 5))
      mixed.items[place]!.slopeIntercept.errors.forEach((value, index) => expect(value).toBeCloseTo(original.items[item]!.slopeIntercept.errors[index]!, 5))
    })
    const twice = calibrate({ persons: 2 * matrix.persons, items: matrix.items, answers: Int8Array.of(...matrix.answers, ...matrix.answers) }, { model: '2pl' })
    const weighted = calibrate({ ...matrix, weights: new Float64Array(matrix.persons).fill(2) }, { model: '2pl' })
    expect(weighted.logLikelihood).toBeCloseTo(twice.logLikelihood, 6)
    expect(weighted.items[3]!.slopeIntercept.errors[0]).toBeCloseTo(twice.items[3]!.slopeIntercept.errors[0]!, 6)
    expect(weighted.items[3]!.slopeIntercept.errors[0]).toBeCloseTo(original.items[3]!.slopeIntercept.errors[0]! / Math.SQRT2, 4)
  })
  it('has errors by the cross-product of scores that are near those by observed information, and not the same', () => {
    const exact = calibrate(matrix, { model: '2pl' })
    const crossed = calibrate(matrix, { model: '2pl', standardErrors: 'cross-product' })
    exact.items.forEach((item, index) => item.slopeIntercept.errors.forEach((error, place) => expect(crossed.items[index]!.slopeIntercept.errors[place]! / error).toBeCloseTo(1, 0)))
    expect(crossed.standardErrors.method).toBe('cross-product')
    expect(crossed.items[0]!.slopeIntercept.errors).not.toEqual(exact.items[0]!.slopeIntercept.errors)
  })
  it('stands a test of a thousand items, whose products underflow', () => {
    const truth = several(1000, () => logistic(1, normalDraw(random)))
    const calibration = calibrate(drawResponses(truth, draws(150), random), { model: 'rasch', standardErrors: 'none', mostIterations: 200 })
    expect(calibration.logLikelihood).toBeGreaterThan(-150 * 1000 * Math.LN2)
    expect(calibration.groups[0]!.deviation).toBeGreaterThan(0.8)
    expect(calibration.groups[0]!.deviation).toBeLessThan(1.2)
  })
  it('runs the example of the README', () => {
    const table: ResponseMatrix = { persons: 4, items: 3, answers: Int8Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1), weights: Float64Array.of(40, 90, 70, 50) }
    const { items, logLikelihood, warnings } = calibrate(table, { model: 'rasch' })
    expect(logLikelihood).toBeLessThan(0)
    expect(items.map(({ parameters }) => parameters.kind)).toEqual(['logistic', 'logistic', 'logistic'])
    expect(warnings.map(({ code }) => code)).not.toContain('not-converged')
  })
  it('renumbers codes that leave gaps, and says so', () => {
    const gaps = calibrate({ ...matrix, answers: matrix.answers.map((answer, at) => (at % matrix.items === 2 ? 1 + 2 * answer : answer)) }, { model: '2pl' })
    expect(gaps.items[2]!.categories).toEqual([1, 3])
    expect(gaps.warnings).toMatchObject([{ code: 'categories-renumbered', items: [2] }])
    expect(gaps.logLikelihood).toBeCloseTo(calibrate(matrix, { model: '2pl' }).logLikelihood, 8)
  })
  it('warns of a wrong key, of few answers, of rows without any, and of stopping too early', () => {
    const answers = Int8Array.from(matrix.answers.subarray(0, 80 * matrix.items), (answer, at) => (at < matrix.items ? -1 : at % matrix.items === 4 ? 1 - answer : answer))
    const codes = calibrate({ persons: 80, items: matrix.items, answers }, { model: '2pl', mostIterations: 3 }).warnings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['negative-slope', 'few-answers', 'empty-person', 'not-converged']))
  })

  it('says that answers by chance show no spread of ability', () => {
    const noise = { persons: 500, items: 10, answers: Int8Array.from({ length: 5000 }, () => (random() < 0.4 ? 1 : 0)) }
    expect(calibrate(noise, { model: 'rasch' }).warnings.map(({ code }) => code)).toContain('no-spread')
  })
  it('says of answers in a perfect order that slopes run away', () => {
    const abilities = draws(400)
    const ordered = { persons: 400, items: 8, answers: Int8Array.from({ length: 3200 }, (_, at) => (abilities[Math.floor(at / 8)]! > -1.5 + (at % 8) * 0.4 ? 1 : 0)) }
    const calibration = calibrate(ordered, { model: '2pl', mostIterations: 100 })
    expect(calibration.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['not-converged', 'extreme-parameter']))
    expect(calibration.items.every(({ slopeIntercept }) => slopeIntercept.values.every(Number.isFinite))).toBe(true)
  })

  const small: ResponseMatrix = { persons: 6, items: 3, answers: Int8Array.of(1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1) }
  const apart = drawResponses(twoParameter, draws(200), random, (person, item) => person < 100 === item < 10)
  const refusals: [string, ResponseMatrix, CalibrationModel, RegExp][] = [
    ['empty', { persons: 0, items: 0, answers: new Int8Array() }, 'rasch', /no answers/],
    ['wrong-shape', { ...small, items: 4 }, 'rasch', /need 24 answers: got 18/],
    ['wrong-shape', { ...small, weights: Float64Array.of(1) }, 'rasch', /as many weights/],
    ['wrong-shape', { ...small, groups: Int32Array.of(0, 0, 0, 2, 2, 2) }, 'rasch', /without gaps/],
    ['not-a-number', { ...small, weights: new Float64Array(6).fill(NaN) }, 'rasch', /finite/],
    ['not-a-number', { ...small, answers: small.answers.map((answer, at) => (at === 7 ? -3 : answer)) }, 'rasch', /row 3, item 2 has -3/],
    ['one-person', { persons: 1, items: 3, answers: Int8Array.of(1, 0, 1) }, 'rasch', /many persons/],
    ['one-item', { persons: 6, items: 1, answers: Int8Array.of(1, 0, 1, 0, 1, 1) }, 'rasch', /at least two/],
    ['constant-item', { ...small, answers: small.answers.map((answer, at) => (at % 3 === 1 ? 1 : answer)) }, 'rasch', /same answer \(1\) to item 2/],
    ['unanswered-item', { ...small, answers: small.answers.map((answer, at) => (at % 3 === 1 ? -1 : answer)) }, 'rasch', /nobody answered item 2/],
    ['too-few-answers', { persons: 3, items: 3, answers: Int8Array.of(1, 0, -1, 0, 1, 1, 1, 0, 0) }, '2pl', /item 3 has 2 answers for 2/],
    ['disconnected-design', apart, '2pl', /no person links/],
    ['not-identified', { persons: 4, items: 2, answers: Int8Array.of(1, 0, 0, 1, 1, 1, 0, 0) }, '2pl', /4 parameters cannot be told from the shares of 4/],
    ['wrong-model', { ...small, answers: small.answers.map((answer, at) => (at === 5 ? 2 : answer)) }, 'rasch', /item 3 has the answers 0, 1, 2.*right or wrong/],
  ]
  it.each(refusals)('refuses by name: %s', (code, data, model, message) => {
    let caught: unknown
    try {
      calibrate(data, { model })
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(CalibrationRefusal)
    expect((caught as CalibrationRefusal).code).toBe(code)
    expect((caught as CalibrationRefusal).message).toMatch(message)
  })
  it('refuses a scale that nothing holds', () => {
    expect(() => calibrate(matrix, { model: '2pl', latent: 'free-deviation' })).toThrow(/stretch together/)
    expect(() => calibrate(matrix, { model: 'rasch', latent: 'free' })).toThrow(/shift together/)
    expect(() => calibrate(matrix, { model: '3pl', priors: { guessing: { kind: 'lognormal', mean: 0, deviation: 1 } } })).toThrow(/for a slope/)
    expect(() => calibrate(matrix, { model: '3pl', priors: { slope: { kind: 'beta', alpha: 1, beta: 1 } } })).toThrow(/for a probability/)
  })
  it('takes a disconnected design whose parts hold fixed items', () => {
    const fixed = twoParameter.map((model, item) => (item === 0 || item === 10 ? model : undefined))
    expect(calibrate(apart, { model: 'rasch', fixed }).converged).toBe(true)
  })
})
