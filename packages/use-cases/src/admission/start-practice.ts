import { admissionBatteryId, admissionBlueprint, mostExerciseSets, partsOf } from '@gilde/assessment'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'
import { beginSitting } from './begin-sitting.ts'
import { Part } from './shapes.ts'

/** The practice form is for everyone; its items and those of the exercises are in no test. */
export const startPractice = defineOperation({
  name: 'startPractice',
  summary: 'Practise for an admission test: the practice form of a family, or a set of exercises of one part',
  http: { method: 'post', path: '/api/admission/practice', tag: 'Admission' },
  access: 'visitor',
  input: z.object({ family: z.string().max(40), part: Part.optional(), set: z.int().min(1).max(mostExerciseSets).default(1) }),
  output: z.object({ id: z.uuid(), resumed: z.boolean() }).meta({ id: 'StartedSitting' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'too-many-tries', 'bad-input'],
  perform: (app, actor, { family: familyId, part, set }) => {
    const family = admissionBlueprint.families.find(({ id }) => id === familyId)
    if (!family) throw new Refusal('not-found')
    if (part && !partsOf(family).includes(part)) throw new Refusal('bad-input', { part: 'this family does not ask this part' })
    return withCalibrations(app, () => asActor(app, actor, (db) => beginSitting(db, app, actor, admissionBatteryId(part ? { kind: 'exercises', family, part, set } : { kind: 'practice', family }))))
  },
})
