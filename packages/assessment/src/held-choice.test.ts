import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { arrangeOptions, balancedSeeds, scoreHeldChoice, simulateHeldChoice } from './held-choice.ts'

const parameters = { discrimination: 1.5, difficulty: 0, guessing: 0.2, ceiling: 0.98 }

describe('arrangeOptions', () => {
  it('puts the answer at seed modulo 4 and keeps all options', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { options, key } = arrangeOptions('a', ['b', 'c', 'd'], seed)
      expect(key).toBe(seed % 4)
      expect(options[key]).toBe('a')
      expect(options.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    }
  })

  it('is the same for the same seed and orders the distractors differently for others', () => {
    expect(arrangeOptions('a', ['b', 'c', 'd'], 8)).toEqual(arrangeOptions('a', ['b', 'c', 'd'], 8))
    expect(new Set(Array.from({ length: 40 }, (_, n) => arrangeOptions('a', ['b', 'c', 'd'], 4 * n).options.join(''))).size).toBe(6)
  })
})

describe('balancedSeeds', () => {
  it('uses each place for the key equally often, every seed once, without a cycle of four', () => {
    const seeds = balancedSeeds(84, 3)
    expect(new Set(seeds).size).toBe(84)
    for (let place = 0; place < 4; place++) expect(seeds.filter((seed) => seed % 4 === place)).toHaveLength(21)
    const repeats = seeds.filter((seed, index) => index >= 4 && seed % 4 === seeds[index - 4]! % 4).length
    expect(repeats).toBeLessThan(40)
  })
})

describe('scoreHeldChoice', () => {
  const item = { options: ['a', 'b', 'c', 'd'], key: 2 }

  it('solves with the key only', () => {
    expect([0, 1, 2, 3].map((option) => scoreHeldChoice(item, { kind: 'choice', option }))).toEqual([false, false, true, false].map((correct) => ({ kind: 'dichotomous', correct })))
    expect(scoreHeldChoice(item, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
  })

  it('refuses an option that is not there and other kinds of response', () => {
    for (const option of [-1, 4, 1.5, NaN]) expect(() => scoreHeldChoice(item, { kind: 'choice', option })).toThrow(RangeError)
    expect(() => scoreHeldChoice(item, { kind: 'number', value: 2 })).toThrow(RangeError)
  })

  it('simulates all options, the key as often as the model says', () => {
    const random = seededRandom(1)
    const chosen = Array.from({ length: 4_000 }, () => simulateHeldChoice(item, 0, parameters, random)).map((response) => (response.kind === 'choice' ? response.option : -1))
    const share = (option: number) => chosen.filter((other) => other === option).length / chosen.length
    expect(share(2)).toBeCloseTo(0.59, 1)
    for (const option of [0, 1, 3]) expect(share(option)).toBeCloseTo(0.137, 1)
  })
})
