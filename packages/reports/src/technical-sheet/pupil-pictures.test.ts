import { describe, expect, it } from 'vitest'
import { roundAxis } from './picture.ts'
import { pupilPictures } from './pupil-pictures.ts'
import type { TechnicalSheet } from './technical-sheet-model.ts'
import { sheetWords } from './words.ts'

const place = (value: number) => ({ value, from: value - 0.1, to: value + 0.1 })
const norm = { kind: 'known' as const, status: 'small-sample' as const, persons: 120, skewness: 0, excessKurtosis: 0, ages: [12, 13, 14].map((ageYears) => ({ ageYears, p10: place(-1), p50: place(0), p90: place(1) })) }
const fairness = [
  { variable: 'gender', reference: 'boy', focal: 'girl', referencePersons: 310, focalPersons: 290, items: { kind: 'known' as const, points: [{ rank: 1, delta: -2, from: -3, to: -1.2, category: 'C' as const }, { rank: 2, delta: 0.1, from: -0.8, to: 1, category: 'A' as const }], notCompared: 3, significant: 1, moderate: 0, large: 1 } },
  { variable: 'age', reference: 'a', focal: 'b', referencePersons: 0, focalPersons: 0, items: { kind: 'too-few' as const, persons: 0, needed: 200 } },
]
const pictures = { information: [], curves: [], areas: ['gears'], difficulties: [{ from: -3, to: 0, counts: [1] }, { from: 0, to: 3, counts: [9] }] }
const ability = { kind: 'known' as const, mean: 0, deviation: 1, bins: [{ from: -3, to: 0, persons: 60 }, { from: 0, to: 3, persons: 60 }] }
const sheet = { pictures, live: { statistics: { persons: 120, ability, norm, fairness } } } as unknown as TechnicalSheet

describe('pupilPictures', () => {
  const drawn = pupilPictures(sheet, 'live', sheetWords('en'))
  it('draws what there is enough for, and nothing else', () => {
    expect(drawn.map(({ id }) => id)).toEqual(['live-wright', 'live-difference-gender', 'live-norm'])
  })
  it('says of groups who is named first, and marks what stands out by its shape', () => {
    const plot = drawn[1]!
    expect(plot.text).toContain('girls and boys, 290 and 310 pupils. Below 0 an item is harder for those named first.')
    expect(plot.dots.map(({ standsOut }) => standsOut)).toEqual([true, false])
    expect(plot.table.rows).toEqual([['1', '-2', '-3', '-1.2', 'C'], ['2', '0.1', '-0.8', '1', 'A']])
  })
  it('says first that a norm of a few is none', () => {
    expect(drawn[2]!.first).toBe('This is no norm: the group is too small.')
  })
  it('counts which pupils stand where the bank has few items', () => {
    expect(drawn[0]!.text).toContain('50 % of the pupils are where the bank has fewer than three items')
  })
})

describe('roundAxis', () => {
  it.each([[1, [0, 0.25, 0.5, 0.75, 1], 2], [33, [0, 10, 20, 30, 40], 0], [0.9, [0, 0.25, 0.5, 0.75, 1], 2], [140, [0, 50, 100, 150], 0]])('reaches %d in round steps', (most, ticks, decimals) => {
    expect(roundAxis(most, '')).toMatchObject({ ticks, decimals, from: 0, to: ticks.at(-1) })
  })
  it('goes both ways, and counts upwards on both', () => {
    expect(roundAxis(24, '', true)).toMatchObject({ from: -30, to: 30, ticks: [-30, -20, -10, 0, 10, 20, 30], absolute: true })
  })
})
