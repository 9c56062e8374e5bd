import { admissionBlueprint, type AdmissionPart, partsOf } from '@gilde/assessment'
import { type AdmissionOutcomeRow, type AdmissionSittingRow, type Db, listAdmissionOutcomes, listAdmissionSittings, listBookings, listEntryProofs } from '@gilde/database'
import { dayInBrussels } from '../record/school-year.ts'
import { bestOutcomes } from './describe-outcome.ts'
import { addDays, retakeRuleOn } from './parameters.ts'

export type WayState = 'shown' | 'not-certain' | 'not-yet-shown' | 'under-way' | 'none' | 'not-offered'

/** What shows, for one family of directions, that a pupil is ready. */
export interface Evidence {
  tests: AdmissionSittingRow[]
  /** Of the tests that count, newest first. */
  outcomes: AdmissionOutcomeRow[]
  best: AdmissionOutcomeRow[]
  ways: { kind: 'admission-test' | 'summer-course' | 'earlier-certificate'; state: WayState }[]
  isShown: boolean
}

/**
 * The proofs of a pupil for a family on a day, as far as the person asking may see them. A test counts as long as the retake
 * rule's period; a course and a certificate stay.
 *
 * @param day `YYYY-MM-DD`
 */
export async function evidenceFor(db: Db, pupilId: string, familyId: string | null, day: string): Promise<Evidence> {
  const family = admissionBlueprint.families.find(({ id }) => id === familyId)
  const since = addDays(day, -retakeRuleOn(day).withinDays)
  const tests = (await listAdmissionSittings(db, pupilId)).filter((test) => test.family === familyId)
  const counting = new Set(tests.filter(({ started_at }) => dayInBrussels(started_at) >= since).map(({ sitting_id }) => sitting_id))
  const outcomes = (await listAdmissionOutcomes(db, pupilId)).filter(({ sitting_id }) => counting.has(sitting_id))
  const best = bestOutcomes(outcomes)
  const proofs = (await listEntryProofs(db, pupilId)).filter((proof) => proof.family === familyId && proof.obtained_on <= day)
  const bookings = await listBookings(db, pupilId)
  const certificate = proofs.some(({ kind }) => kind === 'earlier-certificate')
  const course = proofs.some(({ kind }) => kind === 'summer-course')
  const test = family ? testState(partsOf(family), best, tests) : 'not-offered'
  const underWay = bookings.some(({ kind, completed_on, family: of }) => kind === 'summer' && completed_on === null && (of === null || of === familyId))
  return {
    tests,
    outcomes,
    best,
    ways: [
      { kind: 'admission-test', state: test },
      { kind: 'summer-course', state: course ? 'shown' : underWay ? 'under-way' : 'none' },
      { kind: 'earlier-certificate', state: certificate ? 'shown' : 'none' },
    ],
    isShown: test === 'shown' || course || certificate,
  }
}

function testState(parts: AdmissionPart[], best: AdmissionOutcomeRow[], tests: AdmissionSittingRow[]): WayState {
  const outcomeOf = (part: AdmissionPart) => best.find((row) => row.part === part)?.outcome
  if (parts.every((part) => outcomeOf(part) === 'shown')) return 'shown'
  if (best.length === 0) return tests.some(({ settled_at }) => settled_at === null) ? 'under-way' : 'none'
  return parts.some((part) => outcomeOf(part) === 'not-yet-shown') ? 'not-yet-shown' : 'not-certain'
}

/** The same as facts for a rulebook, `content/rulebooks/facts.json`; what is not known here stays unknown. */
export async function entryFacts(db: Db, pupilId: string, familyId: string, day: string): Promise<Record<string, string | boolean>> {
  const { ways } = await evidenceFor(db, pupilId, familyId, day)
  const stateOf = (kind: Evidence['ways'][number]['kind']) => ways.find((way) => way.kind === kind)!.state
  const said = (state: WayState) => (state === 'shown' ? 'passed' : state === 'not-yet-shown' || state === 'not-certain' || state === 'under-way' ? 'not-passed' : undefined)
  const facts = { admissionTest: said(stateOf('admission-test')), summerCourse: said(stateOf('summer-course')), earlierCertificate: stateOf('earlier-certificate') === 'shown' ? true : undefined }
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string | boolean] => entry[1] !== undefined))
}
