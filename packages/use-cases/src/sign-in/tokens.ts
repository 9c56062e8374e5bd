import { createHash, createHmac } from 'node:crypto'
import type { App } from '../app.ts'

/** A token for a cookie: 256 random bits. Only its hash is stored. */
export function newToken(app: App): string {
  return Buffer.from(app.randomBytes(32)).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** The codes of class and pupil as typed, without spaces, hyphens, case and signs that no keyboard has. */
export function normaliseCode(code: string): string {
  return code.toUpperCase().replace(/[\s\p{Cc}-]/gu, '')
}

/** Keyed with the server's secret, since a personal code is short enough to try them all. */
export function hashPersonalCode(app: Pick<App, 'secret'>, classCode: string, personalCode: string): string {
  return createHmac('sha256', app.secret).update(`${normaliseCode(classCode)}:${normaliseCode(personalCode)}`).digest('base64url')
}
