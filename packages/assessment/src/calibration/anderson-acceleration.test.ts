import { describe, expect, it } from 'vitest'
import { andersonAcceleration } from './anderson-acceleration.ts'

describe('andersonAcceleration', () => {
  it('finds the fixed point of a slow linear map in as many cycles as it has dimensions, and two', () => {
    const rates = [0.99, 0.9, 0.5]
    const fixedPoint = [3, -2, 1]
    const map = (x: Float64Array) => x.map((value, index) => fixedPoint[index]! + rates[index]! * (value - fixedPoint[index]!))
    const acceleration = andersonAcceleration(6)
    const worth = Float64Array.of(1, 2, 5)
    let x = new Float64Array(3)
    for (let cycle = 0; cycle < 5; cycle++) x = Float64Array.from(acceleration.next(x, map(x), worth))
    fixedPoint.forEach((value, index) => expect(x[index]).toBeCloseTo(value, 5))
  })
  it('forgets the past when told to', () => {
    const acceleration = andersonAcceleration(3)
    acceleration.next(Float64Array.of(0), Float64Array.of(1), Float64Array.of(1))
    acceleration.restart()
    expect(acceleration.next(Float64Array.of(1), Float64Array.of(1.5), Float64Array.of(1))).toEqual(Float64Array.of(1.5))
  })
})
