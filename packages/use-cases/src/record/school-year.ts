/** The school year that a day falls in, as the year in which it begins: it runs from 1 September to 31 August. @param on `YYYY-MM-DD` */
export function schoolYearStart(on: string): number {
  return Number(on.slice(0, 4)) - (on.slice(5) < '09-01' ? 1 : 0)
}

/** The first day of the school year after the one that a day falls in. @param on `YYYY-MM-DD` */
export function nextSchoolYear(on: string): string {
  return `${schoolYearStart(on) + 1}-09-01`
}

/** The last day before it begins. @param on `YYYY-MM-DD` */
export function lastDayOfSchoolYear(on: string): string {
  return `${schoolYearStart(on) + 1}-08-31`
}

/** The day on which it is now in Brussels, as `YYYY-MM-DD`: what a rule or a term counts with. */
export function dayInBrussels(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(moment)
}
