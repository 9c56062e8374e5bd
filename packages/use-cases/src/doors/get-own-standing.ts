import { type Db, findPerson, insertAuditEvent, listEnrolments, mayGuide } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { loadSchoolRecord } from '../record/pupil-facts.ts'
import { recordFacts } from '../record/record-facts.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { Admitted, OwnProof, ownProofs } from './own-proofs.ts'
import { StandingInput } from './shapes.ts'

const Standing = {
  standing: StandingInput.nullable().describe('Null where the record is empty'),
  proofs: z.array(OwnProof).describe('What was shown: it counts for directions of its family'),
  admitted: z.array(Admitted).describe('Directions to which a school decided to admit the pupil'),
}

/** Where the school record says that a pupil stands, as the door map takes it. */
export const getOwnStanding = defineOperation({
  name: 'getOwnStanding',
  summary: 'Where I stand, by my own school record',
  http: { method: 'get', path: '/api/doors/me', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object(Standing).meta({ id: 'OwnStanding' }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      return standingOf(db, actor.personId, dayInBrussels(app.clock()))
    }),
})

/** The same for who guides the pupil; the look is written down first, for the pupil to read. */
export const getPupilStanding = defineOperation({
  name: 'getPupilStanding',
  summary: 'As a parent, a teacher of the class, or the guidance or director of the school: where a pupil stands',
  http: { method: 'get', path: '/api/pupils/{id}/standing', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ ...Standing, pupil: z.object({ id: z.uuid(), name: z.string(), synthetic: z.boolean() }) }).meta({ id: 'PupilStanding' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const person = await findPerson(db, id)
      if (!person || id === actor.personId || !(await mayGuide(db, id))) throw new Refusal('not-found')
      await insertAuditEvent(db, { organisationId: person.organisation_id, actorKind: 'person', actorId: actor.personId, action: 'doors.viewed', subjectId: id, entityId: id })
      return { ...(await standingOf(db, id, dayInBrussels(app.clock()))), pupil: { id, name: `${person.given_name} ${person.family_name}`.trim(), synthetic: person.synthetic } }
    }),
})

/** @param day `YYYY-MM-DD` */
async function standingOf(db: Db, pupilId: string, day: string): Promise<{ standing: StandingInput | null } & Awaited<ReturnType<typeof ownProofs>>> {
  const [person, record] = [await findPerson(db, pupilId), await loadSchoolRecord(db, pupilId)]
  const last = (await listEnrolments(db, pupilId)).at(-1)
  if (!person || !record || !last) return { standing: null, proofs: [], admitted: [] }
  const facts = recordFacts(record, day)
  const given = record.certificates.filter(({ enrolment_id }) => enrolment_id === last.id).sort((a, b) => a.version - b.version).at(-1)
  const yesNo = (fact: unknown) => (fact === true ? ('yes' as const) : fact === false ? ('no' as const) : undefined)
  const { proofs, admitted } = await ownProofs(db, pupilId, day)
  return {
    proofs,
    admitted,
    standing: dropAbsent({
      year: last.year,
      direction: last.direction_id ?? undefined,
      track: last.finality ?? undefined,
      certificate: given?.certificate,
      excluded: given && given.exclusions.length > 0 ? given.exclusions.map(({ kind, id }) => `${kind}:${id}`) : undefined,
      age: typeof facts.ageOn31December === 'number' ? facts.ageOn31December : undefined,
      primary: yesNo(facts.primaryCertificate),
      diploma: yesNo(facts.secondaryDiploma),
      shown: proofs.length > 0 ? proofs.map(({ family, kind }) => `${family}:${kind}`) : undefined,
      admitted: admitted.length > 0 ? admitted.map(({ directionId }) => directionId) : undefined,
      near: person.municipality && /^\d{5}$/.test(person.municipality) ? person.municipality : undefined,
    }),
  }
}

function dropAbsent(standing: { [Key in keyof StandingInput]?: StandingInput[Key] | undefined } & Pick<StandingInput, 'year'>): StandingInput {
  return Object.fromEntries(Object.entries(standing).filter(([, value]) => value !== undefined)) as StandingInput
}
