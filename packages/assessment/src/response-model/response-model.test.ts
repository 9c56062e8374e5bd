import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemParameters } from '../item.ts'
import { InvalidItemParameters } from './invalid-item-parameters.ts'
import { itemCurve } from './item-curve.ts'
import { itemInformation } from './item-information.ts'
import { probabilityCorrect } from './probability-correct.ts'

const item = fc.record({
  discrimination: fc.double({ min: 0.05, max: 4, noNaN: true }),
  difficulty: fc.double({ min: -5, max: 5, noNaN: true }),
  guessing: fc.constantFrom(0, 0.1, 0.25, 0.5),
  ceiling: fc.constantFrom(0.75, 0.9, 0.98, 1),
})
const ability = fc.double({ min: -40, max: 40, noNaN: true })
const rasch: ItemParameters = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }

describe('probabilityCorrect', () => {
  it('is the definition', () => {
    expect(probabilityCorrect(0, { ...rasch, guessing: 0.2 })).toBeCloseTo(0.6, 15)
    expect(probabilityCorrect(1, { discrimination: 2, difficulty: 0.5, guessing: 0.25, ceiling: 0.95 })).toBeCloseTo(0.25 + 0.7 / (1 + Math.exp(-1)), 15)
  })

  it('rises from the one asymptote to the other', () => {
    fc.assert(
      fc.property(item, ability, ability, (parameters, one, other) => {
        const [low, high] = [probabilityCorrect(Math.min(one, other), parameters), probabilityCorrect(Math.max(one, other), parameters)]
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(parameters.guessing - 1e-15)
        expect(high).toBeLessThanOrEqual(parameters.ceiling + 1e-15)
      }),
    )
    expect(probabilityCorrect(-Infinity, { ...rasch, guessing: 0.2 })).toBe(0.2)
    expect(probabilityCorrect(Infinity, { ...rasch, ceiling: 0.9 })).toBe(0.9)
  })
})

describe('itemInformation', () => {
  it('is a² / 4 at the difficulty of an item without asymptotes', () => {
    expect(itemInformation(0, { ...rasch, discrimination: 2 })).toBe(1)
  })

  it('is the published 4PL formula wherever that can be computed', () => {
    fc.assert(
      fc.property(item, fc.double({ min: -6, max: 6, noNaN: true }), (parameters, theta) => {
        const { discrimination: a, guessing: c, ceiling: d } = parameters
        const p = probabilityCorrect(theta, parameters)
        const published = (a * a * (p - c) ** 2 * (d - p) ** 2) / ((d - c) ** 2 * p * (1 - p))
        fc.pre(Math.min(p - c, d - p) > 1e-6)
        expect(itemInformation(theta, parameters) / published).toBeCloseTo(1, 7)
      }),
    )
  })

  it('respects the upper asymptote: far above the difficulty a lowered ceiling takes nearly all information', () => {
    const high = itemInformation(4, { ...rasch, discrimination: 1.5 })
    const lowered = itemInformation(4, { ...rasch, discrimination: 1.5, ceiling: 0.9 })
    expect(high / lowered).toBeGreaterThan(12)
  })

  it('is finite, never negative, and not lost in rounding up to forty logits away', () => {
    fc.assert(
      fc.property(item, ability, (parameters, theta) => {
        const information = itemInformation(theta, parameters)
        expect(information).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(information)).toBe(true)
      }),
    )
    // without asymptotes I = a² e^(−|x|) in the tails
    expect(itemInformation(40, rasch) / Math.exp(-40)).toBeCloseTo(1, 12)
    expect(itemInformation(-40, rasch) / Math.exp(-40)).toBeCloseTo(1, 12)
  })
})

describe('itemCurve', () => {
  it('has probabilities that add up to one and slopes that are the derivatives of the logarithms', () => {
    fc.assert(
      fc.property(item, ability, (parameters, theta) => {
        const curve = itemCurve(theta, parameters)
        expect(Math.exp(curve.logCorrect) + Math.exp(curve.logWrong)).toBeCloseTo(1, 12)
        const h = 1e-5
        const [below, above] = [itemCurve(theta - h, parameters), itemCurve(theta + h, parameters)]
        expect((above.logCorrect - below.logCorrect) / (2 * h)).toBeCloseTo(curve.slopeOverCorrect, 5)
        expect((below.logWrong - above.logWrong) / (2 * h)).toBeCloseTo(curve.slopeOverWrong, 5)
      }),
    )
  })

  it('knows how the curve bends: the derivative of log P′', () => {
    fc.assert(
      fc.property(item, fc.double({ min: -5, max: 5, noNaN: true }), (parameters, theta) => {
        const logSlope = (at: number) => Math.log(itemCurve(at, parameters).slopeOverCorrect) + itemCurve(at, parameters).logCorrect
        const h = 1e-4
        expect((logSlope(theta + h) - logSlope(theta - h)) / (2 * h)).toBeCloseTo(itemCurve(theta, parameters).bend, 4)
      }),
    )
  })

  it('keeps the logarithm of a probability that is too small for floating point', () => {
    expect(itemCurve(-40, { ...rasch, discrimination: 30 }).logCorrect).toBeCloseTo(-1200, 9)
    expect(itemCurve(40, { ...rasch, discrimination: 30 }).logWrong).toBeCloseTo(-1200, 9)
    expect(itemCurve(40, { ...rasch, discrimination: 30, ceiling: 0.9 }).logWrong).toBeCloseTo(Math.log(0.1), 12)
    // the slopes of these logarithms are a where they are straight lines
    expect(itemCurve(40, { ...rasch, discrimination: 30 }).slopeOverWrong).toBe(30)
    expect(itemCurve(-40, { ...rasch, discrimination: 30 }).slopeOverCorrect).toBe(30)
  })

  it('refuses parameters that are no item, with a name', () => {
    const wrong: Partial<ItemParameters>[] = [{ discrimination: 0 }, { discrimination: -1 }, { discrimination: NaN }, { discrimination: Infinity }, { difficulty: NaN }, { difficulty: Infinity }, { guessing: -0.1 }, { guessing: 1 }, { ceiling: 1.01 }, { ceiling: 0 }, { guessing: 0.5, ceiling: 0.5 }, { guessing: NaN }, { ceiling: NaN }]
    for (const change of wrong) {
      for (const of of [itemCurve, itemInformation, probabilityCorrect]) expect(() => of(0, { ...rasch, ...change }), JSON.stringify(change)).toThrow(InvalidItemParameters)
    }
    expect(new InvalidItemParameters('x')).toBeInstanceOf(RangeError)
    expect(() => itemCurve(Infinity, rasch)).toThrow(RangeError)
  })
})
