import { describe, expect, it } from 'vitest'
import { differenceInterval, logistic, normalDraw, proportionInterval, seededRandom } from '@gilde/numeric'
import { type DecidedPerson, decisionFairness } from './decision-fairness.ts'
import { differentialTestFunctioning } from './differential-test-functioning.ts'
import { expectedDecisionErrors } from './expected-decision-errors.ts'
import { lordChiSquare } from './lord-chi-square.ts'
import { rajuArea } from './raju-area.ts'

const item = (difficulty: number, discrimination = 1) => ({ discrimination, difficulty, guessing: 0, ceiling: 1 })

describe('lordChiSquare', () => {
  it('is a squared z for one parameter, and follows the definition for two', () => {
    expect(lordChiSquare({ values: [0.2], covariance: [0.04] }, { values: [0.8], covariance: [0.05] }).statistic).toBeCloseTo(0.36 / 0.09, 12)
    const { statistic, degreesOfFreedom } = lordChiSquare({ values: [1, 0], covariance: [0.02, 0.01, 0.01, 0.03] }, { values: [1.3, 0.4], covariance: [0.03, 0, 0, 0.02] })
    // V = [[.05, .01], [.01, .05]], V⁻¹ = [[.05, −.01], [−.01, .05]] / .0024
    expect(statistic).toBeCloseTo((0.05 * 0.09 - 2 * 0.01 * 0.12 + 0.05 * 0.16) / 0.0024, 10)
    expect(degreesOfFreedom).toBe(2)
  })
  it('refuses what are no estimates', () => {
    expect(() => lordChiSquare({ values: [0], covariance: [0] }, { values: [1], covariance: [0] })).toThrow('not positive definite')
    expect(() => lordChiSquare({ values: [0], covariance: [NaN] }, { values: [1], covariance: [1] })).toThrow('not positive definite')
    expect(() => lordChiSquare({ values: [0], covariance: [1] }, { values: [1, 2], covariance: [1, 0, 0, 1] })).toThrow('same parameters')
  })
})

describe('rajuArea', () => {
  it('is what numerical integration of the curves gives', () => {
    const pairs = [[1, 0, 1.5, 0.4], [0.7, -1, 1.9, 0.5], [2, 1, 0.5, -1]]
    for (const [ar, br, af, bf] of pairs) {
      let signed = 0
      let unsigned = 0
      for (let theta = -80; theta < 80; theta += 0.002) {
        const gap = logistic(ar! * (theta + 0.001 - br!)) - logistic(af! * (theta + 0.001 - bf!))
        signed += gap * 0.002
        unsigned += Math.abs(gap) * 0.002
      }
      const area = rajuArea({ values: [ar!, br!], covariance: [0.01, 0, 0, 0.01] }, { values: [af!, bf!], covariance: [0.01, 0, 0, 0.01] })
      expect(area.signed).toBeCloseTo(signed, 5)
      expect(area.unsigned).toBeCloseTo(unsigned, 5)
    }
  })
  it('has with one parameter a z whose square is Lord’s chi-square', () => {
    const reference = { values: [0.1], covariance: [0.05] }
    const focal = { values: [-0.4], covariance: [0.04] }
    expect(rajuArea(reference, focal).z ** 2).toBeCloseTo(lordChiSquare(reference, focal).statistic, 8)
    expect(rajuArea(reference, focal, 0.2).signed).toBeCloseTo(-0.4, 12)
  })
  it('goes smoothly through equal slopes, and refuses impossible ones', () => {
    const at = (slope: number) => rajuArea({ values: [1, 0], covariance: [0.01, 0, 0, 0.01] }, { values: [slope, 0.5], covariance: [0.01, 0, 0, 0.01] }).unsigned
    expect(at(1)).toBeCloseTo(0.5, 12)
    expect(at(1.000001)).toBeCloseTo(0.5, 4)
    expect(() => at(-1)).toThrow('is none')
    expect(() => rajuArea({ values: [], covariance: [] }, { values: [], covariance: [] })).toThrow('an area needs')
    expect(() => rajuArea({ values: [0], covariance: [1] }, { values: [0], covariance: [1] }, 1)).toThrow('guessing')
  })
})

describe('differentialTestFunctioning', () => {
  it('is nothing for equal items, and lets opposite differences cancel in the signed figure only', () => {
    const same = differentialTestFunctioning([item(0), item(1)], [item(0), item(1)])
    expect([same.signed, same.unsigned]).toEqual([0, 0])
    const { signed, unsigned, largest } = differentialTestFunctioning([item(-1), item(1)], [item(-0.5), item(0.5)])
    expect(signed).toBeCloseTo(0, 12)
    expect(unsigned).toBeGreaterThan(0.02)
    expect(Math.abs(largest.difference)).toBeGreaterThan(unsigned)
  })
  it('has the sign of the disadvantage', () => {
    expect(differentialTestFunctioning([item(0)], [item(0.6)]).signed).toBeLessThan(0)
    expect(() => differentialTestFunctioning([], [])).toThrow('same items')
  })
})

describe('decisionFairness', () => {
  const person = (group: string, passed: boolean, able: boolean, times: number): DecidedPerson[] => Array.from({ length: times }, () => ({ group, passed, able }))
  const persons = [
    ...person('a', true, true, 40), ...person('a', false, true, 10), ...person('a', true, false, 5), ...person('a', false, false, 45),
    ...person('b', true, true, 20), ...person('b', false, true, 20), ...person('b', true, false, 2), ...person('b', false, false, 58),
  ]
  it('counts errors per group with Wilson intervals', () => {
    const { groups, contrasts } = decisionFairness(persons, 'a')
    expect(groups[0]!.wronglyKeptOut).toEqual(proportionInterval(10, 50))
    expect(groups[1]!.wronglyPassed!.value).toBeCloseTo(2 / 60, 12)
    expect(contrasts[0]!.wronglyKeptOut!.value).toBeCloseTo(0.3, 12)
    expect(contrasts[0]!.wronglyKeptOut!.from).toBeGreaterThan(0)
    expect(contrasts[0]!.passingRatio).toBeCloseTo(22 / 45, 12)
  })
  it('gives no rate where there are no cases, and refuses no persons', () => {
    expect(decisionFairness(person('a', true, true, 3), 'a').groups[0]!.wronglyPassed).toBeUndefined()
    expect(() => decisionFairness([], 'a')).toThrow('there are none')
    expect(() => decisionFairness(persons, 'c')).toThrow('reference group c')
  })
})

describe('proportionInterval', () => {
  it('gives Newcombe’s printed examples', () => {
    const interval = proportionInterval(81, 263)
    expect([interval.from, interval.to].map((bound) => Math.round(bound * 1e4) / 1e4)).toEqual([0.2553, 0.3662])
    const difference = differenceInterval(proportionInterval(56, 70), proportionInterval(48, 80))
    expect([difference.from, difference.to].map((bound) => Math.round(bound * 1e4) / 1e4)).toEqual([0.0524, 0.3339])
    expect(() => proportionInterval(1, 0)).toThrow('some cases')
  })
})

describe('expectedDecisionErrors', () => {
  it('agrees with what really happens when abilities come from the posteriors', () => {
    const random = seededRandom(3)
    const measured = Array.from({ length: 4000 }, () => ({ group: 'all', ability: normalDraw(random), standardError: 0.4 }))
    const [expected] = expectedDecisionErrors(measured, 0.3)
    const able = measured.map(({ ability }) => ability + 0.4 * normalDraw(random) >= 0.3)
    const keptOut = measured.filter(({ ability }, i) => ability < 0.3 && able[i]).length / 4000
    expect(keptOut).toBeGreaterThan(expected!.wronglyKeptOut.from)
    expect(keptOut).toBeLessThan(expected!.wronglyKeptOut.to)
  })
  it('is one half at the cut, and refuses by name', () => {
    expect(expectedDecisionErrors([{ group: 'a', ability: 1, standardError: 0.3 }], 1)[0]!.wronglyPassed.value).toBeCloseTo(0.5, 12)
    expect(() => expectedDecisionErrors([], 0)).toThrow('there are none')
    expect(() => expectedDecisionErrors([{ group: 'a', ability: NaN, standardError: 1 }], 0)).toThrow('cannot be judged')
    expect(() => expectedDecisionErrors([{ group: 'a', ability: 0, standardError: 1 }], NaN)).toThrow('finite')
  })
})
