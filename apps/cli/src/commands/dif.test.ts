import { logistic, normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

interface Found {
  method: string
  reference: string
  focal: string
  items: { item: string; statistic: number; probability?: number; effect: Record<string, number | string>; differs: boolean }[]
}

/** 2,000 virtual persons of two groups; the third of ten items is one logit harder for the second. */
const random = seededRandom(10)
const difficulties = Array.from({ length: 10 }, (_, item) => item / 4 - 1)
const rows = Array.from({ length: 2000 }, (_, person) => {
  const focal = person % 2
  const ability = normalDraw(random) - 0.3 * focal
  return [focal === 1 ? 'B' : 'A', ...difficulties.map((difficulty, item) => (random() < logistic(ability - difficulty - (focal === 1 && item === 2 ? 1 : 0)) ? 1 : 0))]
})
const header = ['group', ...difficulties.map((_, item) => `q${item + 1}`)]
const file = temporaryFile('two-groups.csv', [header, ...rows].map((row) => row.join(';')).join('\n'))

describe('gilde dif', () => {
  it.each(['mantel-haenszel', 'standardisation', 'logistic', 'lord', 'raju', 'likelihood-ratio'])('finds the item that is harder for a group: %s', (method) => {
    const { items, focal, reference } = runJson<Found>('dif', '--responses', file, '--method', method)
    expect([reference, focal]).toEqual(['A', 'B'])
    expect(items.find(({ item }) => item === 'q3')!.differs).toBe(true)
    const strongest = items.toSorted((one, other) => Math.abs(other.statistic) - Math.abs(one.statistic))[0]!
    expect(strongest.item).toBe('q3')
  })

  it('gives the odds ratio of the definition, and with a purified score fewer false alarms', () => {
    const { items } = runJson<Found>('dif', '--responses', file, '--purify')
    const plain = runJson<Found>('dif', '--responses', file)
    expect(items.filter(({ differs }) => differs).length).toBeLessThan(plain.items.filter(({ differs }) => differs).length)
    // a difference of one logit
    expect(Math.abs(Math.log(Number(items[2]!.effect.odds_ratio)) - 1)).toBeLessThan(0.35)
    expect(items[2]!.effect.category).toBe('C')
  })

  it('leaves items that differ out of the scale that lord and raju compare on', () => {
    for (const method of ['lord', 'raju']) {
      const plain = runJson<{ items: { effect: { difference?: number; signed?: number } }[] }>('dif', '--responses', file, '--method', method)
      const pure = runJson<{ items: { effect: { difference?: number; signed?: number } }[]; purification: { converged: boolean } }>('dif', '--responses', file, '--method', method, '--purify')
      expect(pure.purification.converged).toBe(true)
      const differenceOf = ({ items }: typeof plain) => items[2]!.effect.difference ?? items[2]!.effect.signed!
      // one logit; with the item itself in the mean of ten a tenth of it is lost
      expect(Math.abs(differenceOf(pure) - 1)).toBeLessThan(Math.abs(differenceOf(plain) - 1) + 0.1)
      expect(differenceOf(pure)).not.toBe(differenceOf(plain))
    }
  })

  const three = temporaryFile('three.csv', 'group,q1,q2\nA,1,0\nB,0,1\nC,1,1\n')
  it.each([
    [['--responses', temporaryFile('nogroup.csv', 'q1,q2\n1,0\n0,1\n')], 2, 'Say which group each person belongs to: --group-column NAME or --groups FILE. See gilde dif --help.'],
    [['--responses', three], 2, 'There are 3 groups (A, B, C): choose --focal and --reference. See gilde dif --help.'],
    [['--responses', file, '--focal', 'X', '--reference', 'A'], 1, 'There is no group X: there are A, B.'],
    [['--responses', temporaryFile('one.csv', 'group,q1,q2\nA,1,0\nA,0,1\n')], 1, 'A comparison needs two groups: all persons are in A.'],
    [['--responses', file, '--groups', three], 1, `${three} has 4 lines and there are 2000 persons: give a group per person.`],
  ])('says what to do about %s', (words, status, sentence) => {
    expect(runGilde('dif', ...words)).toEqual({ status, output: '', errors: `${sentence}\n` })
  })
})
