import type { Actor } from '../actor.ts'
import { Refusal } from '../refusal.ts'

/** Visits from one address: enough for a school behind one connection, too few to fill a disk. */
export const mostVisits = { most: 600, windowSeconds: 900 }

/** Whose record a sitting is added to: a pupil's, or a visitor's token. */
export interface SittingOwner {
  key: { personId: string } | { visitorHash: string }
  columns: { owner_id: string | null; organisation_id: string | null; visitor_hash: string | null }
  audit: { organisationId: string | null; actorKind: 'person' | 'visitor'; actorId: string | null; subjectId: string | null }
}

/** @throws Refusal for who has no record of their own to add to */
export function sittingOwner(actor: Actor): SittingOwner {
  if (actor.kind === 'visitor' && actor.tokenHash)
    return {
      key: { visitorHash: actor.tokenHash },
      columns: { owner_id: null, organisation_id: null, visitor_hash: actor.tokenHash },
      audit: { organisationId: null, actorKind: 'visitor', actorId: null, subjectId: null },
    }
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  if (!actor.roles.includes('pupil')) throw new Refusal('not-yours')
  return {
    key: { personId: actor.personId },
    columns: { owner_id: actor.personId, organisation_id: actor.organisationId, visitor_hash: null },
    audit: { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId },
  }
}
