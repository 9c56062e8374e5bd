import { describe, expect, it } from 'vitest'
import { writeCalendar } from './write-calendar.ts'

const head = { name: 'Termijnen', madeAt: new Date('2026-11-30T09:00:00Z') }
const day = { uid: 'ask-talk-1@gilde', day: '2026-12-31', summary: 'Vraag een gesprek', description: 'Tot en met vandaag.', url: 'https://gilde.example/beslissingen/1' }

describe('writeCalendar', () => {
  it('writes a day as an event of one whole day with an alarm', () => {
    const lines = writeCalendar(head, [day]).split('\r\n')
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gilde//Gilde//NL'])
    expect(lines).toEqual(expect.arrayContaining(['DTSTAMP:20261130T090000Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'TRIGGER:-PT15H', 'SUMMARY:Vraag een gesprek']))
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  it('keeps what people write as words', () => {
    const written = writeCalendar(head, [{ ...day, summary: 'Zoë, "B"; eerst\nBEGIN:VEVENT \\ dan' }])
    expect(written).toContain('SUMMARY:Zoë\\, "B"\\; eerst\\nBEGIN:VEVENT \\\\ dan')
    expect(written.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  })

  it('folds at 75 octets without cutting a character, so that unfolding gives the words back', () => {
    const summary = 'é€😀 '.repeat(60)
    const written = writeCalendar(head, [{ ...day, summary }])
    for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(written.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
  })

  it('refuses a day that is none', () => {
    expect(() => writeCalendar(head, [{ ...day, day: '31/12/2026' }])).toThrow('A day is written YYYY-MM-DD, not 31/12/2026')
  })
})
