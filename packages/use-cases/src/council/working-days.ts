/**
 * Working days as the terms count them here: Monday to Friday, without the ten public holidays of Belgium (Act of 4
 * January 1974 and Royal Decree of 18 April 1974). Whether a school's own rules leave out other days too is not
 * confirmed; pages and letters say so.
 */

/** Easter Sunday by the Gregorian computus. @see Meeus (1991), Astronomical Algorithms, chapter 8 */
function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)
}

const day = 86_400_000
const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']
/** Easter Monday, Ascension Day, Whit Monday, in days after Easter. */
const movable = [1, 39, 50]

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** @param date `YYYY-MM-DD` */
export function isWorkingDay(date: string): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay()
  const easter = easterOf(Number(date.slice(0, 4)))
  return weekday !== 0 && weekday !== 6 && !fixed.includes(date.slice(5)) && !movable.some((days) => isoDay(easter + days * day) === date)
}

/**
 * The last day of a term that begins the day after `from`.
 *
 * @param from `YYYY-MM-DD`
 * @param count working days, 0 or more
 * @example addWorkingDays('2026-06-26', 3) // => '2026-07-01': a Friday, then Monday, Tuesday, Wednesday
 */
export function addWorkingDays(from: string, count: number): string {
  let time = timeOf(from)
  for (let left = count; left > 0; ) {
    time += day
    if (isWorkingDay(isoDay(time))) left--
  }
  return isoDay(time)
}

/**
 * Working days after `from` up to and with `until`; 0 when `until` is not later.
 *
 * @example countWorkingDays('2026-06-26', '2026-07-01') // => 3
 */
export function countWorkingDays(from: string, until: string): number {
  let count = 0
  for (let time = timeOf(from) + day; time <= timeOf(until); time += day) if (isWorkingDay(isoDay(time))) count++
  return count
}
