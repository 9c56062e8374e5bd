import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadMarks } from './spread-marks.ts'

const size = { width: 420, height: 340 }

describe('spreadMarks', () => {
  it('leaves marks that can be read where they are', () => {
    expect(spreadMarks([{ x: 100, y: 100 }, { x: 200, y: 100 }], 23, size)).toEqual([{ x: 100, y: 100 }, { x: 200, y: 100 }])
  })

  it('parts marks on one spot, always in the same way', () => {
    const spot = [{ x: 200, y: 170 }, { x: 200, y: 170 }, { x: 200, y: 170 }]
    const marks = spreadMarks(spot, 23, size)
    for (const [i, a] of marks.entries()) for (const b of marks.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(22.5)
    expect(spreadMarks(spot, 23, size)).toEqual(marks)
  })

  it('keeps every mark on the map', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 470 }), y: fc.integer({ min: -50, max: 390 }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (points) => {
        for (const { x, y } of spreadMarks(points, 23, size)) {
          expect(x).toBeGreaterThanOrEqual(11)
          expect(x).toBeLessThanOrEqual(409)
          expect(y).toBeGreaterThanOrEqual(11)
          expect(y).toBeLessThanOrEqual(329)
        }
      }),
    )
  })
})
