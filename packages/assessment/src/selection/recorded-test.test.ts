import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import { logisticItem } from '../scoring/answer-curve.ts'
import { gradedItem } from '../scoring/graded-item.ts'
import { partialCreditItem } from '../scoring/partial-credit-item.ts'
import { recordedBank, recordedTest, type RecordedTestOptions } from './recorded-test.ts'
import type { EstimatorName } from '../scoring/estimate-ability.ts'
import type { SelectionRuleName } from './selection-rules.ts'

const quadrature = { from: -4, to: 4, nodes: 33 }
const estimators: Record<string, EstimatorName> = { EAP: 'EAP', BM: 'MAP', ML: 'ML', WL: 'WLE' }
const start = { rule: 'MFI', abilities: [0] } as const

interface Run {
  method: string
  criterion: SelectionRuleName
  simulee: number
  items: number[]
  thetaProv: number[]
  seProv: number[]
}
const right = readReference<{ bank: [number, number, number, number][]; responses: string[]; runs: Run[] }>('catr-sequences.json')

describe('recordedTest against catR 3.17, items right or wrong', () => {
  const bank = recordedBank(right.bank.map(([discrimination, difficulty, guessing, ceiling]) => logisticItem({ discrimination, difficulty, guessing, ceiling })), quadrature)
  for (const estimator of ['EAP', 'BM', 'ML', 'WL']) {
    it(`${estimator}: the same items and estimates by seven rules`, () => {
      let differing = 0
      for (const run of right.runs.filter(({ method }) => method === estimator)) {
        const answers = [...right.responses[run.simulee - 1]!].map(Number)
        const steps = recordedTest(bank, answers, { rule: run.criterion, estimator: estimators[estimator]!, quadrature, start, length: run.items.length })
        const where = `pupil ${run.simulee}, ${run.criterion}`
        // where catR's ML stops at a lower maximum (or at a minimum), our estimate and what follows differ
        const same = steps.findIndex((step, index) => Math.abs(step.ability - run.thetaProv[index]!) > 1e-4)
        if (same !== -1 && estimator === 'ML') {
          differing++
          expect(steps.slice(0, same + 1).map(({ item }) => item + 1), where).toEqual(run.items.slice(0, same + 1))
          continue
        }
        expect(steps.map(({ item }) => item + 1), where).toEqual(run.items)
        for (const [index, step] of steps.entries()) {
          expect(Math.abs(step.ability - run.thetaProv[index]!), where).toBeLessThan(1e-4)
          expect(Math.abs(step.standardError / run.seProv[index]! - 1), where).toBeLessThan(0.01)
        }
      }
      expect(differing).toBe(estimator === 'ML' ? 7 : 0)
    })
  }
})

interface PolytomousRun {
  model: 'GRM' | 'GPCM'
  method: string
  simulee: number
  responses: string
  items: number[]
  thetaProv: number[]
  seProv: number[]
}
const categories = readReference<{ GRM: number[][]; GPCM: number[][]; runs: PolytomousRun[] }>('catr-sequences-polytomous.json')

describe('recordedTest against catR 3.17, items with categories', () => {
  it.each(['GRM', 'GPCM'] as const)('%s: the same items and estimates, stopped at an error of .3 or at 25 items', (model) => {
    const bank = recordedBank(categories[model].map(([a, ...steps]) => (model === 'GRM' ? gradedItem(a!, steps) : partialCreditItem(a!, steps))), quadrature)
    const runs = categories.runs.filter((run) => run.model === model)
    expect(runs).toHaveLength(30)
    for (const run of runs) {
      const options: RecordedTestOptions = { rule: 'MFI', estimator: estimators[run.method]!, quadrature, start, length: 25, standardError: 0.3 }
      const steps = recordedTest(bank, [...run.responses].map(Number), options)
      const where = `pupil ${run.simulee}, ${run.method}`
      expect(steps.map(({ item }) => item + 1), where).toEqual(run.items)
      for (const [index, step] of steps.entries()) {
        expect(Math.abs(step.ability - run.thetaProv[index]!), `${where}, step ${index + 1}: ${step.ability}`).toBeLessThan(1e-4)
        expect(Math.abs(step.standardError / run.seProv[index]! - 1), `${where}, step ${index + 1}: error ${step.standardError}`).toBeLessThan(0.01)
      }
    }
  })
})

describe('recordedTest', () => {
  const items = [-1, -0.5, 0, 0.5, 1].map((difficulty) => logisticItem({ discrimination: 1, difficulty, guessing: 0, ceiling: 1 }))
  const bank = recordedBank(items, quadrature)
  const options: RecordedTestOptions = { rule: 'MFI', estimator: 'EAP', quadrature, start, length: 5 }

  it('passes over items without an answer, and begins with the items named', () => {
    expect(recordedTest(bank, [1, undefined, undefined, 0, 1], options).map(({ item }) => item)).not.toContain(2)
    expect(recordedTest(bank, [1, undefined, undefined, 0, 1], options)).toHaveLength(3)
    expect(recordedTest(bank, [1, 1, 0, 0, 1], { ...options, start: { items: [4, 0] } }).map(({ item }) => item).slice(0, 2)).toEqual([4, 0])
    expect(() => recordedTest(bank, [undefined, 1, 0, 0, 1], { ...options, start: { items: [0] } })).toThrow('start item 1')
  })

  it('draws the same with the same seed, and evenly among all by chance', () => {
    const of = (seed: number) => recordedTest(bank, [1, 1, 0, 0, 1], { ...options, rule: 'random', start: { rule: 'random', abilities: [0] }, seed }).map(({ item }) => item)
    expect(of(5)).toEqual(of(5))
    expect(new Set(Array.from({ length: 60 }, (_, seed) => of(seed)[0])).size).toBe(5)
  })

  it('refuses a rule that the items do not fit, and an answer out of range', () => {
    const graded = recordedBank([gradedItem(1, [-1, 1]), gradedItem(1, [0, 2])], quadrature)
    expect(() => recordedTest(graded, [2, 1], { ...options, rule: 'bOpt' })).toThrow('rule bOpt needs items scored right or wrong')
    expect(() => recordedTest(graded, [3, 1], options)).toThrow(RangeError)
  })
})
