import { randomUUID } from 'node:crypto'
import { type Db, insertAuditEvent, insertRulebookDraft, type RulebookDraftRow, rightsOnRulebooks } from '@gilde/database'
import type { Actor, Person } from '../actor.ts'
import { Refusal } from '../refusal.ts'

/** @throws Refusal `not-signed-in`; `not-yours` when the person does not rewrite rulebooks */
export async function requireDrafter(db: Db, actor: Actor): Promise<Person> {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  if (!(await rightsOnRulebooks(db)).drafts) throw new Refusal('not-yours')
  return actor
}

/** Keeps a draft; none is ever changed, so that each step can be gone back to. @returns its id */
export async function keepDraft(db: Db, person: Person, now: Date, draft: Pick<RulebookDraftRow, 'book' | 'based_on' | 'base_version' | 'content' | 'cases'>, changed?: string): Promise<string> {
  const id = randomUUID()
  await insertRulebookDraft(db, { ...draft, id, created_by: person.personId, created_at: now })
  await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: 'rulebook.drafted', entityId: id, detail: { book: draft.book, ...(changed !== undefined && { changed }) } })
  return id
}
