import { describe, expect, it } from 'vitest'
import { readReference, runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

interface Calibrated {
  converged: boolean
  logLikelihood: number
  freeParameters: number
  persons: number
  groups: { group?: string; mean: number; deviation: number }[]
  items: { item: string; parameters: Record<string, number>; errors?: Record<string, number> }[]
  warnings: unknown[]
}
interface Lsat {
  items: string[]
  coef_irt: { a: number; b: number }[]
  patterns: Record<string, number>[]
}

/** The table of patterns as printed in the literature, with the number of persons as weight. */
function patternFile(name: string): string {
  const { items, patterns } = readReference<Lsat>(`mirt-${name}-2pl.json`)
  return temporaryFile(`${name}.csv`, [[...items, 'freq'], ...patterns.map((pattern) => [...items.map((item) => pattern[item]), pattern.freq])].map((row) => row.join(',')).join('\n'))
}
const lsat6 = patternFile('lsat6')
const weighted = ['--weight-column', 'freq']

describe('gilde calibrate', () => {
  it.each([
    ['lsat6', '2pl', -2466.653],
    ['lsat7', '2pl', -2658.805],
    ['lsat6', 'rasch', -2466.938],
  ])('gives the published log-likelihood of %s under %s', (name, model, logLikelihood) => {
    const found = runJson<Calibrated>('calibrate', '--model', model, '--responses', patternFile(name), ...weighted)
    expect(found).toMatchObject({ converged: true, persons: 1000 })
    expect(Math.abs(found.logLikelihood - logLikelihood)).toBeLessThan(0.001)
    if (model !== '2pl') return
    for (const [index, { a, b }] of readReference<Lsat>(`mirt-${name}-2pl.json`).coef_irt.entries()) {
      expect(Math.abs(found.items[index]!.parameters.a! - a)).toBeLessThan(1e-3)
      expect(Math.abs(found.items[index]!.parameters.b! - b)).toBeLessThan(1e-3)
    }
  })

  it('writes a bank with errors that score can read', () => {
    const { output, errors, status } = runGilde('calibrate', '--model', '2pl', '--responses', lsat6, ...weighted, '--se')
    expect(status).toBe(0)
    expect(errors).toContain('converged after')
    expect(output.split('\n')[0]).toBe('item,model,a,b,c,d,se_a,se_b,se_c,se_d')
    const bank = temporaryFile('calibrated.csv', output)
    const scored = runGilde('score', '--bank', bank, '--responses', lsat6)
    expect(scored.status).toBe(0)
    expect(scored.output.trim().split('\n')).toHaveLength(1 + 30)
  })

  it('takes groups, priors and conditional likelihood', () => {
    const groups = temporaryFile('groups.txt', readReference<Lsat>('mirt-lsat6-2pl.json').patterns.map((_, row) => (Math.floor(row / 2) % 2 === 0 ? 'one' : 'two')).join('\n'))
    const two = runJson<Calibrated>('calibrate', '--model', 'rasch', '--responses', lsat6, ...weighted, '--groups', groups)
    expect(two.groups.map(({ group }) => group)).toEqual(['one', 'two'])
    expect(two.groups[0]!.mean).toBe(0)
    const free = runJson<Calibrated>('calibrate', '--model', '2pl', '--responses', lsat6, ...weighted)
    const held = runJson<Calibrated>('calibrate', '--model', '2pl', '--responses', lsat6, ...weighted, '--prior', 'slope=lognormal,0,0.01')
    expect(Math.abs(held.items[0]!.parameters.a! - 1)).toBeLessThan(Math.abs(free.items[0]!.parameters.a! - 1))
    const cml = runJson<{ items: { steps: number[] }[]; converged: boolean }>('calibrate', '--model', 'rasch', '--method', 'cml', '--responses', lsat6, ...weighted)
    expect(cml.converged).toBe(true)
    expect(cml.items.reduce((sum, { steps }) => sum + steps[0]!, 0)).toBeCloseTo(0, 9)
  })

  it('keeps anchors as they are, and finds the group beside them', () => {
    const free = runGilde('calibrate', '--model', '2pl', '--responses', lsat6, ...weighted)
    const [header, ...lines] = free.output.trim().split('\n')
    const anchors = temporaryFile('anchors.csv', [header, ...lines.slice(0, 2), 'another,2pl,1,0,0,1'].join('\n'))
    const found = runJson<Calibrated>('calibrate', '--model', '2pl', '--responses', lsat6, ...weighted, '--anchor', anchors)
    // the anchors come from the same answers, so that nothing moves
    expect(Math.abs(found.groups[0]!.mean)).toBeLessThan(1e-3)
    expect(Math.abs(found.groups[0]!.deviation - 1)).toBeLessThan(1e-3)
    for (const [index, line] of lines.entries()) {
      expect(Math.abs(found.items[index]!.parameters.a! - Number(line.split(',')[2]))).toBeLessThan(1e-3)
      expect((found.items[index] as { model?: string }).model).toBe(index < 2 ? 'fixed' : '2pl')
    }
  })

  it('counts as a person who answered something, and says that weights stand unused', () => {
    const holes = temporaryFile('holes.csv', `q1,q2,q3,freq\n${'1,1,0,2\n1,0,1,1\n0,1,1,1\n0,0,1,1\n1,0,0,1\n'.repeat(8)}NA,NA,NA,1\n`)
    const { persons, bic, freeParameters, logLikelihood } = runJson<Calibrated & { bic: number }>('calibrate', '--model', 'rasch', '--responses', holes)
    expect(persons).toBe(40)
    expect(bic).toBeCloseTo(Math.log(40) * freeParameters - 2 * logLikelihood, 9)
    expect(runGilde('calibrate', '--model', 'rasch', '--responses', holes).errors).toContain('add --weight-column freq')
  })

  const small = temporaryFile('constant.csv', 'q1,q2,q3\n1,1,0\n1,0,1\n1,1,1\n1,0,0\n')
  it.each([
    [['--responses', small], 2, 'Option --model is needed. See gilde calibrate --help.'],
    [['--model', '5pl', '--responses', small], 2, '--model must be one of rasch, 1pl, 2pl, 3pl, 4pl, graded, grm, pcm, partial-credit, gpcm, generalised-partial-credit, rsm, rating-scale, nominal, nrm: got 5pl. See gilde calibrate --help.'],
    [['--model', '2pl', '--method', 'cml', '--responses', small], 2, 'Conditional likelihood exists for rasch and pcm: got 2pl. See gilde calibrate --help.'],
    [['--model', '3pl', '--responses', small, '--prior', 'guess=beta,5,17'], 2, '--prior takes PARAMETER=DENSITY,NUMBER,NUMBER, as slope=lognormal,0,0.5 or guessing=beta,5,17: got guess=beta,5,17. See gilde calibrate --help.'],
    [['--model', 'rasch', '--responses', small], 1, 'everybody gave the same answer (1) to item q1: it has no finite difficulty; leave it out'],
    [['--model', 'rasch', '--responses', small, '--anchor', temporaryFile('strange.csv', 'item,b\nx,0\n')], 1, expect.stringContaining('has none of the items of the answers')],
    [['--model', 'rasch', '--responses', small, '--latent', 'wide'], 2, '--latent must be one of standard, free-deviation, free: got wide. See gilde calibrate --help.'],
    [['--model', 'rasch', '--responses', small, '--weight-column', 'n'], 1, `${small} has no column n: it has q1, q2, q3.`],
  ])('says what to do about %s', (words, status, sentence) => {
    expect(runGilde('calibrate', ...words)).toEqual({ status, output: '', errors: typeof sentence === 'string' ? `${sentence}\n` : sentence })
  })
})
