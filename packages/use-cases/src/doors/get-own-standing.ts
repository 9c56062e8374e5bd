import { findPerson, listEnrolments } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { loadSchoolRecord } from '../record/pupil-facts.ts'
import { recordFacts } from '../record/record-facts.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { StandingInput } from './shapes.ts'

/** Where the school record says that a pupil stands, as the door map takes it; null where the record is empty. */
export const getOwnStanding = defineOperation({
  name: 'getOwnStanding',
  summary: 'Where I stand, by my own school record',
  http: { method: 'get', path: '/api/doors/me', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ standing: StandingInput.nullable() }).meta({ id: 'OwnStanding' }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const [person, record] = [await findPerson(db, actor.personId), await loadSchoolRecord(db, actor.personId)]
      const last = (await listEnrolments(db, actor.personId)).at(-1)
      if (!person || !record || !last) return { standing: null }
      const facts = recordFacts(record, dayInBrussels(app.clock()))
      const given = record.certificates.filter(({ enrolment_id }) => enrolment_id === last.id).sort((a, b) => a.version - b.version).at(-1)
      const yesNo = (fact: unknown) => (fact === true ? ('yes' as const) : fact === false ? ('no' as const) : undefined)
      return {
        standing: dropAbsent({
          year: last.year,
          direction: last.direction_id ?? undefined,
          track: last.finality ?? undefined,
          certificate: given?.certificate,
          excluded: given && given.exclusions.length > 0 ? given.exclusions.map(({ kind, id }) => `${kind}:${id}`) : undefined,
          age: typeof facts.ageOn31December === 'number' ? facts.ageOn31December : undefined,
          primary: yesNo(facts.primaryCertificate),
          diploma: yesNo(facts.secondaryDiploma),
          near: person.municipality && /^\d{5}$/.test(person.municipality) ? person.municipality : undefined,
        }),
      }
    }),
})

function dropAbsent(standing: { [Key in keyof StandingInput]?: StandingInput[Key] | undefined } & Pick<StandingInput, 'year'>): StandingInput {
  return Object.fromEntries(Object.entries(standing).filter(([, value]) => value !== undefined)) as StandingInput
}
