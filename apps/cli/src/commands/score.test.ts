import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readReference, runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

interface Scored {
  persons: { person: number; answered: number; score: number; ability: number | null; standardError: number | null; converged: boolean }[]
}
const catR = readReference<{ bank: number[][]; bank4: number[][]; patterns: string[]; scores: Record<string, { theta: number; se: number }[]> }>('catr-static-scoring.json')
const csv = (rows: number[][]) => `a,b,c,d\n${rows.map((row) => row.join(',')).join('\n')}\n`
const banks: Record<string, string> = { '3PL': temporaryFile('bank3.csv', csv(catR.bank)), '4PL': temporaryFile('bank4.csv', csv(catR.bank4).replaceAll(',', ';')) }
const patterns = temporaryFile('patterns.txt.gz', gzipSync(catR.patterns.join('\r\n')))
const bankOfTwo = temporaryFile('two.csv', 'item,b\n"first, easy",-1\n"second ""hard""",1\n')

describe('gilde score', () => {
  it.each(Object.keys(catR.scores))('gives the abilities and errors of catR 3.17: %s', (key) => {
    const [model, method] = key.split(' ') as [string, string]
    const { persons } = runJson<Scored>('score', '--bank', banks[model]!, '--responses', patterns, '--estimator', method, '--range=-4,4', '--nodes', '81')
    expect(persons).toHaveLength(200)
    for (const [index, { theta, se }] of catR.scores[key]!.entries()) {
      expect(Math.abs(persons[index]!.ability! - theta)).toBeLessThan(1e-4)
      expect(Math.abs(persons[index]!.standardError! / se - 1)).toBeLessThan(0.01)
    }
  })

  it('passes over answers that are not there', () => {
    const answers = temporaryFile('some.csv', 'name;q1;q2\nAn;1;NA\nBo;NA;NA\n"C; D";0;1\n')
    const { persons } = runJson<Scored>('score', '--bank', bankOfTwo, '--responses', answers, '--other', 'name', '--estimator', 'WLE')
    expect(persons.map(({ answered, score }) => [answered, score])).toEqual([[1, 1], [0, 0], [2, 1]])
    expect(persons[1]).toMatchObject({ ability: null, standardError: null, converged: false })
    // equal slopes, one right of two around zero
    expect(persons[2]!.ability).toBeCloseTo(0, 10)
  })

  const good = temporaryFile('good.txt', '10\n01\n')
  const refused: [string, string, string, string][] = [
    ['a file that is not there', 'no.csv', good, 'There is no file no.csv: check the name.'],
    ['an empty file', bankOfTwo, temporaryFile('empty.txt', ' \n'), 'The file EMPTY is empty: give one with data.'],
    ['rows of different length', bankOfTwo, temporaryFile('ragged.csv', 'q1,q2\n1,0\n1\n'), 'Line 3 of RAGGED has 1 column where the first has 2: give every line the same number.'],
    ['digits of different length', bankOfTwo, temporaryFile('digits.txt', '10\n101\n'), 'Line 2 of DIGITS has 3 answers where the first has 2: give every line the same number.'],
    ['more answers than items', bankOfTwo, temporaryFile('wide.txt', '101\n011\n'), 'WIDE has 3 answers per person and TWO has 2 items: give one answer per item, in the order of the bank, or name the items alike in both.'],
    ['a word for an answer', bankOfTwo, temporaryFile('word.csv', 'q1,q2\n1,yes\n'), 'Line 2 of WORD, column q2: "yes" is no answer; write whole numbers from 0, and NA where there is none (another code for no answer: --missing CODE; columns that are no items: --other NAME,NAME).'],
    ['an answer that the item does not have', bankOfTwo, temporaryFile('high.csv', 'q1,q2\n1,2\n'), 'Person 1 of HIGH has 2 on second "hard", which goes from 0 to 1: check that bank and answers belong together.'],
    ['NaN in a bank', temporaryFile('nan.csv', 'a,b\n1,NaN\n'), good, 'Line 2 of NAN, column b: "NaN" is no number.'],
    ['a slope that is none', temporaryFile('slope.csv', 'a,b\n1,0\n-1,0\n'), good, 'Line 3 of SLOPE: discrimination must be finite and above 0: got -1.'],
    ['thresholds that fall', temporaryFile('falling.csv', 'alphaj,betaj1,betaj2\n1,1,0\n'), good, 'Line 2 of FALLING: thresholds of a graded item must ascend: got 1 before 0.'],
    ['a bank without difficulties', temporaryFile('nob.csv', 'a,c\n1,0\n'), good, 'NOB has no column b: name the columns a,b,c,d (or a1,d,g,u; alphaj,betaj1,…; alphaj,deltaj1,…).'],
    ['a quote that is not closed', temporaryFile('quote.csv', 'item,b\n"one,1\n'), good, 'A quote that begins on line 2 of QUOTE is never closed: close it.'],
    ['bytes that are no text', temporaryFile('bytes.csv', Uint8Array.of(0x61, 0xff, 0xfe, 0x62)), good, 'The file BYTES is not text in UTF-8: save it as CSV in UTF-8.'],
  ]
  it.each(refused)('refuses %s in one sentence', (_what, bank, responses, sentence) => {
    const named = sentence.replaceAll(/\b[A-Z]{3,}\b(?! where)/g, (word) => [bank, responses].find((path) => path.toLowerCase().endsWith(`/${word.toLowerCase()}.csv`) || path.toLowerCase().endsWith(`/${word.toLowerCase()}.txt`)) ?? word)
    expect(runGilde('score', '--bank', bank, '--responses', responses)).toEqual({ status: 1, output: '', errors: `${named}\n` })
  })
})
