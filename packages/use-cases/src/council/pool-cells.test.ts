import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolCells } from './pool-cells.ts'

describe('poolCells', () => {
  it('takes a small group together with the next smallest', () => {
    expect(poolCells([{ key: 'A', pupils: 80 }, { key: 'B', pupils: 12 }, { key: 'C', pupils: 3 }])).toEqual([{ keys: ['A'], pupils: 80 }, { keys: ['C', 'B'], pupils: 15 }])
    expect(poolCells([{ key: 'A', pupils: 80 }, { key: 'B', pupils: 3 }, { key: 'C', pupils: 2 }])).toEqual([{ keys: ['A'], pupils: 80 }, { keys: ['C', 'B'], pupils: 5 }])
    expect(poolCells([{ key: 'A', pupils: 80 }, { key: 'B', pupils: 0 }])).toEqual([{ keys: ['A'], pupils: 80 }])
    expect(poolCells([{ key: 'A', pupils: 3 }, { key: 'B', pupils: 1 }])).toEqual([])
  })

  it('adds up, shows nothing small, and never a small group alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 6 }), (sizes) => {
        const cells = sizes.map((pupils, index) => ({ key: String(index), pupils }))
        const parts = poolCells(cells)
        const total = sizes.reduce((sum, size) => sum + size, 0)
        if (parts.length === 0) expect(total).toBeLessThan(5)
        else expect(parts.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(total)
        for (const { keys, pupils } of parts) {
          expect(pupils).toBeGreaterThanOrEqual(5)
          for (const key of keys) if (cells[Number(key)]!.pupils < 5) expect(keys.length).toBeGreaterThan(1)
        }
      }),
    )
  })
})
