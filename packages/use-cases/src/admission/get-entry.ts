import { admissionBatteryId, admissionBlueprint, type AdmissionPart, mostExerciseSets, partsOf, readAdmissionBatteryId } from '@gilde/assessment'
import { type Db, type EntryRequestRow, findEntryRequest, insertAuditEvent, listBookings, listChildren, listCoursesFrom, listEntryDecisions, listEntryProofs, listEntryRequestsOf, listEntryRequestsToDecide, listOwnSittings } from '@gilde/database'
import { z } from 'zod'
import type { Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { citedRules } from './cited-rules.ts'
import { describeCourse } from './describe-course.ts'
import { describeOutcome } from './describe-outcome.ts'
import { type Evidence, evidenceFor } from './entry-facts.ts'
import { mayDecide } from './open-entry.ts'
import { nextTestDay, retakeRuleOn } from './parameters.ts'
import { Entry, type EntryDecision, EntrySummary } from './shapes.ts'

export const getEntry = defineOperation({
  name: 'getEntry',
  summary: 'One request for entry: how it can be shown, what the tests say, exercises, courses, the next test, and the decision',
  http: { method: 'get', path: '/api/entries/{id}', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: Entry,
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const request = await findEntryRequest(db, id)
      if (!request) throw new Refusal('not-found')
      if (request.pupil_id !== actor.personId) await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, subjectId: request.pupil_id, action: 'entry.viewed', entityId: id })
      return describeEntry(db, actor, request, dayInBrussels(app.clock()))
    }),
})

export const listEntries = defineOperation({
  name: 'listEntries',
  summary: 'Requests for entry: my own, my child’s, or those that my school is asked',
  http: { method: 'get', path: '/api/entries', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ entries: z.array(EntrySummary) }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const family = [actor.personId, ...(await listChildren(db, actor.personId)).map(({ id }) => id)]
      const rows = [...(await listEntryRequestsOf(db, family)), ...(await listEntryRequestsToDecide(db))]
      return { entries: [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => summarise(actor, row)) }
    }),
})

function summarise(actor: Person, row: EntryRequestRow): EntrySummary {
  return {
    id: row.id,
    pupil: { id: row.pupil_id, name: row.pupil_name ?? '' },
    school: row.school,
    direction: { id: row.direction_id, name: row.direction_name },
    targetYear: row.target_year,
    fromDate: row.from_date,
    status: row.status,
    madeOn: dayInBrussels(row.made_at),
    mine: row.pupil_id === actor.personId,
    mayDecide: mayDecide(actor, row),
  }
}

async function describeEntry(db: Db, actor: Person, row: EntryRequestRow, today: string): Promise<Entry> {
  const family = admissionBlueprint.families.find(({ id }) => id === row.family)
  const evidence = await evidenceFor(db, row.pupil_id, row.family, today)
  const parts = family ? partsOf(family) : []
  const running = evidence.tests.some(({ settled_at, status, request_id }) => settled_at === null && status === 'in-progress' && request_id === row.id)
  const mayTestFrom = nextTestDay(retakeRuleOn(today), evidence.tests.filter(({ status }) => status !== 'superseded').map(({ started_at }) => dayInBrussels(started_at))) ?? null
  const bookings = (await listBookings(db, row.pupil_id)).map(describeCourse)
  const mine = row.pupil_id === actor.personId
  const exercised = mine ? await exercisesOf(db, actor.personId, row.family) : []
  const open = (await listCoursesFrom(db, today)).map(describeCourse).filter((course) => course.family === null || course.family === row.family)
  const gaps = evidence.best.length === 0 ? [] : parts.filter((part) => evidence.best.find((one) => one.part === part)?.outcome !== 'shown')
  return {
    ...summarise(actor, row),
    family: family ? { id: family.id, title: family.title, parts } : null,
    accommodations: row.accommodations,
    ways: evidence.ways,
    tests: evidence.tests.map((test) => ({
      sittingId: test.sitting_id,
      attempt: test.attempt,
      startedOn: dayInBrussels(test.started_at),
      settledOn: test.settled_at ? dayInBrussels(test.settled_at) : null,
      running: test.settled_at === null && test.status !== 'superseded',
      parts: inOrder(parts, evidence, test.sitting_id),
    })),
    parts: inOrder(parts, evidence),
    mayTestFrom,
    mayTestNow: mine && row.status === 'open' && family !== undefined && row.accommodations !== null && !row.accommodations.includes('alternative') && (running || mayTestFrom === null || today >= mayTestFrom),
    gaps: gaps.map((part) => {
      const own = exercised.filter((one) => one.part === part)
      const courses = open.filter((course) => course.parts.includes(part))
      return {
        part,
        exercisedOn: [...new Set(own.map(({ day }) => day))],
        nextSet: 1 + (Math.max(0, ...own.map(({ set }) => set)) % mostExerciseSets),
        booked: bookings.find((course) => course.parts.includes(part)) ?? null,
        courses: courses.filter(({ id }) => !bookings.some((booked) => booked.id === id)).slice(0, 3),
      }
    }),
    bookings,
    proofs: (await listEntryProofs(db, row.pupil_id)).filter((proof) => proof.family === row.family).map((proof) => ({ kind: proof.kind, title: proof.title, obtainedOn: proof.obtained_on, recordedBy: proof.recorded_by_name, school: proof.school })),
    advice: evidence.isShown ? 'proof-shown' : 'proof-missing',
    rules: citedRules(),
    decisions: (await listEntryDecisions(db, row.id)).map((decision) => {
      const { rules, advice, ruleRecord } = decision.rule as Pick<EntryDecision, 'rules' | 'advice'> & Partial<EntryDecision>
      return { outcome: decision.outcome, proof: decision.proof, reasons: decision.reasons, rules, advice, ruleRecord: (mayDecide(actor, row) && ruleRecord) || null, decidedBy: decision.decided_by_name, decidedOn: dayInBrussels(decision.decided_at) }
    }),
  }
}

/** In the order of the blueprint. @param sittingId of one test; absent = the best of all that count */
function inOrder(parts: readonly AdmissionPart[], { outcomes, best }: Evidence, sittingId?: string) {
  const rows = sittingId ? outcomes.filter((row) => row.sitting_id === sittingId) : best
  return parts.flatMap((part) => rows.filter((row) => row.part === part).map(describeOutcome))
}

/** The sets of exercises that the pupil finished, oldest first. */
async function exercisesOf(db: Db, personId: string, familyId: string | null): Promise<{ part: AdmissionPart; set: number; day: string }[]> {
  const sittings = await listOwnSittings(db, { personId })
  return sittings.toReversed().flatMap(({ battery_id, status, last_event_at }) => {
    const use = readAdmissionBatteryId(battery_id)
    return use?.kind === 'exercises' && use.family.id === familyId && status === 'finished' && admissionBatteryId(use) === battery_id ? [{ part: use.part, set: use.set, day: dayInBrussels(last_event_at) }] : []
  })
}
