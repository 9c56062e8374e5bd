import { describe, expect, it } from 'vitest'
import { responseQuality } from './response-quality.ts'

const ratingsOf = (values: number[], elapsedMilliseconds = 3000) => values.map((value, index) => ({ scale: 'RIASEC'[index % 6]!, value, elapsedMilliseconds }))
const varied = Array.from({ length: 36 }, (_, index) => 1 + ((index * 7) % 5))

describe('responseQuality', () => {
  it('has nothing to remark on varied answers in a normal time', () => {
    const quality = responseQuality(ratingsOf(varied))
    expect(quality.flags).toEqual([])
    expect(quality).toMatchObject({ longestRun: 1, medianMilliseconds: 3000 })
    expect(quality.spread).toBeCloseTo(Math.sqrt(2), 1)
  })

  it('remarks on the same step many times in a row', () => {
    expect(responseQuality(ratingsOf(Array<number>(36).fill(3))).flags).toEqual(['same-answer-in-a-row', 'hardly-any-difference'])
    expect(responseQuality(ratingsOf([...Array<number>(12).fill(4), ...varied.slice(0, 24)])).flags).toEqual(['same-answer-in-a-row'])
    expect(responseQuality(ratingsOf([...Array<number>(11).fill(4), ...varied.slice(0, 25)])).flags).toEqual([])
    // nine in a row are too few, even where they are a third
    expect(responseQuality(ratingsOf([...Array<number>(9).fill(4), ...varied.slice(0, 9)])).flags).toEqual(['few-ratings'])
  })

  it('remarks on ratings that hardly differ, also when they alternate', () => {
    expect(responseQuality(ratingsOf(varied.map((_, index) => (index % 6 === 0 ? 4 : 3)))).flags).toEqual(['hardly-any-difference'])
  })

  it('remarks on half of the answers within 1.2 seconds', () => {
    expect(responseQuality(ratingsOf(varied, 1199)).flags).toEqual(['answered-very-fast'])
    expect(responseQuality(ratingsOf(varied, 1200)).flags).toEqual([])
    const mixed = ratingsOf(varied).map((rating, index) => ({ ...rating, elapsedMilliseconds: index < 17 ? 300 : 4000 }))
    expect(responseQuality(mixed).flags).toEqual([])
  })

  it('remarks on fewer than five ratings on a scale, and refuses none at all', () => {
    expect(responseQuality(ratingsOf(varied.slice(0, 29))).flags).toEqual(['few-ratings'])
    expect(() => responseQuality([])).toThrow(RangeError)
  })
})
