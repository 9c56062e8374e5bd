import { Refusal } from './refusal.ts'

/** PostgreSQL's and the system's codes for "there is no room" and "the database cannot be reached just now". */
const full = new Set(['53100', 'ENOSPC', 'EDQUOT'])
const away = new Set(['53300', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '40001', '40P01', '55P03'])

/** A character that no text can hold, as U+0000: in a text, and in JSON. */
const unstorable = new Set(['22021', '22P05'])

/** A refusal for a database that has no room or is away for a moment, or for a text that cannot be stored; undefined for any other error, which is a bug. */
export function storageRefusal(error: unknown): Refusal | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && full.has(code)) return new Refusal('storage-full')
    if (typeof code === 'string' && unstorable.has(code)) return new Refusal('bad-input')
    if (typeof code === 'string' && away.has(code)) return new Refusal('busy')
    if (/Connection terminated|timeout exceeded when trying to connect/.test(cause.message)) return new Refusal('busy')
  }
  return undefined
}
