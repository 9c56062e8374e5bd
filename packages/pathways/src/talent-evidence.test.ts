import { describe, expect, it } from 'vitest'
import { isShown } from './talent-evidence.ts'

const spatial = (ability: number, standardError: number) => isShown({ talent: 'spatial', ability, standardError })

describe('isShown', () => {
  it('asks for four to one that ability lies above the middle', () => {
    expect(spatial(0.85, 1)).toBe(true)
    expect(spatial(0.83, 1)).toBe(false)
  })

  it('asks less ability of a more precise measurement', () => {
    expect(spatial(0.3, 0.3)).toBe(true)
    expect(spatial(0.3, 0.5)).toBe(false)
  })

  it('refuses what cannot be', () => {
    expect(() => spatial(1, 0)).toThrow(/spatial/)
    expect(() => spatial(Number.NaN, 1)).toThrow(RangeError)
  })
})
