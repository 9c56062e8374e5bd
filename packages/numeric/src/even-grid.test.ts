import { describe, expect, it } from 'vitest'
import { evenGrid } from './even-grid.ts'

describe('evenGrid', () => {
  it('includes both ends and lies symmetric around the middle', () => {
    const grid = evenGrid(-6, 6, 121)
    expect(grid).toHaveLength(121)
    expect([grid[0], grid[60], grid[120]]).toEqual([-6, 0, 6])
    for (let i = 0; i < 60; i++) expect(grid[i]).toBe(-grid[120 - i]!)
    expect([...evenGrid(0, 1, 3)]).toEqual([0, 0.5, 1])
  })

  it('refuses what is no grid', () => {
    for (const [from, to, nodes] of [[1, 1, 3], [2, 1, 3], [0, Infinity, 3], [NaN, 1, 3], [0, 1, 1], [0, 1, 2.5]] as const) expect(() => evenGrid(from, to, nodes)).toThrow(RangeError)
  })
})
