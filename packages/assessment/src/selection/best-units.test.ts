import { describe, expect, it } from 'vitest'
import { bestUnits } from './best-units.ts'
import { prepareBank } from './prepared-bank.ts'

const bank = prepareBank([])
const knowledge = { ability: 0, weights: new Float64Array(0) }
const values = [3, 5, 5, 1, 5, 4]
const valueOf = (_bank: unknown, item: number) => values[item]!

describe('bestUnits', () => {
  it('gives the best first, and equals in the order in which they came', () => {
    const units = values.map((_, item) => [item])
    expect(bestUnits(bank, units, valueOf, knowledge, 1)).toEqual([[1]])
    expect(bestUnits(bank, units, valueOf, knowledge, 4)).toEqual([[1], [2], [4], [5]])
    expect(bestUnits(bank, units, valueOf, knowledge, 10)).toEqual([[1], [2], [4], [5], [0], [3]])
    expect(bestUnits(bank, [], valueOf, knowledge, 3)).toEqual([])
  })

  it('takes the mean over the items of a unit', () => {
    expect(bestUnits(bank, [[0, 1], [3, 2], [5]], valueOf, knowledge, 3)).toEqual([[0, 1], [5], [3, 2]])
  })
})
