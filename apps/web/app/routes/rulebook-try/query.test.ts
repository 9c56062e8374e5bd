import { describe, expect, it } from 'vitest'
import { readSliders } from '../../rules/read-sliders.ts'
import { readFacts, toAddress } from './query.ts'

describe('the address of a situation', () => {
  it('keeps what was answered, what was skipped and the sliders', () => {
    const situation = { book: 'today', decision: 'enter-1b', on: '2026-09-01', facts: { ageOn31December: '12', primaryCertificate: 'false' }, sliders: { 'remediation-age': 13 }, skipped: ['sixthPrimaryYearDone'] }
    const address = new URL(toAddress(situation), 'http://gilde')
    expect(address.searchParams.get('besluit')).toBe('enter-1b')
    expect(readFacts(address.searchParams)).toEqual({ facts: situation.facts, skipped: situation.skipped })
    expect(readSliders(address.searchParams)).toEqual({ 'remediation-age': '13' })
  })

  it('takes a question mark for not knowing, and an answer over it', () => {
    expect(readFacts(new URLSearchParams('f.lastYear=?&f.clbAdvice='))).toEqual({ facts: {}, skipped: ['lastYear'] })
    expect(readFacts(new URLSearchParams('weetniet=lastYear&f.lastYear=3'))).toEqual({ facts: { lastYear: '3' }, skipped: [] })
  })

  it('leaves out what cannot be a fact', () => {
    expect(readFacts(new URLSearchParams('f.x;y=1&f.long=' + 'x'.repeat(61)))).toEqual({ facts: {}, skipped: [] })
  })
})
