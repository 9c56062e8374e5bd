import file from '@gilde/content/cohorts/rule-pupils.json' with { type: 'json' }
import { CannotDecide, decide, loadRulebooks } from '@gilde/pathways'
import { describe, expect, it } from 'vitest'
import { simulateRulePupils } from './simulate-rule-pupils.ts'

const shares = Object.fromEntries(file.shares.map(({ id, value }) => [id, value]))

describe('simulateRulePupils', () => {
  it('makes pupils whom both books can decide about, with nothing unknown', () => {
    for (const facts of simulateRulePupils(60, 7, shares))
      for (const book of Object.values(loadRulebooks()))
        for (const { id } of book.decisions) {
          const said = (() => {
            try {
              return decide(book, { decision: id, on: '2026-09-01', facts }).outcome
            } catch (error) {
              if (error instanceof CannotDecide) return `${error.message} ${JSON.stringify(facts)}`
              throw error
            }
          })()
          expect(book.decisions.find((decision) => decision.id === id)!.outcomes.map((outcome) => outcome.id)).toContain(said)
        }
  })

  it('makes the same pupils from the same seed, and others from another', () => {
    const some = (seed: number) => JSON.stringify([...simulateRulePupils(20, seed, shares)])
    expect(some(1)).toBe(some(1))
    expect(some(1)).not.toBe(some(2))
  })

  it('follows the shares that it is given', () => {
    const pupils = [...simulateRulePupils(20_000, 3, shares)].filter(({ lastFinality }) => lastFinality !== 'none')
    for (const finality of ['transition', 'double', 'labour-market']) {
      const of = pupils.filter(({ lastFinality }) => lastFinality === finality)
      expect(of.length / pupils.length).toBeCloseTo(shares[finality]!, 1)
      expect(of.filter(({ lastCertificate }) => lastCertificate === 'C').length / of.length).toBeCloseTo(shares[`c-${finality}`]!, 1)
    }
  })

  it('asks for every share, between 0 and 1', () => {
    expect(() => [...simulateRulePupils(1, 1, {})]).toThrow(RangeError)
    expect(() => [...simulateRulePupils(1, 1, { ...shares, 'one-year-behind': 2 })]).toThrow('between 0 and 1')
  })
})
