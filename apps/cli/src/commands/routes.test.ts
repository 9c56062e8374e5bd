import { describe, expect, it } from 'vitest'
import { runGilde, runJson } from '../testing/run-gilde.ts'

const on = ['--on', '2026-11-28']

describe('gilde routes', () => {
  it('lists every kind of route, shortest first, with why a door is not open', () => {
    const { status, output, errors } = runGilde('routes', '--from', '6:1463-3', '--to', 'bachelor', ...on)
    expect(status).toBe(0)
    expect(errors).toContain('Rulebook today')
    expect(output).toContain('the shortest takes 2 school years')
    expect(output).toMatch(/seventh-preparing > higher/)
    expect(output).toMatch(/proof {2}This door can open/)
  })

  it('gives the same as JSON, and differs by book', () => {
    const of = (rulebook: string) => runJson<{ shortest: number; routes: number; families: { years: number; easiest: { door: string; citations?: unknown[] }[] }[] }>('routes', '--from', '4:Elektriciteit', '--to', '1289-3', '--rulebook', rulebook, '--extra', '2', ...on)
    const [today, proposals] = [of('today'), of('voka-2025')]
    expect(today.families.map(({ years }) => years)).toEqual(today.families.map(({ years }) => years).sort((a, b) => a - b))
    for (const { easiest } of today.families) for (const { door, citations } of easiest) expect(door === 'open' || (citations ?? []).length > 0).toBe(true)
    expect(proposals.routes).not.toBe(today.routes)
  })

  it('takes into account what a certificate closes', () => {
    const shortest = (...words: string[]) => runJson<{ families: { easiest: { door: string }[] }[] }>('routes', '--from', '4:1290-2', '--to', '1290-3', '--extra', '0', ...on, ...words).families.map(({ easiest }) => easiest.map(({ door }) => door).join())
    expect(shortest()).toContain('open,open')
    expect(shortest('--certificate', 'B', '--excluded', 'finality:double')).not.toContain('open,open')
  })

  it.each([
    [['--from', '4:Elektrotechniken', '--to', 'bachelor'], 1, '--from: there is no direction Elektrotechniken. The nearest names: 1290-2 Elektrotechnieken'],
    [['--from', '4:Handel', '--to', 'bachelor'], 1, '--from: Handel ended with the modernisation of secondary education. Most like it now (editorial): 1270-2 Bedrijf en organisatie'],
    [['--from', '2A', '--to', '1081-OKAN'], 1, '--to: 1081-OKAN is not on the map'],
    [['--from', '4', '--to', 'bachelor'], 2, '--from 4 needs a direction or a finality'],
    [['--from', '9', '--to', 'bachelor'], 2, '--from must begin with a year'],
    [['--from', '2A', '--to', 'bachelor', '--on', '2010-09-01'], 1, ''],
    [['--from', '4:1290-2', '--to', 'bachelor', '--certificate', 'C', '--excluded', 'domain:stem'], 1, 'Certificate C excludes nothing'],
    [['--from', '2A'], 2, 'Say where from and where to'],
  ])('says what is amiss: %j', (words, status, message) => {
    const ran = runGilde('routes', ...words)
    expect({ status: ran.status, output: ran.output }).toEqual({ status, output: '' })
    expect(ran.errors).toContain(message)
  })
})
