/** A day from an address: absent, a day, or something that is none. */
export function readDay(raw: string | null): { day?: string; wrong: boolean } {
  if (raw === null || raw === '') return { wrong: false }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw)) && new Date(`${raw}T12:00:00Z`).toISOString().startsWith(raw)
  return isDay ? { day: raw, wrong: false } : { wrong: true }
}
