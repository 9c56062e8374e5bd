import { admissionBlueprint } from '@gilde/assessment'
import { type Db, listAdmissionSittings, listEntryDecisions, listEntryProofs, listEntryRequestsOf } from '@gilde/database'
import { z } from 'zod'
import { evidenceFor } from '../admission/entry-facts.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { LocalText } from './shapes.ts'

export const OwnProof = z
  .object({
    family: z.string(),
    familyName: LocalText,
    kind: z.enum(['admission-test', 'summer-course', 'earlier-certificate']),
    title: z.string().nullable().describe('Of the course or the certificate'),
    on: z.iso.date(),
  })
  .meta({ id: 'OwnProof' })
export type OwnProof = z.infer<typeof OwnProof>

export const Admitted = z.object({ directionId: z.string(), direction: z.string(), school: z.string(), on: z.iso.date() }).meta({ id: 'AdmittedTo' })
export type Admitted = z.infer<typeof Admitted>

/**
 * What a pupil has shown, per family of directions, and where a school let them in; as far as the person asking may see it.
 *
 * @param day `YYYY-MM-DD`
 */
export async function ownProofs(db: Db, pupilId: string, day: string): Promise<{ proofs: OwnProof[]; admitted: Admitted[] }> {
  const written = (await listEntryProofs(db, pupilId)).filter(({ obtained_on }) => obtained_on <= day)
  const families = new Set([...(await listAdmissionSittings(db, pupilId)), ...written].map(({ family }) => family))
  const proofs: OwnProof[] = []
  for (const { id, title: familyName } of admissionBlueprint.families.filter((family) => families.has(family.id))) {
    const { ways, outcomes } = await evidenceFor(db, pupilId, id, day)
    for (const { kind } of ways.filter(({ state }) => state === 'shown')) {
      const of = { family: id, familyName, kind }
      if (kind === 'admission-test') proofs.push({ ...of, title: null, on: dayInBrussels(outcomes[0]!.settled_at) })
      else for (const { title, obtained_on } of written.filter((proof) => proof.family === id && proof.kind === kind).slice(-1)) proofs.push({ ...of, title, on: obtained_on })
    }
  }
  const admitted = []
  for (const request of await listEntryRequestsOf(db, [pupilId])) {
    const [latest] = await listEntryDecisions(db, request.id)
    if (latest?.outcome === 'admitted') admitted.push({ directionId: request.direction_id, direction: request.direction_name, school: request.school, on: dayInBrussels(latest.decided_at) })
  }
  return { proofs, admitted }
}
