import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import { calibrate } from './calibrate.ts'
import type { CalibrationModel } from './calibration.ts'
import type { ResponseMatrix } from './response-matrix.ts'

interface Lsat {
  patterns: Record<string, [pattern: string, frequency: number][]>
  fits: Record<string, { logLik: number; items: Record<string, { a: [number, number | null]; d: [number, number] }>; variance: [number, number | null] }>
}
const lsat = readReference<Lsat>('calibration/mirt-lsat.json')

function tableOf(name: string): ResponseMatrix {
  const patterns = lsat.patterns[name]!
  return { persons: patterns.length, items: 5, answers: Int8Array.from(patterns.flatMap(([pattern]) => [...pattern].map(Number))), weights: Float64Array.from(patterns, ([, frequency]) => frequency) }
}

describe('calibrate', () => {
  it.each([
    ['lsat6', 'rasch', -2466.938],
    ['lsat6', '1pl', -2466.938],
    ['lsat6', '2pl', -2466.653],
    ['lsat7', 'rasch', -2664.901],
    ['lsat7', '1pl', -2664.901],
    ['lsat7', '2pl', -2658.805],
  ] satisfies [string, CalibrationModel, number][])('agrees with mirt on %s by %s: parameters, errors and log-likelihood %f', (table, model, logLikelihood) => {
    const reference = lsat.fits[`${table}_${model}`]!
    const calibration = calibrate(tableOf(table), { model })
    expect(calibration.converged).toBe(true)
    expect(calibration.logLikelihood).toBeCloseTo(logLikelihood, 3)
    expect(Math.abs(calibration.logLikelihood - reference.logLik)).toBeLessThan(1e-4)
    Object.values(reference.items).forEach(({ a, d }, index) => {
      const { values, errors } = calibration.items[index]!.slopeIntercept
      expect(Math.abs(values[0]! - a[0])).toBeLessThan(1e-4)
      expect(Math.abs(values[1]! - d[0])).toBeLessThan(1e-4)
      expect(errors[1]! / d[1]).toBeCloseTo(1, 3)
      if (a[1] === null) expect(errors[0]).toBeNaN()
      else expect(errors[0]! / a[1]).toBeCloseTo(1, 3)
    })
    const { deviation, deviationError } = calibration.groups[0]!
    expect(Math.abs(deviation ** 2 - reference.variance[0])).toBeLessThan(1e-4)
    if (reference.variance[1] !== null) expect((2 * deviation * deviationError) / reference.variance[1]).toBeCloseTo(1, 2)
  })

  it('finds the optimum of 10,000 simulated persons, within 0.01 of the log-likelihood and 1e-4 of the parameters', () => {
    const reference = readReference<{ logLik: number; items: { a: number; d: number }[] }>('calibration/mirt-simulated-2pl.json')
    const text = gunzipSync(readFileSync(new URL('../../reference/calibration/simulated-2pl-10000x40.txt.gz', import.meta.url))).toString()
    const answers = Int8Array.from(text.replaceAll('\n', ''), Number)
    const calibration = calibrate({ persons: 10_000, items: 40, answers }, { model: '2pl', standardErrors: 'none' })
    expect(Math.abs(calibration.logLikelihood - reference.logLik)).toBeLessThan(0.001)
    reference.items.forEach(({ a, d }, index) => {
      expect(Math.abs(calibration.items[index]!.slopeIntercept.values[0]! - a)).toBeLessThan(1e-4)
      expect(Math.abs(calibration.items[index]!.slopeIntercept.values[1]! - d)).toBeLessThan(1e-4)
    })
  })

  it('names the item whose guessing the answers say nothing about, and still finds the maximum', () => {
    const calibration = calibrate(tableOf('lsat7'), { model: ['2pl', '2pl', '3pl', '2pl', '2pl'], itemNames: ['1', '2', 'third', '4', '5'] })
    expect(calibration.converged).toBe(true)
    expect(calibration.logLikelihood).toBeCloseTo(-2658.805, 3)
    expect(calibration.warnings).toMatchObject([{ code: 'not-identified', items: [2] }])
    expect(calibration.warnings[0]!.message).toContain('third')
    expect(calibration.items[2]!.slopeIntercept.errors[0]).toBeCloseTo(lsat.fits.lsat7_2pl!.items['Item.3']!.a[1]!, 1)
  })
})
