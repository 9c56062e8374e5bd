import type { Actor } from '@gilde/use-cases'

/**
 * How a browser may keep a page that says nothing of it itself. A page for somebody stays nowhere: on a device that a
 * class shares, the next pupil's Back button must not bring it again.
 */
export function cachePolicy(actor: Actor): string {
  return actor.kind === 'visitor' && !actor.tokenHash ? 'private, no-cache' : 'private, no-store'
}
