import { type Db, findPerson, listCertificates, listEnrolments, listStudyProofs } from '@gilde/database'
import { entryFacts } from '../admission/entry-facts.ts'
import { type RecordFacts, recordFacts, type SchoolRecord } from './record-facts.ts'

/** The pupil's school record, as far as the person asking may see it; undefined when they may not see the pupil. */
export async function loadSchoolRecord(db: Db, pupilId: string): Promise<SchoolRecord | undefined> {
  const person = await findPerson(db, pupilId)
  if (!person) return undefined
  return {
    birthYear: person.birth_year,
    birthDate: person.birth_date,
    enrolments: await listEnrolments(db, pupilId),
    certificates: await listCertificates(db, pupilId),
    proofs: await listStudyProofs(db, pupilId),
  }
}

/**
 * The facts about a pupil that the school record knows on a day, for a rulebook (`content/rulebooks/facts.json`).
 * Unknown facts are absent. Facts about a target, a moment or a decision are not here: they are not the pupil's.
 *
 * @param on `YYYY-MM-DD`
 * @param family of directions that ask the same pre-knowledge: then also the proofs for it (admission test, summer course, earlier certificate)
 */
export async function pupilFacts(db: Db, pupilId: string, on: string, family?: string): Promise<RecordFacts> {
  const record = await loadSchoolRecord(db, pupilId)
  return { ...(record && recordFacts(record, on)), ...(family !== undefined && (await entryFacts(db, pupilId, family, on))) }
}
