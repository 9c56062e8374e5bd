import { type Db, insertCorrection, insertTarget, insertTargetShare } from '@gilde/database'
import { demoId } from './demo-ids.ts'
import { demoStaff } from './demo-world.ts'

/** What the demo's schools say of what follows on from what; the schools are invented, and so are their reasons. */
const corrections = [
  { by: 'teacher-3', from: '1290-2', to: '1463-3', kind: 'adds', reason: 'Elk jaar stappen er bij ons leerlingen over. Ze kennen de theorie al en willen meer met hun handen werken. (Verzonnen voor de demo.)' },
  { by: 'director-2', from: '1290-2', to: '1289-3', kind: 'annotates', reason: 'Er komt mechanica bij. Wij geven in september vier lessen om bij te benen. (Verzonnen voor de demo.)' },
  { by: 'director', from: '1298-2', to: '1505-3', kind: 'adds', reason: 'Wie met hout kan meten en tekenen, leert bij ons vlot bekisten. (Verzonnen voor de demo.)' },
  { by: 'teacher-1', from: '1298-2', to: '1444-3', kind: 'contests', reason: 'De machines zijn heel anders dan wat ze bij ons leren. Kom eerst een dag kijken. (Verzonnen voor de demo.)' },
] as const

/** Where demo pupils want to go, and whom they show it to. */
const targets = [
  { pupil: '4e-0', organisation: 'passer', targets: ['1463-3', 'bachelor'], shownTo: ['counsellor-2', 'teacher-3'] },
  { pupil: '4e-4', organisation: 'passer', targets: ['1289-3', 'associate-degree'], shownTo: ['counsellor-2'] },
  { pupil: '2b-0', organisation: 'werkbank', targets: ['1298-2'], shownTo: ['guardian-2'] },
] as const

/** @param at when it was said and chosen */
export async function insertDemoDoors(owner: Db, at: Date): Promise<void> {
  for (const { by, from, to, kind, reason } of corrections) {
    const { organisation, givenName, familyName } = demoStaff.find(({ key }) => key === by)!
    await insertCorrection(owner, { id: demoId('correction', from, to), organisationId: demoId('organisation', organisation), from, to, kind, reason, madeBy: demoId('person', by), madeByName: `${givenName} ${familyName}`, at })
  }
  for (const { pupil, organisation, targets: wanted, shownTo } of targets) {
    const pupilId = demoId('person', pupil)
    for (const target of wanted) await insertTarget(owner, { pupilId, organisationId: demoId('organisation', organisation), target, at })
    for (const person of shownTo) await insertTargetShare(owner, { pupilId, personId: demoId('person', person), at })
  }
}
