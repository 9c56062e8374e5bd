import { evenGrid, normalDensity, normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { logisticItem } from '../scoring/answer-curve.ts'
import { drawCategory } from '../scoring/draw-category.ts'
import { estimateAbility } from '../scoring/estimate-ability.ts'
import { prepareBank } from '../selection/prepared-bank.ts'
import { generalisedRatioTest } from './generalised-ratio-test.ts'
import { hasNothingToGain } from './has-nothing-to-gain.ts'
import { intervalDecision } from './interval-decision.ts'
import { leeClassification } from './lee-classification.ts'
import { rudnerClassification } from './rudner-classification.ts'
import { sequentialRatioTest } from './sequential-ratio-test.ts'

const random = seededRandom(5)
const parameters = Array.from({ length: 60 }, () => ({ discrimination: 1 + random(), difficulty: 0.8 * normalDraw(random), guessing: 0, ceiling: 1 }))
const items = parameters.map(logisticItem)
const options = { cut: 0, indifference: 0.3 }

/** Goes on until the rule is sure. @returns what it said, and after how many items */
function decide(rule: (answers: { item: (typeof items)[number]; category: number }[]) => string, ability: number) {
  const answers: { item: (typeof items)[number]; category: number }[] = []
  for (const item of items) {
    answers.push({ item, category: drawCategory(item, ability, random) })
    const said = rule(answers)
    if (said !== 'undecided') return { said, length: answers.length }
  }
  return { said: 'undecided', length: answers.length }
}

describe('sequentialRatioTest', () => {
  it('is Wald’s rule at the two borders', () => {
    const one = logisticItem({ discrimination: 2, difficulty: 0, guessing: 0, ceiling: 1 })
    const answers = (count: number, category: number) => Array.from({ length: count }, () => ({ item: one, category }))
    const perAnswer = Math.log(1 / (1 + Math.exp(-0.6))) - Math.log(1 / (1 + Math.exp(0.6)))
    const needed = Math.ceil(Math.log(0.95 / 0.05) / perAnswer)
    expect(sequentialRatioTest(answers(needed, 1), options)).toBe('above')
    expect(sequentialRatioTest(answers(needed - 1, 1), options)).toBe('undecided')
    expect(sequentialRatioTest(answers(needed, 0), options)).toBe('below')
    expect(sequentialRatioTest([], options)).toBe('undecided')
  })

  it.each([
    ['Wald', (answers: Parameters<typeof sequentialRatioTest>[0]) => sequentialRatioTest(answers, options)],
    // its rates at the borders come out above those asked (about 9 % for 5 %): ask 2 %
    ['generalised', (answers: Parameters<typeof sequentialRatioTest>[0]) => generalisedRatioTest(answers, { ...options, falseAbove: 0.02, falseBelow: 0.02 })],
  ] as const)('keeps its error rates at the borders: %s', (_name, rule) => {
    const runs = Array.from({ length: 50 }, () => [decide(rule, -0.3), decide(rule, 0.3)] as const)
    const wrong = runs.filter(([low]) => low.said === 'above').length + runs.filter(([, high]) => high.said === 'below').length
    // .05 and three standard errors of 100
    expect(wrong / 100).toBeLessThan(0.05 + 0.066)
  })

  it('refuses rates and regions that are none', () => {
    expect(() => sequentialRatioTest([], { cut: 0, indifference: 0 })).toThrow('region of indifference')
    expect(() => sequentialRatioTest([], { ...options, falseAbove: 0.5 })).toThrow('falseAbove')
    expect(() => generalisedRatioTest([], { ...options, falseBelow: 0 })).toThrow('falseBelow')
  })
})

describe('generalisedRatioTest', () => {
  it('needs fewer items than Wald’s for pupils far from the cut', () => {
    const mean = (rule: Parameters<typeof decide>[0]) => Array.from({ length: 80 }, () => decide(rule, 1.5).length).reduce((sum, length) => sum + length, 0) / 80
    expect(mean((answers) => generalisedRatioTest(answers, options))).toBeLessThan(mean((answers) => sequentialRatioTest(answers, options)))
  })
})

describe('intervalDecision', () => {
  it('decides once the interval leaves out the cut', () => {
    expect(intervalDecision({ ability: 1, standardError: 0.5 }, 0)).toBe('above')
    expect(intervalDecision({ ability: 0.9, standardError: 0.5 }, 0)).toBe('undecided')
    expect(intervalDecision({ ability: 0.9, standardError: 0.5 }, 0, 0.9)).toBe('above')
    expect(intervalDecision({ ability: -1, standardError: 0.5 }, 0)).toBe('below')
    expect(() => intervalDecision({ ability: 0, standardError: 1 }, 0, 1)).toThrow(RangeError)
  })
})

describe('hasNothingToGain', () => {
  it('compares the error now with the best that is left', () => {
    const bank = prepareBank([{ discrimination: 2, difficulty: 0, guessing: 0, ceiling: 1 }, { discrimination: 1, difficulty: 5, guessing: 0, ceiling: 1 }])
    const now = { ability: 0, standardError: 0.5 }
    // 1/√(4 + 1) = .447 with the first item
    expect(hasNothingToGain(bank, now, [0, 1], 1, 0.05)).toBe(false)
    expect(hasNothingToGain(bank, now, [0, 1], 1, 0.06)).toBe(true)
    expect(hasNothingToGain(bank, now, [1], 5, 0.01)).toBe(true)
    expect(hasNothingToGain(bank, now, [], 5, 0.001)).toBe(true)
    expect(() => hasNothingToGain(bank, now, [], 5, 0)).toThrow(RangeError)
  })
})

describe('rudnerClassification', () => {
  it('is the definition for one person', () => {
    const { accuracy, consistency, falseAbove, falseBelow } = rudnerClassification([{ ability: 0.5, standardError: 0.5 }], [0])
    expect(accuracy).toBeCloseTo(0.841344746, 8)
    expect(consistency).toBeCloseTo(0.841344746 ** 2 + 0.158655254 ** 2, 8)
    expect(falseAbove).toBeCloseTo(0.158655254, 8)
    expect(falseBelow).toBe(0)
  })

  it('says how often virtual pupils are rightly placed', () => {
    const cuts = [-0.5, 0.7]
    const place = (ability: number) => cuts.filter((cut) => ability >= cut).length
    const pupils = Array.from({ length: 1200 }, () => {
      const ability = normalDraw(random)
      const estimates = [0, 1].map(() => estimateAbility(items.slice(0, 25).map((item) => ({ item, category: drawCategory(item, ability, random) })), 'EAP', { quadrature: { from: -6, to: 6, nodes: 61 } }))
      return { ability, estimates }
    })
    const { accuracy } = rudnerClassification(pupils.map(({ estimates }) => estimates[0]!), cuts)
    const right = pupils.filter(({ ability, estimates }) => place(ability) === place(estimates[0]!.ability)).length / pupils.length
    // three standard errors of a share of 1,200
    expect(Math.abs(accuracy - right)).toBeLessThan(0.035)
  })

  it('refuses cuts and persons that are none', () => {
    expect(() => rudnerClassification([], [0])).toThrow(RangeError)
    expect(() => rudnerClassification([{ ability: 0, standardError: 1 }], [])).toThrow('at least one cut')
    expect(() => rudnerClassification([{ ability: 0, standardError: 1 }], [1, 0])).toThrow('rise')
    expect(() => rudnerClassification([{ ability: 0, standardError: 0 }], [1])).toThrow('error above 0')
  })
})

describe('leeClassification', () => {
  it('is right and repeatable as often as virtual pupils are', () => {
    const test = items.slice(0, 20)
    const grid = evenGrid(-5, 5, 201)
    const total = grid.reduce((sum, node) => sum + normalDensity(node), 0)
    const { accuracy, consistency } = leeClassification(test, [11], [0.2], [...grid].map((ability) => ({ ability, weight: normalDensity(ability) / total })))
    const pupils = 4000
    let right = 0
    let same = 0
    for (let pupil = 0; pupil < pupils; pupil++) {
      const ability = normalDraw(random)
      const [one, other] = [0, 1].map(() => test.reduce((sum, item) => sum + drawCategory(item, ability, random), 0) >= 11)
      if (one === ability >= 0.2) right++
      if (one === other) same++
    }
    expect(Math.abs(accuracy - right / pupils)).toBeLessThan(0.02)
    expect(Math.abs(consistency - same / pupils)).toBeLessThan(0.02)
  })

  it('refuses weights and cuts that do not fit', () => {
    expect(() => leeClassification(items, [3], [0, 1], [{ ability: 0, weight: 1 }])).toThrow('as many cuts')
    expect(() => leeClassification(items, [3], [0], [{ ability: 0, weight: 0.5 }])).toThrow('add up to 1')
  })
})
