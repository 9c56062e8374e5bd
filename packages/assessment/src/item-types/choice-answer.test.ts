import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { scoreChoice, simulateChoice } from './choice-answer.ts'

describe('scoreChoice', () => {
  it('knows the key from the other options, and counts "I do not know" as not solved', () => {
    expect(scoreChoice(2, 4, { kind: 'choice', option: 2 })).toEqual({ kind: 'dichotomous', correct: true })
    expect(scoreChoice(2, 4, { kind: 'choice', option: 1 })).toEqual({ kind: 'dichotomous', correct: false })
    expect(scoreChoice(2, 4, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
  })

  it('refuses an option that does not exist and a response of another kind', () => {
    expect(() => scoreChoice(2, 4, { kind: 'choice', option: 4 })).toThrow(RangeError)
    expect(() => scoreChoice(2, 4, { kind: 'number', value: 2 })).toThrow(RangeError)
  })
})

describe('simulateChoice', () => {
  it('solves as often as the response model says, and spreads the rest evenly', () => {
    const random = seededRandom(5)
    const item = { discrimination: 1, difficulty: 0, guessing: 0.25, ceiling: 1 }
    const count = [0, 0, 0, 0]
    for (let i = 0; i < 20_000; i++) {
      const response = simulateChoice(1, 4, 0, item, random)
      if (response.kind === 'choice') count[response.option]!++
    }
    expect(count[1]! / 20_000).toBeCloseTo(0.625, 1)
    for (const option of [0, 2, 3]) expect(Math.abs(count[option]! / 20_000 - 0.125)).toBeLessThan(0.01)
  })
})
