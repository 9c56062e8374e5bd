import { describe, expect, it } from 'vitest'
import { simulationStudy } from './simulation-study.ts'

describe('simulationStudy', () => {
  it('sums up length, error, coverage and exposure, in all and per band', () => {
    const study = simulationStudy([-2, 0, 0.2, 1], 3, (ability, person) => ({
      given: person === 0 ? [0] : [0, 2],
      estimate: { ability: ability + (person === 3 ? 1 : 0.1), standardError: 0.2 },
    }))
    expect(study).toMatchObject({ persons: 4, meanItems: 1.75, shortest: 1, longest: 2, exposure: [1, 0, 0.75], coverage95: 0.75 })
    expect(study.bias).toBeCloseTo(1.3 / 4, 12)
    expect(study.rootMeanSquareError).toBeCloseTo(Math.sqrt(1.03 / 4), 12)
    expect(study.claimedError).toBeCloseTo(0.2, 12)
    expect(study.bands.map(({ from, persons }) => [from, persons])).toEqual([[-Infinity, 1], [-0.5, 2], [0.5, 1]])
    expect(study.bands[2]).toMatchObject({ coverage95: 0, meanItems: 2 })
  })

  it('refuses a study of nobody', () => {
    expect(() => simulationStudy([], 3, () => ({ given: [], estimate: { ability: 0, standardError: 1 } }))).toThrow(RangeError)
  })
})
