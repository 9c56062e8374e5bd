import { enrolmentYears, findPerson, insertAuditEvent, listCertificates, listEnrolments, listStudyProofs, readsSchoolRecord } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { pupilFacts } from './pupil-facts.ts'
import { dayInBrussels } from './school-year.ts'
import { Certificate, describeCertificate } from './certificate.ts'

/** The pupil reads it about themself; for anyone else who may, the look is written down first. */
export const getSchoolRecord = defineOperation({
  name: 'getSchoolRecord',
  summary: 'Where a pupil sat, which certificates were given, and what is known of it for the rules',
  http: { method: 'get', path: '/api/pupils/{id}/record', tag: 'School record' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: z.uuid(),
      name: z.string(),
      synthetic: z.boolean(),
      enrolments: z.array(
        z
          .object({
            id: z.uuid(),
            organisation: z.string(),
            className: z.string().nullable(),
            schoolYear: z.string(),
            year: z.enum(enrolmentYears),
            directionId: z.string().nullable(),
            directionName: z.string().nullable(),
            finality: z.enum(['transition', 'double', 'labour-market']).nullable(),
            from: z.iso.date(),
            until: z.iso.date().nullable(),
            certificates: z.array(Certificate).describe('Every version, the one in force last'),
          })
          .meta({ id: 'Enrolment' }),
      ),
      proofs: z.array(z.object({ kind: z.string(), held: z.boolean(), since: z.iso.date().nullable(), source: z.string() })),
      facts: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).describe('Known today, for a rulebook; what is unknown is absent'),
    })
    .meta({ id: 'SchoolRecord' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const person = await findPerson(db, id)
      const enrolments = person && (await readsSchoolRecord(db, person)) ? await listEnrolments(db, id) : []
      if (!person || enrolments.length === 0) throw new Refusal('not-found')
      if (id !== actor.personId)
        await insertAuditEvent(db, { organisationId: person.organisation_id, actorKind: 'person', actorId: actor.personId, action: 'school-record.viewed', subjectId: id, entityId: id })
      const certificates = await listCertificates(db, id)
      return {
        id,
        name: `${person.given_name} ${person.family_name}`,
        synthetic: person.synthetic,
        enrolments: enrolments.map((row) => ({
          id: row.id,
          organisation: row.organisation,
          className: row.class_name,
          schoolYear: row.school_year,
          year: row.year,
          directionId: row.direction_id,
          directionName: row.direction_name,
          finality: row.finality,
          from: row.from_date,
          until: row.until_date,
          certificates: certificates.filter(({ enrolment_id }) => enrolment_id === row.id).map(describeCertificate),
        })),
        proofs: (await listStudyProofs(db, id)).map(({ kind, held, since, source }) => ({ kind, held, since, source })),
        facts: await pupilFacts(db, id, dayInBrussels(app.clock())),
      }
    }),
})
