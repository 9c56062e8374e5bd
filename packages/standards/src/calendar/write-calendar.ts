/** A day on which something ends, as it goes into somebody's calendar. */
export interface CalendarDay {
  /** Stays the same for the same thing, so that a calendar replaces it: letters, digits, `-`, `@`, `.`. */
  uid: string
  /** `YYYY-MM-DD` */
  day: string
  summary: string
  description: string
  /** Where it is done. */
  url: string
}

export interface CalendarHead {
  name: string
  /** When the calendar was made. */
  madeAt: Date
}

/**
 * Days as an iCalendar file: all-day events that do not block time, each with an alarm at nine o'clock the day before.
 *
 * @returns text with CRLF line ends, lines folded at 75 octets
 * @throws {RangeError} for a day that is none
 * @see RFC 5545, sections 3.1 (folding), 3.3.11 (escaping), 3.6.1 (events), 3.6.6 (alarms)
 */
export function writeCalendar({ name, madeAt }: CalendarHead, days: readonly CalendarDay[]): string {
  const stamp = madeAt.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gilde//Gilde//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ uid, day, summary, description, url }) => [
      'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(nextDay(day))}`, `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`, `URL:${url}`, 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE',
      'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, 'TRIGGER:-PT15H', 'END:VALARM', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function basic(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new RangeError(`A day is written YYYY-MM-DD, not ${day}`)
  return day.replaceAll('-', '')
}

function nextDay(day: string): string {
  basic(day)
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function escaped(words: string): string {
  return words.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n')
}

const octets = new TextEncoder()

/** A line of more than 75 octets goes on after a line end and a space; a character of several octets is not cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const more = octets.encode(character).length
    if (size + more > 75) {
      parts.push(part)
      part = ''
      size = 1 // the space that a folded line begins with
    }
    part += character
    size += more
  }
  return [...parts, part].join('\r\n ')
}
