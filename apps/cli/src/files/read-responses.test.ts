import { describe, expect, it } from 'vitest'
import { temporaryFile } from '../testing/run-gilde.ts'
import { matchItems } from './match-items.ts'
import { readBank } from './read-bank.ts'
import { readResponses } from './read-responses.ts'

const read = (text: string, options?: Parameters<typeof readResponses>[1]) => readResponses(temporaryFile('answers.csv', text), options)
const two = [[1, 0], [undefined, 1]]

describe('readResponses', () => {
  it.each([
    ['commas', 'q1,q2\n1,0\nNA,1\n'],
    ['semicolons', 'q1;q2\n1;0\n;1\n'],
    ['tabs', 'q1\tq2\n1\t0\n.\t1\n'],
    ['bars', 'q1|q2\n1|0\n-|1\n'],
    ['a byte order mark and Windows line ends', '\uFEFFq1,q2\r\n1,0\r\nNA,1\r\n'],
    ['old Macintosh line ends', 'q1,q2\r1,0\rNA,1\r'],
    ['quotes and empty lines', '"q1","q2"\n\n"1","0"\n\n"NA","1"\n\n'],
    ['row names, as R writes them', '"","q1","q2"\n"1",1,0\n"2",NA,1\n'],
    ['decimals that say nothing, as pandas writes them', 'q1,q2\n1.0,0\nNaN,1\n'],
    ['what a spreadsheet writes for nothing', 'q1,q2\n1,0\n#N/A,1\n'],
    ['null', 'q1,q2\n1,0\nnull,1\n'],
  ])('takes %s', (_what, text) => {
    const { items, answers } = read(text)
    expect(items).toEqual(['q1', 'q2'])
    expect(answers).toEqual(two)
  })

  it('keeps what stands beside the answers, and says what it set aside', () => {
    const { items, other, setAside } = read('Pupil,vraag één,題目,freq\nan,1,0,3\nbo,0,1,2\n')
    expect(items).toEqual(['vraag één', '題目'])
    expect(setAside).toEqual(['Pupil', 'freq'])
    expect(other.get('freq')).toEqual(['3', '2'])
    expect(read('freq,q\n1,0\n0,1\n', { items: ['freq', 'q'] })).toMatchObject({ items: ['freq', 'q'], setAside: [] })
  })

  it('takes other codes for no answer besides the usual ones', () => {
    expect(read('q1,q2\n1,0\n-9,1\nNA,99\n', { missing: ['-9', '99'] }).answers).toEqual([...two, [undefined, undefined]])
  })

  it('refuses a column that numbers the persons, a word, and half an answer', () => {
    const numbered = `leerling,q1\n${Array.from({ length: 12 }, (_, row) => `${row + 1},${row % 2}`).join('\n')}\n`
    expect(() => read(numbered)).toThrow('Column leerling of')
    expect(() => read(numbered)).toThrow('leave it out with --other leerling')
    expect(read(numbered, { other: ['leerling'] }).items).toEqual(['q1'])
    expect(() => read('q1,q2\n1,0.5\n')).toThrow('column q2: "0.5" is no answer')
    expect(() => read('q1,q2\n1,-9\n')).toThrow('--missing CODE')
  })
})

describe('matchItems', () => {
  const paths = { bank: 'BANK', responses: 'ANSWERS' }
  const named = readBank(temporaryFile('named.csv', 'item;b\nx;-0,5\ny;1,25\nz;2\n'))

  it('reads decimal commas where commas part no columns', () => {
    expect(named.models.map((model) => 'difficulty' in model && model.difficulty)).toEqual([-0.5, 1.25, 2])
    expect(() => readBank(temporaryFile('comma.csv', 'item,b\nx,"1,5"\n'))).toThrow('Line 2')
  })

  it('goes by name where both have names, and by place where one has none', () => {
    expect(matchItems(named, read('z,x\n1,0\n'), paths)).toEqual([[0, undefined, 1]])
    expect(matchItems(named, read('1,0,1\n'), paths)).toEqual([[1, 0, 1]])
    expect(matchItems(named, read('a,b,c\n1,0,1\n'), paths)).toEqual([[1, 0, 1]])
    const unnamed = readBank(temporaryFile('unnamed.csv', 'b\n-1\n1\n'))
    expect(matchItems(unnamed, read('y,x\n1,0\n'), paths)).toEqual([[1, 0]])
  })

  it('refuses names that the bank does not have, a name that it has twice, and answers that an item does not have', () => {
    expect(() => matchItems(named, read('x,q\n1,0\n'), paths)).toThrow('BANK has no item q, which ANSWERS has')
    expect(() => matchItems(named, read('x\n2\n'), paths)).toThrow('Person 1 of ANSWERS has 2 on x')
    const twice = readBank(temporaryFile('twice.csv', 'item,b\nx,0\nx,1\n'))
    expect(() => matchItems(twice, read('x\n1\n'), paths)).toThrow('BANK has two items called x')
  })
})
