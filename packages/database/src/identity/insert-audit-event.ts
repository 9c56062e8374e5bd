import type { Db } from '../open-database.ts'

export interface NewAuditEvent {
  organisationId: string | null
  actorKind: 'person' | 'visitor' | 'system'
  actorId: string | null
  action: string
  /** The pupil whom it is about, who may read it. */
  subjectId?: string | null
  entityId?: string | null
  detail?: Record<string, unknown>
}

/** Always in the transaction of the change that it tells of. */
export async function insertAuditEvent(db: Db, event: NewAuditEvent): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      organisation_id: event.organisationId,
      actor_kind: event.actorKind,
      actor_id: event.actorId,
      action: event.action,
      subject_id: event.subjectId ?? null,
      entity_id: event.entityId ?? null,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute()
}
