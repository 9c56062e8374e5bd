import { addCouncilEvent, countCertificatesBeside, type CouncilCaseRow, type CouncilEventKind, type CouncilRow, type Db, findCouncil, findCouncilCase, findCouncilSeat, insertAuditEvent, listCouncilEvents, setCouncilTerms } from '@gilde/database'
import type { Facts } from '@gilde/pathways'
import type { Actor, Person } from '../actor.ts'
import { recordFacts } from '../record/record-facts.ts'
import { loadSchoolRecord } from '../record/pupil-facts.ts'
import { Refusal } from '../refusal.ts'
import { councilBook } from './council-book.ts'
import { councilTerms } from './council-terms.ts'
import { canFollow, type CaseState, caseState } from './case-state.ts'
import type { EventContents } from './shapes.ts'

export interface OpenCase {
  row: CouncilCaseRow
  council: CouncilRow
  state: CaseState
  /** What the person asking may do. */
  seat: { member: boolean; chair: boolean; director: boolean; counsellor: boolean; family: boolean }
}

/** A case that the person asking may see. @throws Refusal `not-found` when there is none for them */
export async function openCase(db: Db, actor: Actor, id: string): Promise<OpenCase & { actor: Person }> {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  const row = await findCouncilCase(db, id)
  const council = row && (await findCouncil(db, row.council_id))
  if (!row || !council) throw new Refusal('not-found')
  const { member, chair } = await findCouncilSeat(db, council.id)
  const own = actor.organisationId === row.organisation_id
  const director = own && actor.roles.includes('director')
  const counsellor = own && actor.roles.includes('counsellor')
  return {
    actor,
    row,
    council,
    state: caseState(await listCouncilEvents(db, [id])),
    seat: { member, chair, director, counsellor, family: actor.personId === row.pupil_id || actor.roles.includes('guardian') },
  }
}

/**
 * What the school record said when the council met, without what this council decides; with the advice of the guidance centre, and
 * how many of a hundred pupils of the year would hold a B with this one.
 */
export async function factsAtCouncil(db: Db, { row, council, state }: Pick<OpenCase, 'row' | 'council' | 'state'>): Promise<Facts> {
  const record = await loadSchoolRecord(db, row.pupil_id)
  if (!record) return {}
  const { lastCertificate: _, ...facts } = recordFacts({ ...record, certificates: record.certificates.filter(({ enrolment_id }) => enrolment_id !== row.enrolment_id) }, council.meets_on)
  return { ...facts, clbAdvice: state.advice?.verdict ?? 'none', shareOfB: shareOfB(await countCertificatesBeside(db, row.id)) }
}

/**
 * B certificates per hundred pupils, this pupil included, rounded up: more than five per hundred is then 6, as the rules compare it.
 *
 * @param beside the other pupils of the year, and how many of them hold a B
 */
export function shareOfB({ pupils, withB }: { pupils: number; withB: number }): number {
  return Math.ceil((100 * (withB + 1)) / (pupils + 1))
}

/**
 * Adds what somebody did, with the terms that run after it and the audit event, when nobody was first.
 *
 * @param seen number of the last event that the person had in view
 * @throws Refusal `case-moved-on` when there is a later one, `not-this-step` when it cannot follow now
 */
export async function addEvent<Kind extends CouncilEventKind>(db: Db, { row, council, state, actor }: OpenCase & { actor: Person }, kind: Kind, content: EventContents[Kind], seen: number, at: Date): Promise<number> {
  if (seen !== state.lastSeq) throw new Refusal('case-moved-on')
  if (!canFollow(state, kind)) throw new Refusal('not-this-step')
  const seq = state.lastSeq + 1
  if (!(await addCouncilEvent(db, { caseId: row.id, seq, kind, byId: actor.personId, byName: actor.name, at, content }))) throw new Refusal('case-moved-on')
  const after = caseState(await listCouncilEvents(db, [row.id]))
  await setCouncilTerms(db, row.id, councilTerms(await councilBook(db, at), after, council.meets_on, at))
  await insertAuditEvent(db, { organisationId: row.organisation_id, actorKind: 'person', actorId: actor.personId, action: `council.${kind}`, subjectId: row.pupil_id, entityId: row.id, detail: { seq } })
  return seq
}
