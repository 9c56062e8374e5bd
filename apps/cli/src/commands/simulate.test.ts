import { describe, expect, it } from 'vitest'
import { runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

interface Simulated {
  study: { persons: number; meanItems: number; bias: number; coverage95: number; exposure: { item: string; share: number }[]; largestExposure: number; bands: { from: number | string; persons: number }[] }
  seconds: number
}

describe('gilde simulate', () => {
  it('gives the same figures for the same seed, and says how long it took', () => {
    const words = ['simulate', '--instrument', 'number-series', '--pupils', '150', '--distribution', 'normal,0,1', '--seed', '3']
    const one = runJson<Simulated>(...words)
    expect(runJson<Simulated>(...words).study).toEqual(one.study)
    expect(one.seconds).toBeGreaterThan(0)
    expect(one.study.bands.reduce((sum, { persons }) => sum + persons, 0)).toBe(150)
    expect(one.study.exposure.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(one.study.meanItems, 9)
    expect(Math.abs(one.study.bias)).toBeLessThan(0.15)
    expect(one.study.coverage95).toBeGreaterThan(0.88)
    expect(one.study.bands[0]!.from).toBe('-Infinity')
  })

  it('takes a bank from a file', () => {
    const bank = temporaryFile('graded.csv', `item,alphaj,betaj1,betaj2\n${Array.from({ length: 12 }, (_, item) => `i${item},1.5,${item / 4 - 2},${item / 4 - 1}`).join('\n')}\n`)
    const { study } = runJson<Simulated>('simulate', '--bank', bank, '--pupils', '60', '--length', '6')
    expect(study).toMatchObject({ persons: 60, meanItems: 6 })
    expect(study.exposure[0]!.item).toBe('i0')
  })

  it.each([
    [['--instrument', 'nothing'], 1, 'There is no instrument nothing: choose '],
    [['--instrument', 'interests'], 1, 'interests is not adaptive, so there is nothing to choose: simulate '],
    [[], 2, 'Give either --instrument or --bank. See gilde simulate --help.'],
    [['--instrument', 'reading', '--distribution', 'normal,0,-1'], 2, '--distribution must be normal,MEAN,SD, uniform,FROM,TO or point,ABILITY: got normal,0,-1.'],
    [['--instrument', 'reading', '--pupils', '0'], 2, '--pupils must be from 1 to 1000000: got 0.'],
  ])('says what to do about %s', (words, status, sentence) => {
    const ran = runGilde('simulate', ...words)
    expect(ran.status).toBe(status)
    expect(ran.errors).toContain(sentence)
  })
})

describe('gilde technical-sheet', () => {
  it('prints the sheet, provisional first', () => {
    const { output, status } = runGilde('technical-sheet', '--instrument', 'reading')
    expect(status).toBe(0)
    expect(output.split('\n')[1]).toMatch(/^STATUS: provisional/)
    for (const part of ['Purpose', 'Blueprint', 'information of bank', 'Known limits', 'Sources']) expect(output).toContain(part)
  })

  it('has the same facts as JSON, also of tests that are not adaptive', () => {
    const sheet = runJson<{ items: number; status: string; precision?: unknown[] }>('technical-sheet', '--instrument', 'reaction')
    expect(sheet).toMatchObject({ status: 'provisional' })
    expect(sheet.precision).toBeUndefined()
    expect(runGilde('technical-sheet', '--instrument', 'x').errors).toContain('There is no instrument x: choose interests')
  })
})
