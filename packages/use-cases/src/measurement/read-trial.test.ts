import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTrial, restoreTrial, storeTrial, type Trial, TrialProblem } from './read-trial.ts'

const ids = ['gears:1', 'gears:2', 'levers:1']
const problemOf = (text: string) => {
  try {
    return readTrial(text, ids)
  } catch (problem) {
    if (!(problem instanceof TrialProblem)) throw problem
    return [problem.code, problem.line, problem.column, problem.value]
  }
}
const rowsOf = ({ persons, items, answers }: Trial) => Array.from({ length: persons }, (_, person) => [...answers.subarray(person * items.length, (person + 1) * items.length)])

describe('readTrial', () => {
  it('reads a line per person, with any separator, and forgets who they were', () => {
    for (const text of ['person,levers:1,gears:1\nAnna,1,0\nBo,,NA\n', '\uFEFFperson;levers:1;gears:1\r\n"Anna; B.";1;0\r\nBo;;NA', 'Person\tlevers:1\tgears:1\rAnna\t1\t0\rBo\t\tna\r']) {
      const trial = readTrial(text, ids)
      expect(trial.items).toEqual([2, 0])
      expect(rowsOf(trial)).toEqual([[1, 0], [-1, -1]])
      expect(JSON.stringify(storeTrial(trial))).not.toContain('Anna')
    }
  })

  it('reads a line per answer', () => {
    const trial = readTrial('person,item,answer\np1,gears:2,1\np2,levers:1,0\np1,levers:1,1\n', ids)
    expect(trial.items).toEqual([1, 2])
    expect(rowsOf(trial)).toEqual([[1, 1], [-1, 0]])
  })

  it('says what it could not read, and where', () => {
    expect(problemOf('')).toEqual(['empty', 1, 1, ''])
    expect(problemOf('person,gears:1\n')).toEqual(['empty', 1, 1, ''])
    expect(problemOf('name,gears:1\nA,1')).toEqual(['no-person', 1, 1, 'name'])
    expect(problemOf('person\nA')).toEqual(['no-items', 1, 1, ''])
    expect(problemOf('person,gears:1,gears:9\nA,1,1')).toEqual(['unknown-item', 1, 3, 'gears:9'])
    expect(problemOf('person,gears:1,gears:1\nA,1,1')).toEqual(['item-twice', 1, 3, 'gears:1'])
    expect(problemOf('person,gears:1\nA,1\nB,yes')).toEqual(['bad-answer', 3, 2, 'yes'])
    expect(problemOf('person,gears:1,gears:2\nA,1,1\nB,1')).toEqual(['cells', 3, 2, '2'])
    expect(problemOf('person,gears:1\nA,1,1')).toEqual(['cells', 2, 3, '3'])
    expect(problemOf('person,item,answer\nA,gears:1,1\nA,gears:1,0')).toEqual(['answered-twice', 3, 2, 'gears:1'])
    expect(problemOf('person,item,answer\nA,gears:1,')).toEqual(['bad-answer', 2, 3, ''])
    expect(problemOf('person,gears:1\n"A,1')).toEqual(['quote', 2, 1, ''])
    expect(problemOf(`person,gears:1\n${'A,1\n'.repeat(20_001)}`)).toEqual(['too-many-persons', 20_002, 1, '20001'])
  })

  it('gives back what was written, through what is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('0', '1', '', 'NA'), fc.constantFrom('0', '1', '')), { minLength: 1, maxLength: 40 }), (lines) => {
        const trial = readTrial(['person,gears:1,levers:1', ...lines.map((cells, index) => [index, ...cells].join(','))].join('\n'), ids)
        const code = (cell: string) => (cell === '0' ? 0 : cell === '1' ? 1 : -1)
        expect(rowsOf(restoreTrial(JSON.parse(JSON.stringify(storeTrial(trial))) as ReturnType<typeof storeTrial>))).toEqual(lines.map((cells) => cells.map(code)))
      }),
      { numRuns: 50 },
    )
  })
})
