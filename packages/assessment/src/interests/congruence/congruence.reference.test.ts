import { describe, expect, it } from 'vitest'
import { readReference } from '../../../reference/read-reference.ts'
import { brownGoreC } from './brown-gore-c.ts'
import { hexagonHamming } from './hexagon-hamming.ts'
import { type HollandCode, parseHollandCode } from './holland-code.ts'
import { iachanM } from './iachan-m.ts'
import { sharedLetters } from './shared-letters.ts'
import { zenerSchnuelle } from './zener-schnuelle.ts'

interface Pair {
  a: string
  b: string
  brown_c: number
  iachan: number
  zs: number
  n3: number
  hamming: number
}
const pairs = readReference<{ pairs: Pair[] }>('holland-congruence.json').pairs.map((pair) => ({ ...pair, person: parseHollandCode(pair.a), environment: parseHollandCode(pair.b) }))

/** How often `index` differs from the package, and by how much each time. */
function differences(index: (person: HollandCode, environment: HollandCode) => number, expected: (pair: Pair) => number) {
  return pairs.flatMap((pair) => {
    const ours = index(pair.person, pair.environment)
    return ours === expected(pair) ? [] : [{ ...pair, ours }]
  })
}

describe('congruence against the R package holland 0.1.2-3, 400 pairs', () => {
  it('has 400 pairs to compare', () => expect(pairs).toHaveLength(400))

  it.each([
    ['Brown and Gore C', brownGoreC, (pair: Pair) => pair.brown_c],
    ['Iachan M', iachanM, (pair: Pair) => pair.iachan],
    ['shared letters', sharedLetters, (pair: Pair) => pair.n3],
  ] as const)('%s is the same', (_name, index, expected) => {
    expect(differences(index, expected)).toEqual([])
  })

  it('Zener and Schnuelle differs only where the package gives less than a level that holds', () => {
    const different = differences(zenerSchnuelle, (pair) => pair.zs)
    expect(different).toHaveLength(66)
    for (const { person, environment, zs, ours } of different) {
      // it asks that the letters that make a level be the only ones shared: RIA and RSI get 2, RIA and RSA 0, not 3
      const [first] = person
      expect(sharedLetters(person, environment)).toBe(2)
      expect(ours).toBe(environment[0] === first ? 3 : 1)
      expect(zs).toBeLessThan(ours)
    }
  })

  it('weighted Hamming differs only for S against A, where the package has a cost of 0.025 in place of 0.25', () => {
    const wrong = differences(hexagonHamming, (pair) => pair.hamming).filter(({ ours, hamming }) => Math.abs(ours - hamming) > 1e-12)
    expect(wrong).toHaveLength(24)
    for (const { person, environment, ours, hamming } of wrong) {
      const place = person.findIndex((type, index) => type === 'S' && environment[index] === 'A')
      expect(ours - hamming).toBeCloseTo([1.5, 1.25, 1][place]! * 0.225, 12)
    }
  })
})
