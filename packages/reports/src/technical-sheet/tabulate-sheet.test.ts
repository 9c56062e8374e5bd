import { describe, expect, it } from 'vitest'
import { figureRows } from './figure-rows.ts'
import { tabulateSheet } from './tabulate-sheet.ts'
import type { SheetStatistics, TechnicalSheet } from './technical-sheet-model.ts'
import { sheetWords } from './words.ts'

const tooFew = (persons: number) => ({ kind: 'too-few' as const, persons, needed: 100 })
const none: SheetStatistics = { persons: 12, length: tooFew(12), ability: tooFew(12), reliability: tooFew(12), exposure: tooFew(12), itemFit: tooFew(12), drift: tooFew(12), effort: tooFew(12), norm: tooFew(12), scales: null, measures: null, fairness: [] }
const group = { variable: 'gender', reference: 'boy', focal: 'girl' }
const sheet: TechnicalSheet = {
  id: 'trial',
  version: '2',
  contentVersion: '2',
  title: { nl: 'Proef', en: 'Trial' },
  purpose: { nl: 'Een proef', en: 'A trial' },
  family: 'reasoning',
  talent: 'spatial',
  made: { at: '2026-11-28T12:00:00.000Z', engine: '0.1.0' },
  status: 'provisional',
  calibration: null,
  model: { nl: '=HYPERLINK("x")', en: 'M' },
  sources: [],
  minutes: 5,
  items: 20,
  delivery: 'adaptive',
  leastItems: 5,
  mostItems: 10,
  stopsAtStandardError: 0.4,
  blueprint: [{ area: '=1+1, "quoted"', items: 20, wantedShare: null }],
  difficulty: null,
  pictures: null,
  equivalent: { kind: 'none-needed', explanation: { nl: '', en: '' } },
  live: { publishedAt: '2026-11-28T12:00:00.000Z', synthetic: false, statistics: { ...none, fairness: [{ ...group, referencePersons: 0, focalPersons: 0, items: { kind: 'too-few', persons: 0, needed: 200 } }] }, rules: { persons: 100, perGroup: 200, answersPerItem: 50, cell: 10, step: 10 } },
  virtual: {
    seed: 20261128,
    date: '2026-11-28',
    note: { nl: '', en: '' },
    statistics: { ...none, persons: 2000, reliability: { kind: 'known', empirical: 0.79321567 }, fairness: [{ ...group, referencePersons: 1000, focalPersons: 1000, items: { kind: 'known', points: [{ rank: 1, delta: -1.25, from: -2, to: -0.5, category: 'B' }], notCompared: 19, significant: 1, moderate: 1, large: 0 } }] },
    truth: { reliability: 0.8, coverage95: 0.95 },
    precision: null,
  },
  decisions: null,
  limits: [],
  history: [],
  calibrations: [],
}

describe('tabulateSheet', () => {
  const lines = tabulateSheet(sheet).split('\r\n')
  it('has one figure per line, whole numbers whole and others to six digits', () => {
    expect(lines[0]).toBe('source,table,row,figure,value,note')
    for (const line of ['virtual,facts,,seed,20261128,synthetic', 'virtual,reliability,,empirical,0.793216,', 'virtual,fairness gender,1,delta,-1.25,', 'test,facts,,engine,0.1.0,']) expect(lines).toContain(line)
  })
  it('says of what is not there how many pupils it needs, and counts no small group', () => {
    expect(lines).toContain('live,reliability,,,,too few: 12 of 100')
    expect(lines).toContain('live,fairness gender,girl,persons,,fewer than may be counted')
  })
  it('keeps a cell one cell, and no formula', () => {
    expect(lines).toContain(`test,blueprint,"'=1+1, ""quoted""",items,20,`)
  })
})

describe('figureRows', () => {
  it('writes too few pupils as a number of how many are needed, and a small group as fewer than ten', () => {
    const rows = figureRows(sheet, sheetWords('en'))
    expect(rows.find(({ label }) => label.startsWith('Reliability (empirical)'))).toEqual({ label: 'Reliability (empirical)', live: 'n = 12 of 100', virtual: '0.79' })
    expect(rows.find(({ label }) => label.includes('girls'))?.live).toBe('n < 10 of 200')
  })
})
