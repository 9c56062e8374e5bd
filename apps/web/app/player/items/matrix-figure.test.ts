import { describe, expect, it } from 'vitest'
import { layOutFigures, outlineOf, pointerTransform, radiusOf } from './matrix-figure.ts'

describe('layOutFigures', () => {
  it('keeps figures inside the area and off each other, whatever the number', () => {
    for (let most = 1; most <= 6; most++) {
      for (let count = 1; count <= most; count++) {
        const { side, places } = layOutFigures(count, most, 80)
        expect(places).toHaveLength(count)
        for (const [x, y] of places) {
          expect(x - side / 2).toBeGreaterThanOrEqual(10)
          expect(x + side / 2).toBeLessThanOrEqual(90)
          expect(y - side / 2).toBeGreaterThanOrEqual(10)
          expect(y + side / 2).toBeLessThanOrEqual(90)
        }
        for (const [i, [x, y]] of places.entries()) {
          for (const [otherX, otherY] of places.slice(i + 1)) expect(Math.max(Math.abs(x - otherX), Math.abs(y - otherY))).toBeGreaterThanOrEqual(side)
        }
      }
    }
  })

  it('gives a figure the same side however many stand in the cell', () => {
    expect(new Set([1, 2, 3, 4, 5, 6].map((count) => layOutFigures(count, 6, 80).side)).size).toBe(1)
  })
})

describe('radiusOf', () => {
  it('makes each size clearly larger than the one before, and lets the largest of the item fill its place', () => {
    for (let size = 2; size <= 4; size++) expect(radiusOf(size, 40, 4) / radiusOf(size - 1, 40, 4)).toBeGreaterThan(1.4)
    expect(radiusOf(3, 40, 3)).toBe(20)
  })
})

describe('pointerTransform', () => {
  it('points the way it says, inside the cell', () => {
    expect(pointerTransform(0)).toBe('translate(50.00 8.00) rotate(0)')
    expect(pointerTransform(2)).toBe('translate(92.00 50.00) rotate(90)')
    for (let eighth = 0; eighth < 8; eighth++) {
      const [x, y] = pointerTransform(eighth).match(/[\d.]+/g)!.map(Number)
      expect(Math.min(x!, y!)).toBeGreaterThan(5)
      expect(Math.max(x!, y!)).toBeLessThan(95)
    }
  })
})

describe('outlineOf', () => {
  it('draws another outline for each shape, and refuses an unknown one', () => {
    const shapes = ['circle', 'triangle', 'square', 'cross', 'star', 'half']
    expect(new Set(shapes.map((shape) => outlineOf(shape, 50, 50, 20))).size).toBe(6)
    expect(() => outlineOf('heart', 50, 50, 20)).toThrow(RangeError)
  })
})
