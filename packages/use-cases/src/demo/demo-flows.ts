import type { Db, EnrolmentYear, RecordFinality } from '@gilde/database'
import { seededRandom } from '@gilde/numeric'
import { demoId } from './demo-ids.ts'

/*
 * Former pupils of the region, without names: so that a director sees which certificates were given in two school years and
 * where their holders went. Invented, like everything in the demo; the shares are nobody's figures.
 */

const otherSchools = [['winkelhaak', 'Technisch Instituut De Winkelhaak (verzonnen)'], ['schietlood', 'Scholen Het Schietlood (verzonnen)'], ['lessenaar', 'College De Lessenaar (verzonnen)']] as const
const startYears = [2024, 2025]
const perSchool = 90

/** Share of B and of C in hundredths, per school. */
const shares: Record<string, [b: number, c: number]> = { werkbank: [14, 6], passer: [17, 7], winkelhaak: [9, 6], schietlood: [11, 5], lessenaar: [8, 4] }

export async function insertFormerPupils(owner: Db): Promise<void> {
  await owner.transaction().execute(async (db) => {
    await db.insertInto('organisation').values(otherSchools.map(([key, name]) => ({ id: demoId('organisation', key), kind: 'school' as const, name, synthetic: true }))).execute()
    for (const [school, [b, c]] of Object.entries(shares)) for (const start of startYears) await insertCohort(db, school, start, b, c)
  })
}

interface Path {
  year: EnrolmentYear
  finality: RecordFinality | null
  next: EnrolmentYear
}

async function insertCohort(db: Db, school: string, start: number, b: number, c: number): Promise<void> {
  const random = seededRandom(start * 31 + school.length * 7 + b)
  const organisation_id = demoId('organisation', school)
  const firstGrade = school === 'werkbank'
  const former = Array.from({ length: perSchool }, (_, index) => {
    const id = demoId('former', school, String(start), String(index))
    const finalities = ['transition', 'double', 'labour-market'] as const
    const own = finalities[Math.floor(random() * 3)]!
    const path: Path = firstGrade ? { year: random() < 0.7 ? '2A' : '2B', finality: null, next: '3' } : { year: random() < 0.5 ? '3' : '4', finality: own, next: '4' }
    if (path.year === '4') path.next = '5'
    const draw = random() * 100
    const certificate = draw < b ? ('B' as const) : draw < b + c ? ('C' as const) : ('A' as const)
    const leaves = random() < (certificate === 'A' ? 0.03 : certificate === 'B' ? 0.1 : 0.2)
    // every fourth B closes the dual-purpose finality too
    const closesMore = certificate === 'B' && index % 4 === 0
    const lower: Record<RecordFinality, RecordFinality> = { transition: 'double', double: 'labour-market', 'labour-market': 'labour-market' }
    const after = closesMore ? 'labour-market' : certificate === 'B' ? (firstGrade ? (random() < 0.6 ? 'labour-market' : 'double') : lower[own]) : firstGrade ? (path.year === '2B' ? 'labour-market' : finalities[Math.floor(random() * 3)]!) : own
    const exclusions = certificate !== 'B' ? [] : closesMore ? ['double', 'transition'] : ['transition']
    return { id, path, certificate, leaves, after, exclusions }
  })
  await db.insertInto('person').values(former.map(({ id }, index) => ({ id, organisation_id, given_name: 'Oud-leerling', family_name: `${school} ${start}-${index + 1}`, birth_year: null, municipality: null, synthetic: true }))).execute()
  const enrolment = (id: string, key: string, begins: number, year: EnrolmentYear, finality: RecordFinality | null) => ({
    id: demoId('enrolment', id, key), pupil_id: id, organisation_id, class_id: null, school_year: `${begins}-${begins + 1}`, year, direction_id: null, finality, from_date: `${begins}-09-01`, until_date: `${begins + 1}-06-30`,
  })
  await db
    .insertInto('enrolment')
    .values(former.flatMap(({ id, path, certificate, leaves, after }) => [
      enrolment(id, 'then', start, path.year, path.finality),
      ...(leaves ? [] : [certificate === 'C' ? enrolment(id, 'next', start + 1, path.year, path.finality) : enrolment(id, 'next', start + 1, path.next, after)]),
    ]))
    .execute()
  await db
    .insertInto('orientation_certificate')
    .values(former.map(({ id, certificate, exclusions }) => ({
      id: demoId('certificate', id), pupil_id: id, enrolment_id: demoId('enrolment', id, 'then'), organisation_id, certificate, exclusions: JSON.stringify(exclusions.map((finality) => ({ kind: 'finality', id: finality }))),
      remediation: null, motivation: null, status: 'confirmed' as const, decided_by: null, decided_by_name: 'Klassenraad (verzonnen)', decided_on: `${start + 1}-06-26`,
    })))
    .execute()
}
