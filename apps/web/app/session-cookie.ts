import type { NewSession } from '@gilde/use-cases'
import { writeCookie } from '@gilde/web/cookies'

/** Keeps a session in the browser until it ends by itself. */
export function sessionCookie(secure: boolean, session: NewSession): string {
  return writeCookie('session', session.token, { secure, maxAgeSeconds: Math.floor((session.until.getTime() - Date.now()) / 1000) })
}

export function clearedSessionCookie(secure: boolean): string {
  return writeCookie('session', '', { secure, maxAgeSeconds: 0 })
}

/** Takes from the browser what the test page kept there: on a shared device the next person finds nothing. */
export const forgetKeptPages = { 'clear-site-data': '"storage"' }

/** The visitor's token; how long the server keeps what it opens is the server's matter. */
export function visitCookie(secure: boolean, token: string): string {
  return writeCookie('visit', token, { secure, maxAgeSeconds: 90 * 86_400 })
}
