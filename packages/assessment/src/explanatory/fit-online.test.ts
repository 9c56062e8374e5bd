import { logistic, normalDraw, randomInteger, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { notSeen } from '../calibration/response-matrix.ts'
import { fitOnline } from './fit-online.ts'

const features = ['steps', 'load', 'turned']
const presentWeights = [0.5, 0.3, 0]
const trueWeights = [0.8, 0.1, 0.4]
const residual = 0.4
const population = { mean: 0.3, deviation: 1.2 }
const items = 90
/** The last ten were never given. */
const given = 80
const perPerson = 16

/** A family whose real weights differ from the present ones, with a residual per item that no feature explains. */
function simulate(seed: number, persons: number) {
  const random = seededRandom(seed)
  const rows = Array.from({ length: items }, (_, item) => [item % 4, (item >> 2) % 3, (item >> 1) % 2])
  const centre = features.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / items)
  const difficultyBy = (weights: readonly number[]) => rows.map((row) => row.reduce((sum, value, k) => sum + (value - centre[k]!) * weights[k]!, 0))
  const present = difficultyBy(presentWeights).map((difficulty) => ({ discrimination: 1, difficulty, guessing: 0, ceiling: 1 }))
  const truth = difficultyBy(trueWeights).map((difficulty) => difficulty + residual * normalDraw(random))
  const answers = new Int8Array(persons * items).fill(notSeen)
  for (let person = 0; person < persons; person++) {
    const ability = population.mean + population.deviation * normalDraw(random)
    for (let draw = 0; draw < perPerson; draw++) {
      const item = randomInteger(random, given)
      answers[person * items + item] = random() < logistic(ability - truth[item]!) ? 1 : 0
    }
  }
  return { data: { persons, items, answers }, present, truth, design: { features, rows, weights: presentWeights } }
}

const meanSquare = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

describe('fitOnline', () => {
  it('recovers weights, residual, population and difficulties, with errors that hold what they claim', () => {
    const inside: boolean[] = []
    for (const seed of [1, 2, 3]) {
      const { data, present, truth, design } = simulate(seed, 600)
      const fit = fitOnline(data, present, { design })
      expect(fit.converged).toBe(true)
      expect(Math.abs(fit.residualDeviation - residual)).toBeLessThan(0.12)
      expect(Math.abs(fit.population.deviation - population.deviation)).toBeLessThan(0.12)
      for (const [k, { weight, standardError }] of fit.weights.entries()) expect(Math.abs(weight - trueWeights[k]!), fit.weights[k]!.feature).toBeLessThan(4 * standardError)
      const before = meanSquare(truth.slice(0, given).map((value, item) => value - present[item]!.difficulty))
      const after = meanSquare(truth.slice(0, given).map((value, item) => value - fit.items[item]!.difficulty))
      expect(after).toBeLessThan(0.5 * before)
      inside.push(...truth.map((value, item) => Math.abs(value - fit.items[item]!.difficulty) < 1.96 * fit.items[item]!.standardError))
    }
    const coverage = inside.filter(Boolean).length / inside.length
    expect(coverage).toBeGreaterThan(0.9)
    expect(coverage).toBeLessThan(0.985)
  })

  it('lets the answers to other items move an item that nobody answered, by its features and no further', () => {
    const { data, present, truth, design } = simulate(4, 800)
    const fit = fitOnline(data, present, { design })
    const unseen = Array.from({ length: items - given }, (_, index) => given + index)
    for (const item of unseen) {
      expect(fit.items[item]).toMatchObject({ answers: 0, difficulty: fit.items[item]!.predicted })
      expect(fit.items[item]!.standardError).toBeGreaterThan(fit.residualDeviation * 0.999)
    }
    expect(meanSquare(unseen.map((item) => truth[item]! - fit.items[item]!.difficulty))).toBeLessThan(meanSquare(unseen.map((item) => truth[item]! - present[item]!.difficulty)))
  })

  it('stays nearer the prediction, the fewer the answers', () => {
    const { data, present } = simulate(5, 400)
    const few = fitOnline({ persons: 20, items, answers: data.answers.subarray(0, 20 * items) }, present)
    const many = fitOnline(data, present)
    const away = (fit: typeof few) => meanSquare(fit.items.slice(0, given).map(({ difficulty }, item) => difficulty - present[item]!.difficulty))
    expect(away(few)).toBeLessThan(away(many))
    expect(few.items[0]!.standardError).toBeGreaterThan(many.items[0]!.standardError)
  })

  it('gives the same numbers each time', () => {
    const { data, present, design } = simulate(6, 200)
    expect(JSON.stringify(fitOnline(data, present, { design }))).toBe(JSON.stringify(fitOnline(data, present, { design })))
  })

  it('refuses what holds no calibration', () => {
    const { present, design } = simulate(7, 2)
    const answers = new Int8Array(2 * items).fill(notSeen)
    expect(() => fitOnline({ persons: 2, items, answers }, present)).toThrow(CalibrationRefusal)
    expect(() => fitOnline({ persons: 1, items, answers }, present)).toThrow(/180|90/)
    expect(() => fitOnline({ persons: 2, items, answers: answers.map(() => 2) }, present)).toThrow(/right \(1\) or not \(0\)/)
    expect(() => fitOnline({ persons: 2, items, answers: answers.map((_, at) => at % 2) }, present, { design: { ...design, weights: [1] } })).toThrow(/3 features/)
  })
})
