import { describe, expect, it } from 'vitest'
import { combineAbilities } from './combine-abilities.ts'

describe('combineAbilities', () => {
  it('leaves one test as it is', () => {
    expect(combineAbilities([{ ability: 0.7, standardError: 0.4 }])).toEqual({ ability: 0.7, standardError: 0.4 })
  })

  it('equals the posterior of all answers together for normal likelihoods', () => {
    // likelihoods N(1, 1/3) and N(-0.5, 1/5) as precisions; each posterior with a N(0, 1) prior
    const posterior = (mean: number, precision: number) => ({ ability: (precision * mean) / (precision + 1), standardError: Math.sqrt(1 / (precision + 1)) })
    const together = { ability: (3 * 1 + 5 * -0.5) / 9, standardError: Math.sqrt(1 / 9) }
    const combined = combineAbilities([posterior(1, 3), posterior(-0.5, 5)])
    expect(combined.ability).toBeCloseTo(together.ability, 12)
    expect(combined.standardError).toBeCloseTo(together.standardError, 12)
  })

  it('learns nothing from a test without answers', () => {
    const combined = combineAbilities([{ ability: 0.8, standardError: 0.5 }, { ability: 0, standardError: 1 }])
    expect(combined.ability).toBeCloseTo(0.8, 12)
    expect(combined.standardError).toBeCloseTo(0.5, 12)
  })

  it('refuses what cannot be', () => {
    expect(() => combineAbilities([])).toThrow(RangeError)
    expect(() => combineAbilities([{ ability: 0, standardError: 2 }, { ability: 0, standardError: 1 }])).toThrow(/2/)
  })
})
