import { describe, expect, it } from 'vitest'
import { readReference, runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

interface Reference {
  bank: number[][]
  responses: string[]
  runs: { method: string; criterion: string; simulee: number; items: number[]; thetaProv: number[]; seProv: number[] }[]
}
interface Adapted {
  runs: { person: number; items: number[]; answers: number[]; abilities: number[]; errors: number[] }[]
}
const { bank, responses, runs } = readReference<Reference>('catr-sequences.json')
const bankFile = temporaryFile('bank.csv', `"a","b","c","d"\n${bank.map((row) => row.join(',')).join('\n')}\n`)
const responsesFile = temporaryFile('responses.txt', `${responses.join('\n')}\n`)
const both = ['--bank', bankFile, '--responses', responsesFile]

describe('gilde adapt', () => {
  it.each([
    ['MFI', 'EAP', 30],
    ['bOpt', 'BM', 30],
    ['thOpt', 'WL', 30],
    ['MPWI', 'ML', 30],
    ['KL', 'EAP', 4],
    ['KLP', 'WL', 4],
    ['MEPV', 'BM', 2],
  ])('gives the sequences of catR 3.17: %s by %s', (rule, estimator, pupils) => {
    const expected = runs.filter((run) => run.criterion === rule && run.method === estimator)
    expect(expected).toHaveLength(pupils)
    const persons = expected.map(({ simulee }) => simulee).join(',')
    const found = runJson<Adapted>('adapt', ...both, '--rule', rule, '--estimator', estimator, '--nodes', '33', '--range', '-4,4', '--length', String(expected[0]!.items.length), '--persons', persons)
    for (const [index, { simulee, items, thetaProv, seProv }] of expected.entries()) {
      const run = found.runs[index]!
      expect(run.person).toBe(simulee)
      expect(run.items).toEqual(items)
      expect(run.answers).toEqual(items.map((item) => Number(responses[simulee - 1]![item - 1])))
      for (const step of items.keys()) {
        expect(Math.abs(run.abilities[step]! - thetaProv[step]!)).toBeLessThan(1e-4)
        expect(Math.abs(run.errors[step]! / seProv[step]! - 1)).toBeLessThan(0.01)
      }
    }
  })

  it('takes graded and partial credit banks, and stops at an error', () => {
    const reference = readReference<{ GRM: number[][]; GPCM: number[][]; runs: { model: 'GRM' | 'GPCM'; method: string; responses: string; items: number[] }[] }>('catr-sequences-polytomous.json')
    for (const [model, columns] of [['GRM', 'betaj'], ['GPCM', 'deltaj']] as const) {
      const rows = reference[model]
      const header = ['alphaj', ...rows[0]!.slice(1).map((_, step) => `${columns}${step + 1}`)]
      const expected = reference.runs.filter((run) => run.model === model && run.method === 'EAP')
      const bankPath = temporaryFile(`${model}.csv`, [header, ...rows].map((row) => row.join(',')).join('\n'))
      const answers = temporaryFile(`${model}.txt`, expected.map((run) => run.responses).join('\n'))
      const found = runJson<Adapted>('adapt', '--bank', bankPath, '--responses', answers, '--length', '25', '--stop-se', '0.3')
      expect(found.runs.map(({ items }) => items)).toEqual(expected.map(({ items }) => items))
    }
  })

  it('begins as told and writes CSV', () => {
    const { output, status } = runGilde('adapt', ...both, '--start-items', '7,3', '--length', '3', '--persons', '2')
    expect(status).toBe(0)
    const lines = output.trim().split('\n')
    expect(lines[0]).toBe('person,step,item,name,answer,ability,standard_error')
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 4).join(' '))).toEqual(['2 1 7 item7', '2 2 3 item3', expect.stringMatching(/^2 3 /)])
    const byAbility = runJson<Adapted>('adapt', ...both, '--start', 'bOpt', '--start-ability', '-1,1', '--length', '2', '--persons', '1')
    const closest = (ability: number) => bank.map((row, item) => [Math.abs(row[1]! - ability), item + 1] as const).toSorted((one, other) => one[0] - other[0])[0]![1]
    expect(byAbility.runs[0]!.items).toEqual([closest(-1), closest(1)])
  })

  it('stops when it is decided, or when the items left tell too little', () => {
    const all = ['--length', '100', '--persons', '1']
    const decided = runJson<Adapted>('adapt', ...both, ...all, '--stop-cut', '0', '--confidence', '0.9').runs[0]!
    const margins = decided.abilities.map((ability, step) => Math.abs(ability) - 1.644854 * decided.errors[step]!)
    expect(margins.at(-1)).toBeGreaterThanOrEqual(0)
    expect(margins.slice(0, -1).every((margin) => margin < 0)).toBe(true)
    const lengths = ['0.2', '0.6'].map((least) => runJson<Adapted>('adapt', ...both, ...all, '--stop-information', least).runs[0]!.items.length)
    expect(lengths[1]).toBeLessThan(lengths[0]!)
    expect(runJson<Adapted>('adapt', ...both, ...all, '--stop-gain', '0.05').runs[0]!.items.length).toBeLessThan(100)
  })

  it('says for whom a likelihood has several maxima', () => {
    const { errors } = runGilde('adapt', ...both, '--estimator', 'ML', '--rule', 'thOpt', '--persons', '1,10')
    expect(errors).toBe('Note: at some step the likelihood has several maxima for persons 10; the highest is taken. Other programs may end at another.\n')
  })

  it('draws by its seed', () => {
    const items = (seed: string) => runJson<Adapted>('adapt', ...both, '--rule', 'random', '--start', 'random', '--seed', seed, '--persons', '1').runs[0]!.items
    expect(items('4')).toEqual(items('4'))
    expect(items('4')).not.toEqual(items('5'))
  })

  it.each([
    [['--bank', bankFile], 2, 'Option --responses is needed. See gilde adapt --help.'],
    [[...both, '--rule', 'best'], 2, '--rule must be one of MFI, bOpt, Urry, thOpt, KL, KLP, MEPV, MLWI, MPWI, random: got best. See gilde adapt --help.'],
    [[...both, '--length', 'many'], 2, '--length must be a number: got many. See gilde adapt --help.'],
    [[...both, '--nodes', '2'], 2, '--nodes must be from 3 to 10001: got 2. See gilde adapt --help.'],
    [[...both, '--range', '4,-4'], 2, '--range needs a lower and a higher number: got 4,-4. See gilde adapt --help.'],
    [[...both, '--lenght', '3'], 2, "Unknown option '--lenght'. See gilde adapt --help."],
    [[...both, '--confidence', '0.9'], 2, '--confidence is of the interval that --stop-cut compares with a cut: give both. See gilde adapt --help.'],
    [[...both, '--persons', '31'], 1, `${responsesFile} has no person 31: it has 30.`],
    [[...both, '--start-items', '101'], 1, 'The bank has no item 101: --start-items takes names of the bank or numbers from 1 to 100.'],
  ])('says what to do about %s', (words, status, sentence) => {
    expect(runGilde('adapt', ...words)).toEqual({ status, output: '', errors: `${sentence}\n` })
  })
})
