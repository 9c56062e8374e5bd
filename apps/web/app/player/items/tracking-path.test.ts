import { describe, expect, it } from 'vitest'
import { keepsSample, placeInField, steer, targetAt } from './tracking-path.ts'

describe('targetAt', () => {
  it('is the formula that the server scores by', () => {
    const path = { x: [{ amplitude: 0.2, hertz: 0.25, phase: 0 }, { amplitude: 0.1, hertz: 0.5, phase: Math.PI / 2 }], y: [{ amplitude: 0.3, hertz: 0.125, phase: 0 }] }
    expect(targetAt(path, 0).x).toBeCloseTo(0.6, 12)
    expect(targetAt(path, 1000).x).toBeCloseTo(0.6, 12)
    expect(targetAt(path, 1000).y).toBeCloseTo(0.5 + 0.3 * Math.SQRT1_2, 12)
  })
})

describe('keepsSample', () => {
  it('keeps at most thirty-one and at least twenty samples a second on screens of 60 to 240 hertz', () => {
    for (const hertz of [60, 75, 90, 120, 144, 240]) {
      let last: number | undefined
      let kept = 0
      for (let frame = 0; frame < 25 * hertz; frame++) {
        const elapsed = (frame * 1000) / hertz
        if (!keepsSample(last, elapsed)) continue
        last = elapsed
        kept++
      }
      expect(kept / 25, `${hertz} Hz`).toBeLessThanOrEqual(31)
      expect(kept / 25, `${hertz} Hz`).toBeGreaterThanOrEqual(20)
    }
  })
})

describe('steer', () => {
  it('moves along the keys that are down, as fast along a diagonal, and stays in the field', () => {
    const middle = { x: 0.5, y: 0.5 }
    expect(steer(middle, new Set(['ArrowRight']), 100)).toEqual({ x: 0.555, y: 0.5 })
    expect(steer(middle, new Set(['ArrowRight', 'ArrowLeft']), 100)).toEqual(middle)
    const { x, y } = steer(middle, new Set(['ArrowUp', 'ArrowLeft']), 100)
    expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.055, 12)
    expect(steer({ x: 0.99, y: 0.5 }, new Set(['ArrowRight']), 1000)).toEqual({ x: 1, y: 0.5 })
  })
})

describe('placeInField', () => {
  it('measures from the field\'s corner and keeps to the bounds of an answer', () => {
    const field = { left: 100, top: 50, width: 400, height: 400 }
    expect(placeInField({ x: 300, y: 250 }, field)).toEqual({ x: 0.5, y: 0.5 })
    expect(placeInField({ x: 60, y: 9999 }, field)).toEqual({ x: -0.1, y: 2 })
  })
})
