import type { EntryRequestRow } from '@gilde/database'
import type { Actor, Person } from '../actor.ts'
import { Refusal } from '../refusal.ts'

/** The pupil's own request, while it is open. @throws Refusal `not-signed-in`, `not-found`, `entry-closed` */
export function requireOwnRequest(actor: Actor, request: EntryRequestRow | undefined): { person: Person; request: EntryRequestRow } {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  if (!request || request.pupil_id !== actor.personId) throw new Refusal('not-found')
  if (request.status !== 'open') throw new Refusal('entry-closed')
  return { person: actor, request }
}

/** Who decides on entry at this school. */
export function mayDecide(actor: Person, request: { organisation_id: string }): boolean {
  return actor.roles.includes('director') && actor.organisationId === request.organisation_id
}
