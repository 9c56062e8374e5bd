import { describe, expect, it } from 'vitest'
import { printReport } from './press.ts'
import type { ReportModel } from './report-model.ts'

const text = (value: string) => ({ nl: value, en: value })

/** The least that a report can be: nothing measured, nothing suggested. */
const empty: ReportModel = {
  form: 1,
  madeAt: '2026-11-23T10:00:00.000Z',
  battery: { id: 'short', title: text('Kort'), version: '1', short: true, testsDone: 0, testsInAll: 3 },
  pupil: { name: null, municipality: null, synthetic: true },
  talents: [],
  interests: { kind: 'not-measured', sentence: text('Niet gemeten') },
  basis: text('Niets'),
  grouping: 'one-group',
  suggestions: [],
  invitations: [],
  notConsidered: [],
  computed: { instruments: [], versions: {} },
}

describe('printReport', () => {
  it('gives what each asked for, while the process goes on with other things', async () => {
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    const [dutch, english, again] = await Promise.all([printReport(empty, 'nl'), printReport(empty, 'en'), printReport(empty, 'nl')])
    clearInterval(turning)
    expect(Buffer.from(dutch).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(again).equals(Buffer.from(dutch))).toBe(true)
    expect(Buffer.from(english).equals(Buffer.from(dutch))).toBe(false)
    expect(turns).toBeGreaterThan(3)
  })

  it('says why a report cannot be printed, and prints the next one', async () => {
    const undated: ReportModel = { ...empty, madeAt: 'some day' }
    await expect(printReport(undated, 'nl')).rejects.toThrow()
    expect((await printReport(empty, 'nl')).length).toBeGreaterThan(1000)
  })
})
