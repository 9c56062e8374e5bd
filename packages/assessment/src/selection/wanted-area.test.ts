import { describe, expect, it } from 'vitest'
import { wantedArea } from './wanted-area.ts'

describe('wantedArea', () => {
  const areas = { gears: 0.5, levers: 0.3, pulleys: 0.2 }
  const all = new Set(Object.keys(areas))

  it('is the area with the largest shortfall', () => {
    expect(wantedArea(areas, new Map(), all)).toBe('gears')
    expect(wantedArea(areas, new Map([['gears', 1]]), all)).toBe('levers')
    expect(wantedArea(areas, new Map([['gears', 1], ['levers', 1]]), all)).toBe('pulleys')
  })

  it('counts the item that is about to be given: four of 0.9 and none of 0.1 is not yet behind', () => {
    const lopsided = { most: 0.9, least: 0.1 }
    expect(wantedArea(lopsided, new Map([['most', 4]]), new Set(['most', 'least']))).toBe('most')
    expect(wantedArea(lopsided, new Map([['most', 5]]), new Set(['most', 'least']))).toBe('least')
  })

  it('takes the blueprint’s order for ties, also when shares are not exact in binary', () => {
    expect(wantedArea({ a: 0.1, b: 0.3 - 0.2, c: 0.8 }, new Map([['c', 5]]), new Set(['a', 'b']))).toBe('a')
    expect(wantedArea({ a: 0.3 - 0.2, b: 0.1, c: 0.8 }, new Map([['c', 5]]), new Set(['a', 'b']))).toBe('a')
  })

  it('passes over what is not available, and is undefined when nothing is', () => {
    expect(wantedArea(areas, new Map(), new Set(['pulleys']))).toBe('pulleys')
    expect(wantedArea(areas, new Map(), new Set(['other']))).toBeUndefined()
    expect(wantedArea({}, new Map(), all)).toBeUndefined()
  })
})
