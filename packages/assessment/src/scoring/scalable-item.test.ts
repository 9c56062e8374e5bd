import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@gilde/numeric'
import { readReference } from '../../reference/read-reference.ts'
import { categoryProbabilities } from '../models/category-probabilities.ts'
import { modelInformation } from '../models/model-information.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { drawCategory } from './draw-category.ts'
import { estimateAbility, type EstimatorName } from './estimate-ability.ts'
import { scalableItem } from './scalable-item.ts'

const models: Record<string, ResponseModel> = {
  logistic: { kind: 'logistic', discrimination: 1.3, difficulty: 0.4, guessing: 0.2, ceiling: 0.95 },
  graded: { kind: 'graded', discrimination: 1.4, thresholds: [-1.2, 0.1, 0.15, 2] },
  'partial credit': { kind: 'partial-credit', discrimination: 0.8, steps: [0.9, -0.6, 0.3] },
  'rating scale': { kind: 'rating-scale', discrimination: 1, location: 0.5, thresholds: [-0.7, 0.1, 0.6] },
  nominal: { kind: 'nominal', slopes: [0, 0.8, -0.3], intercepts: [0, 0.5, -0.2] },
}

describe.each(Object.entries(models))('scalableItem, %s', (_name, model) => {
  const item = scalableItem(model)
  const at = (ability: number) => item.curve(ability).logProbabilities.map(Math.exp)

  it('has probabilities that add up to one, and slopes, information and J by definition', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (ability) => {
        const { logProbabilities, slopes, information, bias } = item.curve(ability)
        const p = logProbabilities.map(Math.exp)
        expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
        const h = 1e-4
        const [below, above] = [at(ability - h), at(ability + h)]
        const first = p.map((_, k) => (above[k]! - below[k]!) / (2 * h))
        const second = p.map((value, k) => (above[k]! - 2 * value + below[k]!) / (h * h))
        for (const k of p.keys()) expect(slopes[k]).toBeCloseTo(first[k]! / p[k]!, 4)
        expect(information).toBeCloseTo(p.reduce((sum, value, k) => sum + first[k]! ** 2 / value, 0), 5)
        expect(bias).toBeCloseTo(p.reduce((sum, value, k) => sum + (first[k]! * second[k]!) / value, 0), 4)
      }),
      { numRuns: 50 },
    )
  })

  it('is the model that calibration fits', () => {
    for (const ability of [-6, -1.3, 0, 0.7, 5]) {
      for (const [category, probability] of categoryProbabilities(ability, model).entries()) expect(at(ability)[category]! / probability).toBeCloseTo(1, 9)
      expect(item.curve(ability).information / modelInformation(ability, model)).toBeCloseTo(1, 9)
    }
  })

  it('stays finite forty logits away', () => {
    for (const ability of [-40, 40]) {
      const { logProbabilities, slopes, information, bias } = item.curve(ability)
      for (const value of [...logProbabilities, ...slopes, information, bias]) expect(Number.isFinite(value)).toBe(true)
    }
  })

  it('is answered as often as it says', () => {
    const random = seededRandom(8)
    const counts = at(0.3).map(() => 0)
    for (let draw = 0; draw < 20_000; draw++) counts[drawCategory(item, 0.3, random)]!++
    // over four standard errors of a share
    for (const [category, share] of at(0.3).entries()) expect(Math.abs(counts[category]! / 20_000 - share)).toBeLessThan(0.015)
  })
})

describe('scalableItem', () => {
  it('refuses parameters that are none', () => {
    const wrong: ResponseModel[] = [
      { kind: 'graded', discrimination: 0, thresholds: [0] },
      { kind: 'graded', discrimination: 1, thresholds: [] },
      { kind: 'graded', discrimination: 1, thresholds: [1, 0] },
      { kind: 'graded', discrimination: 1, thresholds: [NaN] },
      { kind: 'partial-credit', discrimination: -1, steps: [0] },
      { kind: 'partial-credit', discrimination: 1, steps: [] },
      { kind: 'partial-credit', discrimination: 1, steps: [Infinity] },
      { kind: 'nominal', slopes: [0, 1], intercepts: [0] },
      { kind: 'nominal', slopes: [1, 1], intercepts: [0, 0] },
    ]
    for (const model of wrong) expect(() => scalableItem(model), JSON.stringify(model)).toThrow(RangeError)
  })
})

describe('estimateAbility against catR 3.17', () => {
  type Row = [a: number, b: number, c: number, d: number]
  const reference = readReference<{ bank: Row[]; bank4: Row[]; patterns: string[]; scores: Record<string, { theta: number; se: number }[]> }>('catr-static-scoring.json')
  const names: Record<string, EstimatorName> = { ML: 'ML', BM: 'MAP', WL: 'WLE', EAP: 'EAP' }

  it.each(Object.keys(reference.scores))('%s of 200 patterns', (key) => {
    const [model, method] = key.split(' ') as [string, string]
    const items = (model === '3PL' ? reference.bank : reference.bank4).map(([discrimination, difficulty, guessing, ceiling]) => scalableItem({ kind: 'logistic', discrimination, difficulty, guessing, ceiling }))
    for (const [index, pattern] of reference.patterns.entries()) {
      const answers = items.map((item, at) => ({ item, category: Number(pattern[at]) }))
      const { ability, standardError } = estimateAbility(answers, names[method]!, { quadrature: { from: -4, to: 4, nodes: 81 } })
      const { theta, se } = reference.scores[key]![index]!
      expect(Math.abs(ability - theta), `pattern ${index}`).toBeLessThan(1e-4)
      expect(Math.abs(standardError / se - 1), `pattern ${index}`).toBeLessThan(0.01)
    }
  })

  it('refuses what is no answer, and ML without answers', () => {
    const item = scalableItem(models.graded!)
    for (const category of [-1, 5, 0.5, NaN]) expect(() => estimateAbility([{ item, category }], 'EAP')).toThrow('from 0 to 4')
    expect(() => estimateAbility([], 'ML')).toThrow(RangeError)
    expect(estimateAbility([], 'MAP')).toMatchObject({ ability: 0, standardError: 1 })
  })
})
