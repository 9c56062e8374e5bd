import { describe, expect, it } from 'vitest'
import { runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

const target = [['q1', 1.2, -0.8], ['q2', 0.7, 0.1], ['q3', 1.6, 1.1], ['q4', 1, 0.4]] as const
/** The same items on a scale on which θ_target = 1.25 θ − 0.3. */
const source = target.map(([name, a, b]) => [name, a * 1.25, (b + 0.3) / 1.25] as const)
const file = (name: string, rows: readonly (readonly (string | number)[])[]) => temporaryFile(name, [['item', 'a', 'b'], ...rows].map((row) => row.join(',')).join('\n'))
const from = file('from.csv', [...source, ['only-here', 1, 0]])
const to = file('to.csv', target.toReversed())

describe('gilde link', () => {
  it('finds the transformation by all five methods, by the names of the items', () => {
    const { common, methods } = runJson<{ common: string[]; methods: Record<string, { A: number; B: number }> }>('link', '--from', from, '--to', to)
    expect(common).toEqual(['q1', 'q2', 'q3', 'q4'])
    expect(Object.keys(methods)).toEqual(['mean-mean', 'mean-gmean', 'mean-sigma', 'Haebara', 'Stocking-Lord'])
    for (const [method, { A, B }] of Object.entries(methods)) {
      expect(A, method).toBeCloseTo(1.25, 4)
      expect(B, method).toBeCloseTo(-0.3, 4)
    }
  })

  it('writes the items on the other scale', () => {
    const { output, errors } = runGilde('link', '--from', from, '--to', to, '--rescale', 'mean-sigma')
    const rows = output.trim().split('\n').map((line) => line.split(','))
    expect(rows[0]).toEqual(['item', 'a', 'b', 'c', 'd'])
    for (const [index, [name, a, b]] of target.entries()) {
      expect(rows[index + 1]![0]).toBe(name)
      expect(Number(rows[index + 1]![1])).toBeCloseTo(a, 6)
      expect(Number(rows[index + 1]![2])).toBeCloseTo(b, 6)
    }
    expect(errors).toContain('fewer than five common items')
  })

  it.each([
    [['--from', from], 2, 'Option --to is needed. See gilde link --help.'],
    [['--from', from, '--to', to, '--method', 'guess'], 2, '--method must be one of mean-mean, mean-gmean, mean-sigma, Haebara, Stocking-Lord, all: got guess. See gilde link --help.'],
    [['--from', from, '--to', file('other.csv', [['z1', 1, 0]])], 1, 'have no item of the same name: name the common items alike.'],
    [['--from', file('twice.csv', [['q1', 1, 0], ['q1', 1, 1]]), '--to', to], 1, 'has two items called q1: give each its own name.'],
  ])('says what to do about %s', (words, status, sentence) => {
    const ran = runGilde('link', ...words)
    expect(ran.status).toBe(status)
    expect(ran.errors).toContain(sentence)
  })
})
