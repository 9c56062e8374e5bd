import { describe, expect, it } from 'vitest'
import { describeOutcomes } from './describe-outcomes.ts'

const figure = (share: number, more: Partial<Parameters<typeof describeOutcomes>[0][number]> = {}) => ({ direction_id: '1474-3', measure: 'in-further-study', seventh_year: null, total: 40, counted: 40 * share, share, ...more })

describe('describeOutcomes', () => {
  it('tells what is new, other and gone, and nothing when nothing is', () => {
    expect(describeOutcomes([figure(0.5)], [figure(0.5)])).toEqual([])
    expect(describeOutcomes([figure(0.5), figure(0.2, { seventh_year: true })], [figure(0.6), figure(0.1, { direction_id: '1463-3', total: null, counted: null })])).toEqual([
      '~ 1474-3 in-further-study: 50.0 % (20 of 40) becomes 60.0 % (24 of 40)',
      '+ 1463-3 in-further-study: 10.0 %',
      '- 1474-3 in-further-study with seventh year: 20.0 % (8 of 40)',
    ])
  })
})
