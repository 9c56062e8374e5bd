import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { startPosterior, updatePosterior } from '../estimation/posterior.ts'
import { logisticItem } from '../scoring/answer-curve.ts'
import { prepareBank } from '../selection/prepared-bank.ts'
import { classifyPosterior, decideAtCut, probabilityAbove } from './posterior-classification.ts'
import { sequentialRatioTest } from './sequential-ratio-test.ts'

const random = seededRandom(4)
const parameters = Array.from({ length: 40 }, () => ({ discrimination: 0.8 + random(), difficulty: 3 * random() - 1.5, guessing: 0.2, ceiling: 0.98 }))
const items = parameters.map(logisticItem)
const bank = prepareBank(parameters)
const rule = { cut: -0.2, indifference: 0.4, falseAbove: 0.1, falseBelow: 0.1, sureAtEnd: 0.85 }

describe('classifyPosterior', () => {
  it('is the sequential ratio test of the same answers, at every step of many tests', () => {
    for (const solves of [0.2, 0.5, 0.8]) {
      let posterior = startPosterior(bank)
      const answers: { item: (typeof items)[number]; category: number }[] = []
      for (const [item] of items.entries()) {
        const correct = random() < solves
        posterior = updatePosterior(bank, posterior, item, correct)
        answers.push({ item: items[item]!, category: correct ? 1 : 0 })
        expect(classifyPosterior(bank, posterior, rule)).toBe(sequentialRatioTest(answers, rule))
      }
    }
  })

  it('refuses a cut that is no point of the grid', () => {
    expect(() => classifyPosterior(bank, startPosterior(bank), { ...rule, cut: 0.123 })).toThrow('grid')
    expect(() => probabilityAbove(bank, startPosterior(bank), 7)).toThrow('grid')
  })
})

describe('decideAtCut', () => {
  it('says nothing before the first answer, and at the end what is probable enough', () => {
    const nothing = startPosterior(bank)
    expect(probabilityAbove(bank, nothing, 0)).toBeCloseTo(0.5, 10)
    expect(decideAtCut(bank, nothing, rule)).toBe('undecided')
    expect(decideAtCut(bank, nothing, { ...rule, cut: -1.5 })).toBe('above')
    expect(() => decideAtCut(bank, nothing, { ...rule, sureAtEnd: 0.5 })).toThrow('sureAtEnd')
  })
})
