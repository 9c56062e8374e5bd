import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { fitLognormal, type TimeMatrix } from './fit-lognormal.ts'
import { normativeThreshold, rapidGuessing } from './rapid-guessing.ts'

const matrix = (rows: number[][]): TimeMatrix => ({ persons: rows.length, items: rows[0]?.length ?? 0, seconds: Float64Array.from(rows.flat()) })

describe('fitLognormal', () => {
  const random = seededRandom(8)
  const intensity = [2.5, 3, 3.4, 2.8, 3.9, 3.1]
  const precision = [2, 1.5, 3, 2.5, 1.8, 2.2]
  const speeds = Array.from({ length: 1500 }, () => 0.35 * normalDraw(random))
  const data = matrix(speeds.map((speed) => intensity.map((beta, j) => (random() < 0.15 ? NaN : Math.exp(beta - speed + normalDraw(random) / precision[j]!)))))
  const fit = fitLognormal(data)
  it('recovers items, spread of speed and persons, also with missing times', () => {
    expect(fit.converged).toBe(true)
    fit.items.forEach((item, j) => {
      expect(Math.abs(item.timeIntensity - intensity[j]!)).toBeLessThan(3.3 * item.timeIntensityError)
      expect(Math.abs(item.precision / precision[j]! - 1)).toBeLessThan(0.1)
    })
    expect(Math.abs(fit.speedDeviation - 0.35)).toBeLessThan(0.03)
    const inside = fit.speeds.filter(({ speed, standardError }, person) => Math.abs(speed - speeds[person]!) < 1.96 * standardError).length
    expect(inside / 1500).toBeGreaterThan(0.93)
    expect(inside / 1500).toBeLessThan(0.97)
  })
  it('gives the likelihood of the normal distribution that the model says times have, and lies at its top', () => {
    // two items, everyone saw both: ln T is bivariate normal with covariance σ²
    const two = matrix(Array.from({ length: 200 }, () => {
      const speed = 0.4 * normalDraw(random)
      return [Math.exp(3 - speed + 0.5 * normalDraw(random)), Math.exp(2 - speed + 0.3 * normalDraw(random))]
    }))
    const { items, speedDeviation, logLikelihood } = fitLognormal(two)
    const at = (b1: number, b2: number, v1: number, v2: number, s: number) => {
      const [a, d] = [v1 + s, v2 + s]
      const determinant = a * d - s * s
      let sum = 0
      for (let person = 0; person < 200; person++) {
        const x = Math.log(two.seconds[2 * person]!) - b1
        const y = Math.log(two.seconds[2 * person + 1]!) - b2
        sum -= 0.5 * ((d * x * x - 2 * s * x * y + a * y * y) / determinant + Math.log(determinant)) + Math.log(2 * Math.PI)
      }
      return sum
    }
    const best = [items[0]!.timeIntensity, items[1]!.timeIntensity, items[0]!.precision ** -2, items[1]!.precision ** -2, speedDeviation ** 2] as const
    expect(at(...best)).toBeCloseTo(logLikelihood, 4)
    for (let k = 0; k < 5; k++) for (const change of [0.97, 1.03]) expect(at(...(best.map((value, i) => (i === k ? value * change : value)) as [number, number, number, number, number]))).toBeLessThan(logLikelihood)
  })
  it('refuses by name', () => {
    expect(() => fitLognormal(matrix([]))).toThrow('empty')
    expect(() => fitLognormal(matrix([[1, 2]]))).toThrow('one person')
    expect(() => fitLognormal(matrix([[1], [2]]))).toThrow('two items')
    expect(() => fitLognormal(matrix([[1, 2], [0, 3]]))).toThrow('time of 0 on item 1')
    expect(() => fitLognormal(matrix([[1, 2], [3, NaN]]))).toThrow('item 2 has 1 times')
    expect(() => fitLognormal(matrix([[1, 2], [3, 2]]))).toThrow('item 2 took everyone the same time')
  })
})

describe('rapidGuessing', () => {
  it('flags answers below a tenth of the mean time, and persons with more than a tenth of them', () => {
    expect(normativeThreshold([10, 30, 20])).toBeCloseTo(2, 12)
    expect(normativeThreshold([400])).toBe(10)
    const times = matrix([[20, 1, 30, NaN], [20, 25, 30, 40]])
    const { rapid, persons, rapidRight } = rapidGuessing(times, [2, 2, 2, 2], [1, 0, 1, -1, 1, 1, 1, 1])
    expect(rapid).toEqual([false, true, false, false, false, false, false, false])
    expect(persons.map(({ effort, reading }) => [Math.round(effort * 100), reading])).toEqual([[67, 'look-again'], [100, 'as-expected']])
    expect(rapidRight!.value).toBe(0)
    expect(rapidGuessing(times, [0, 0, 0, 0]).rapidRight).toBeUndefined()
  })
  it('refuses by name', () => {
    expect(() => normativeThreshold([])).toThrow('there are none')
    expect(() => normativeThreshold([NaN])).toThrow('above 0')
    expect(() => rapidGuessing(matrix([[1, 2]]), [1])).toThrow('as many thresholds')
    expect(() => rapidGuessing(matrix([[NaN, NaN]]), [1, 1])).toThrow('person 1 has no times')
    expect(() => rapidGuessing(matrix([]), [])).toThrow('empty')
  })
})
