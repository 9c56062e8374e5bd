import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { interestBasis } from './interest-basis.ts'
import { flat, interestsOf, social, straightLined, unmeasured } from './testing/typical-pupils.ts'

describe('interestBasis', () => {
  it('knows the four cases', () => {
    expect([social, flat, straightLined, unmeasured].map(interestBasis)).toEqual(['interests', 'flat-interests', 'straight-lined-interests', 'interests-not-measured'])
  })

  it('calls the same differences flat when they are measured roughly', () => {
    const means = [3.6, 3.0, 2.6, 3.2, 2.8, 3.0]
    const basis = (standardError: number) => interestBasis({ interests: interestsOf(means, standardError), talents: [], qualityFlags: [] })
    expect([basis(0.2), basis(0.4)]).toEqual(['interests', 'flat-interests'])
  })

  it('mistakes six equal interests for different ones about once in twenty', () => {
    const random = seededRandom(20261123)
    let mistaken = 0
    for (let pupil = 0; pupil < 4_000; pupil++) {
      const means = Array.from({ length: 6 }, () => Math.min(5, Math.max(1, 3 + 0.25 * normalDraw(random))))
      if (interestBasis({ interests: interestsOf(means, 0.25), talents: [], qualityFlags: [] }) === 'interests') mistaken++
    }
    // 0.05 ± 3 standard errors of 4,000 draws
    expect(Math.abs(mistaken / 4_000 - 0.05)).toBeLessThan(0.0104)
  })

  it('refuses a mean outside the answer scale, an error of zero and a scale without ratings', () => {
    const interests = interestsOf([3, 3, 3, 3, 3, 3])
    const basis = (r: Partial<(typeof interests)['R']>) => () => interestBasis({ interests: { ...interests, R: { ...interests.R, ...r } }, talents: [], qualityFlags: [] })
    expect(basis({ mean: 0.9 })).toThrow(RangeError)
    expect(basis({ standardError: 0 })).toThrow(RangeError)
    expect(basis({ ratings: 0 })).toThrow(RangeError)
  })
})
