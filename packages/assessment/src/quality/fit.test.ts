import { logistic, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { evenItems, simulatedAbilities, simulatedAnswers } from '../../bench/simulated-answers.ts'
import { readReference } from '../../reference/read-reference.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { weightedLikelihood } from '../estimation/weighted-likelihood.ts'
import { modelInformation } from '../models/model-information.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { joinSparseCells } from './join-sparse-cells.ts'
import { limitedInformationFit, type ParametrisedModel } from './limited-information-fit.ts'
import { localDependence } from './local-dependence.ts'
import { meanSquareFit } from './mean-square-fit.ts'
import { personFit } from './person-fit.ts'
import { scoreMomentsOf } from './score-moments-of.ts'
import { itemFitByScore } from './s-x2.ts'

interface Mirt {
  slopeIntercept: [number, number][]
  variance: number
  patterns: number[][]
  EAP: [number, number][]
  S_X2: [number, number][]
  M2: { M2: number; df: number; p: number; RMSEA: number; SRMSR: number }
  personFit: number[][]
}
const mirt = readReference<Record<string, Mirt>>('mirt-fit.json')
const rows = (patterns: number[][], weights?: number[]): ResponseMatrix => ({
  persons: patterns.length,
  items: patterns[0]?.length ?? 0,
  answers: Int8Array.from(patterns.flat()),
  ...(weights && { weights: Float64Array.from(weights) }),
})
const dataOf = ({ patterns }: Mirt) => rows(patterns.map((row) => row.slice(0, -1)), patterns.map((row) => row.at(-1)!))
const logisticItem = (discrimination: number, difficulty: number) => ({ kind: 'logistic', discrimination, difficulty, guessing: 0, ceiling: 1 }) as const
const itemsOf = ({ slopeIntercept }: Mirt) => slopeIntercept.map(([a, d]) => logisticItem(a, -d / a))

describe.each(['lsat6_rasch', 'lsat6_2pl', 'lsat7_rasch', 'lsat7_2pl'])('fit of %s against mirt 1.45.1', (name) => {
  const reference = mirt[name]!
  const isRasch = name.endsWith('rasch')
  it('S-X² per item', () => {
    const fit = itemFitByScore(dataOf(reference), itemsOf(reference), Array(5).fill(2), { mean: 0, deviation: Math.sqrt(reference.variance) })
    fit.forEach(({ statistic, degreesOfFreedom }, item) => {
      expect(statistic).toBeCloseTo(reference.S_X2[item]![0], 5)
      expect(degreesOfFreedom).toBe(reference.S_X2[item]![1])
    })
  })
  it('M2, RMSEA and SRMSR', () => {
    const model: ParametrisedModel = {
      parameters: [...reference.slopeIntercept.flatMap(([a, d]) => (isRasch ? [d] : [a, d])), ...(isRasch ? [reference.variance] : [])],
      at: (p) => ({
        items: reference.slopeIntercept.map((_, i) => (isRasch ? logisticItem(1, -p[i]!) : logisticItem(p[2 * i]!, -p[2 * i + 1]! / p[2 * i]!))),
        population: { mean: 0, deviation: isRasch ? Math.sqrt(p[5]!) : 1 },
      }),
    }
    const fit = limitedInformationFit(dataOf(reference), model)
    expect(fit.statistic).toBeCloseTo(reference.M2.M2, 4)
    expect(fit.degreesOfFreedom).toBe(reference.M2.df)
    expect(fit.probability).toBeCloseTo(reference.M2.p, 6)
    expect(fit.rootMeanSquareError).toBeCloseTo(reference.M2.RMSEA, 6)
    expect(fit.residual).toBeCloseTo(reference.M2.SRMSR, 6)
  })
})

describe('person fit of LSAT7 against mirt 1.45.1', () => {
  const reference = mirt['lsat7_2pl']!
  const abilityOf = (pattern: number[]) => reference.EAP[reference.patterns.findIndex((row) => row.slice(0, 5).join() === pattern.join())]![0]
  it('l_z, infit and outfit of all 32 patterns', () => {
    const patterns = reference.personFit.map((row) => row.slice(0, 5))
    const squares = meanSquareFit(rows(patterns), itemsOf(reference), patterns.map(abilityOf), 'person')
    reference.personFit.forEach((row, person) => {
      const { logLikelihoodZ, reading } = personFit(itemsOf(reference), patterns[person]!, abilityOf(patterns[person]!), { method: 'bayes', prior: { mean: 0, deviation: 1 } })
      const { infit, outfit, infitZ, outfitZ } = squares[person]!
      ;[logLikelihoodZ, infit, outfit, infitZ, outfitZ].forEach((value, i) => expect(value).toBeCloseTo(row[5 + i]!, 7))
      expect(reading).toBe('too-few-items')
    })
  })
})

describe('personFit', () => {
  const random = seededRandom(21)
  const items = evenItems(40, -2.5, 2.5).map(({ difficulty }, i) => ({ discrimination: i % 2 ? 1.6 : 0.9, difficulty, guessing: 0, ceiling: 1 }))
  it('is standard normal at the estimated ability once corrected, which l_z is not', () => {
    const z: number[] = []
    const plain: number[] = []
    for (let person = 0; person < 1500; person++) {
      const ability = 1.5 * (random() - 0.5)
      const answers = items.map((item) => (random() < logistic(item.discrimination * (ability - item.difficulty)) ? 1 : 0))
      const estimate = weightedLikelihood(items.map((parameters, i) => ({ parameters, correct: answers[i] === 1 })))
      const fit = personFit(items, answers, estimate.ability, { method: 'weighted-likelihood' })
      z.push(fit.correctedZ)
      plain.push(fit.logLikelihoodZ)
    }
    const deviation = (values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
    expect(deviation(z)).toBeGreaterThan(0.93)
    expect(deviation(z)).toBeLessThan(1.08)
    expect(deviation(plain)).toBeLessThan(deviation(z))
  })
  it('calls a pupil unusual who solves what is hard and misses what is easy', () => {
    const reversed = items.map(({ difficulty }) => (difficulty > 0 ? 1 : 0))
    expect(personFit(items, reversed, 0, { method: 'maximum-likelihood' }).reading).toBe('unusual')
    expect(personFit(items, reversed.map((x) => 1 - x), 0, { method: 'maximum-likelihood' }).reading).toBe('as-expected')
  })
  it('refuses by name', () => {
    expect(() => personFit(items, [1], 0, { method: 'maximum-likelihood' })).toThrow('as many answers')
    expect(() => personFit(items, items.map(() => -1), 0, { method: 'maximum-likelihood' })).toThrow('there are none')
    expect(() => personFit(items, items.map(() => 1), NaN, { method: 'maximum-likelihood' })).toThrow('finite ability')
    const same = items.map((item) => ({ ...item, discrimination: 1, difficulty: 0 }))
    expect(() => personFit(same, same.map(() => 1), 0.3, { method: 'maximum-likelihood' })).toThrow('equally likely')
  })
})

describe('itemFitByScore', () => {
  it('does not reject items that follow the model, and finds one that does not', () => {
    const random = seededRandom(9)
    const items = evenItems(12)
    const data = simulatedAnswers(items, simulatedAbilities(2000, random), random)
    const model = items.map(({ difficulty }) => logisticItem(1, difficulty))
    for (let person = 0; person < 2000; person++) if (random() < 0.5) data.answers[person * 12 + 6] = random() < 0.5 ? 1 : 0
    const fit = itemFitByScore(data, model, Array(12).fill(0))
    expect(fit.toSorted((a, b) => a.probability - b.probability)[0]).toBe(fit[6])
    expect(fit[6]!.probability).toBeLessThan(1e-6)
    expect(fit.filter(({ probability }) => probability < 0.01).length).toBeLessThan(4)
  })
  it('refuses what it cannot judge', () => {
    const model = [logisticItem(1, 0), logisticItem(1, 0), logisticItem(1, 0)]
    expect(() => itemFitByScore(rows([]), model, [1, 1, 1])).toThrow('empty')
    expect(() => itemFitByScore(rows([[1, 0, 1]]), model, [1, 1, 1])).toThrow('one person')
    expect(() => itemFitByScore(rows([[1, 0, 1], [1, 1, 0]]), model, [1, 1, 1])).toThrow('item 1 is constant')
    expect(() => itemFitByScore(rows([[1, 0, -1], [0, 1, 0], [1, 1, 1]]), model, [1, 1, 1])).toThrow('did not see item 3')
    expect(() => itemFitByScore(rows([[1, 0, 1], [0, 1, 0]], [1, NaN]), model, [1, 1, 1])).toThrow('weight of NaN')
  })
})

describe('joinSparseCells', () => {
  it('joins a sparse score with the smaller neighbour, and leaves impossible cells out', () => {
    const joined = joinSparseCells([[9, 1], [5, 2], [3, 3]], [[8, 2], [6.5, 0.5], [3, 3]], 1)
    expect(joined).toEqual([[{ observed: 9, expected: 8 }, { observed: 1, expected: 2 }], [{ observed: 8, expected: 9.5 }, { observed: 5, expected: 3.5 }]])
    expect(joinSparseCells([[4, 4, 0]], [[4, 4, 0]], 1)).toEqual([[{ observed: 4, expected: 4 }, { observed: 4, expected: 4 }]])
  })
})

describe('limitedInformationFit', () => {
  it('refuses a model with as many parameters as moments, and parameters that do nothing', () => {
    const data = rows([[1, 0, 1], [0, 1, 0], [1, 1, 1], [0, 0, 1]])
    const at = (p: readonly number[]) => ({ items: [logisticItem(1, p[0]!), logisticItem(1, 0), logisticItem(1, 1)], population: { mean: 0, deviation: 1 } })
    expect(() => limitedInformationFit(data, { parameters: [0, 0, 0, 0, 0, 0], at })).toThrow('no degree of freedom')
    expect(() => limitedInformationFit(data, { parameters: [0, 0], at })).toThrow('not identified')
  })
})

describe('localDependence', () => {
  it('finds the pair that shares more than ability, and only that', () => {
    const random = seededRandom(4)
    const items = evenItems(15)
    const abilities = simulatedAbilities(1500, random)
    const data = simulatedAnswers(items, abilities, random)
    for (let person = 0; person < 1500; person++) if (random() < 0.6) data.answers[person * 15 + 8] = data.answers[person * 15 + 7]!
    const { pairs, mean } = localDependence(data, items.map(({ difficulty }) => logisticItem(1, difficulty)), abilities)
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[7, 8]])
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(() => localDependence(data, [], abilities)).toThrow('as many abilities and models')
  })
})

describe('scoreMomentsOf', () => {
  it('gives the variance that the information of a partial credit item follows from', () => {
    const item: ResponseModel = { kind: 'partial-credit', discrimination: 0.8, steps: [-0.5, 1] }
    expect(modelInformation(0.7, item)).toBeCloseTo(0.8 ** 2 * scoreMomentsOf(item, 0.7).variance, 12)
    expect(scoreMomentsOf(logisticItem(1, 0), 0)).toEqual({ expected: 0.5, variance: 0.25, fourth: 0.0625 })
  })
})

describe('meanSquareFit', () => {
  it('lies around 1 for items that follow the model, leaves out persons without an ability, and refuses empty data', () => {
    const random = seededRandom(2)
    const items = evenItems(10)
    const abilities = simulatedAbilities(3000, random)
    const data = simulatedAnswers(items, abilities, random)
    const model = items.map(({ difficulty }) => logisticItem(1, difficulty))
    const fit = meanSquareFit(data, model, [...abilities.slice(1), NaN].map((_, i) => (i === 0 ? NaN : abilities[i]!)), 'item')
    for (const item of fit) {
      expect(item!.answers).toBe(2999)
      expect(Math.abs(item!.infitZ)).toBeLessThan(3.5)
      expect(Math.abs(item!.infit - 1)).toBeLessThan(0.08)
    }
    expect(() => meanSquareFit(rows([]), [], [], 'item')).toThrow('empty')
  })
})
