import { describe, expect, it } from 'vitest'
import { layRibbons } from './lay-ribbons.ts'

const flows = [{ from: 'open', to: 'open', pupils: 60 }, { from: 'open', to: 'proof', pupils: 30 }, { from: 'closed', to: 'open', pupils: 10 }]

describe('layRibbons', () => {
  it('keeps every pupil on both sides, on one scale', () => {
    const { left, right, ribbons } = layRibbons(flows, 110, 10)
    expect(left.map(({ id, pupils, height, top }) => [id, pupils, height, top])).toEqual([['open', 90, 90, 0], ['closed', 10, 10, 100]])
    expect(right.map(({ id, pupils, height, top }) => [id, pupils, height, top])).toEqual([['open', 70, 70, 0], ['proof', 30, 30, 80]])
    for (const column of left) expect(ribbons.filter(({ from }) => from === column.id).reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(column.height)
    for (const column of right) expect(ribbons.filter(({ to }) => to === column.id).reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(column.height)
  })

  it('puts ribbons of one block under each other, without overlap', () => {
    const { ribbons } = layRibbons(flows, 110, 10)
    expect(ribbons.map(({ left, right }) => [left, right])).toEqual([[0, 0], [60, 80], [100, 60]])
  })

  it('draws nothing for nobody', () => {
    expect(layRibbons([], 100, 10)).toEqual({ left: [], right: [], ribbons: [] })
  })
})
