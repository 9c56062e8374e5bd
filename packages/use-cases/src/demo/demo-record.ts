import type { Db, EnrolmentYear, Exclusion } from '@gilde/database'
import type { SchoolRecord } from '../record/record-facts.ts'
import { demoId } from './demo-ids.ts'
import { type DemoClass, demoClasses } from './demo-world.ts'

/** A day in the pupil's year of birth, always the same; some were born a year earlier and did a year twice. */
export function birthDateOf(pupil: string, birthYear: number): { birth_year: number; birth_date: string } {
  const year = birthYear - (repeated.includes(pupil) ? 1 : 0)
  const day = [...pupil].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 3)
  return { birth_year: year, birth_date: `${year}-${twoDigits((day % 12) + 1)}-${twoDigits(((day * 5) % 28) + 1)}` }
}

/** Who did the year before twice, after a C. */
const repeated = ['4e-6']
/** Who got a B after 2A that closes transition, and so sits in a dual-purpose direction now. */
const closedTransition = ['4e-1', '4e-4']
/** Of whom nobody entered whether they have the certificate of primary education: unknown, and shown as unknown. */
const primaryUnknown = ['1a-3', '1a-10', '2c-5']

interface Step {
  year: EnrolmentYear
  /** Absent for the third year of 2025-2026: the demo's class council gives it (demo-councils.ts). */
  certificate?: 'A' | 'B' | 'C'
  exclusions?: Exclusion[]
}

/** The years before this one, oldest first. */
function historyOf(pupil: string, { year }: DemoClass): Step[] {
  if (year === '2B') return [{ year: '1B', certificate: 'A' }]
  if (year === '2A') return [{ year: '1A', certificate: 'A' }]
  if (year !== '4') return []
  const second: Step = closedTransition.includes(pupil) ? { year: '2A', certificate: 'B', exclusions: [{ kind: 'finality', id: 'transition' }] } : { year: '2A', certificate: 'A' }
  const third: Step[] = repeated.includes(pupil) ? [{ year: '3', certificate: 'C' }, { year: '3' }] : [{ year: '3' }]
  return [{ year: '1A', certificate: 'A' }, second, ...third]
}

/** The class in which the fourth year of now sat the year before; nobody signs in with its code any more. */
export const lastYearsClass = { key: '3e', organisation: 'passer', name: '3 Elektrotechnieken', code: 'WILG35', schoolYear: '2025-2026' } as const

/** This year's enrolment of every demo pupil and the years before it, with their certificates. */
export async function insertSchoolRecords(owner: Db): Promise<void> {
  await owner.transaction().execute(async (db) => {
    const { key, organisation, name, code, schoolYear } = lastYearsClass
    await db.insertInto('class').values({ id: demoId('class', key), organisation_id: demoId('organisation', organisation), name, code, school_year: schoolYear }).execute()
    for (const demoClass of demoClasses)
      for (const index of demoClass.pupils.keys()) await insertSchoolRecord(db, demoClass, `${demoClass.key}-${index}`)
  })
}

const thisYear = 2026

async function insertSchoolRecord(db: Db, demoClass: DemoClass, pupil: string): Promise<void> {
  const pupil_id = demoId('person', pupil)
  const organisation_id = demoId('organisation', demoClass.organisation)
  const history = historyOf(pupil, demoClass)
  const years = [...history.map((step, index) => ({ ...step, start: thisYear - history.length + index })), { year: demoClass.year, start: thisYear, certificate: undefined, exclusions: undefined }]
  for (const { year, start, certificate, exclusions = [] } of years) {
    const enrolment_id = demoId('enrolment', pupil, String(start))
    const hasDirection = year === '3' || year === '4'
    await db
      .insertInto('enrolment')
      .values({
        id: enrolment_id,
        pupil_id,
        organisation_id,
        class_id: start === thisYear ? demoId('class', demoClass.key) : year === '3' && !certificate ? demoId('class', lastYearsClass.key) : null,
        school_year: `${start}-${start + 1}`,
        year,
        direction_id: hasDirection ? demoClass.directionId : null,
        finality: hasDirection ? demoClass.finality : null,
        from_date: `${start}-09-01`,
        until_date: start === thisYear ? null : `${start + 1}-06-30`,
      })
      .execute()
    if (certificate)
      await db
        .insertInto('orientation_certificate')
        .values({
          id: demoId('certificate', pupil, String(start)),
          pupil_id,
          enrolment_id,
          organisation_id,
          certificate,
          exclusions: JSON.stringify(exclusions),
          remediation: null,
          motivation: certificate === 'A' ? null : 'Verzonnen motivering voor de demo.',
          status: 'confirmed',
          decided_by: null,
          decided_by_name: 'Klassenraad (verzonnen)',
          decided_on: `${start + 1}-06-26`,
        })
        .execute()
  }
  if (!primaryUnknown.includes(pupil))
    await db.insertInto('study_proof').values({ pupil_id, organisation_id, kind: 'primary-certificate', held: !lacksPrimary(years[0]!.year), since: lacksPrimary(years[0]!.year) ? null : `${years[0]!.start}-06-30`, source: 'Verzonnen voor de demo' }).execute()
}

/** The same records without a database, for trying rules on: no names, no ids of persons. */
export function demoSchoolRecords(): SchoolRecord[] {
  return demoClasses.flatMap((demoClass) =>
    demoClass.pupils.map((_, index): SchoolRecord => {
      const pupil = `${demoClass.key}-${index}`
      const { birth_year, birth_date } = birthDateOf(pupil, demoClass.birthYear)
      const history = historyOf(pupil, demoClass)
      const steps = [...history.map((step, place) => ({ ...step, start: thisYear - history.length + place })), { year: demoClass.year, start: thisYear, certificate: undefined, exclusions: undefined }]
      const isHigher = steps[0]!.year !== '1B'
      return {
        birthYear: birth_year,
        birthDate: birth_date,
        enrolments: steps.map(({ year, start }) => ({ id: String(start), school_year: `${start}-${start + 1}`, year, finality: year === '3' || year === '4' ? demoClass.finality : null, from_date: `${start}-09-01`, until_date: start === thisYear ? null : `${start + 1}-06-30` })),
        certificates: steps.flatMap(({ start, certificate, exclusions = [] }) => (certificate ? [{ enrolment_id: String(start), certificate, exclusions, version: 1, decided_on: `${start + 1}-06-26` }] : [])),
        proofs: primaryUnknown.includes(pupil) ? [] : [{ kind: 'primary-certificate', held: isHigher, since: isHigher ? `${steps[0]!.start}-06-30` : null }],
      }
    }),
  )
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Who began in 1B or in the remediation class has no certificate of primary education. */
function lacksPrimary(year: EnrolmentYear): boolean {
  return year === '1B' || year === 'remediation'
}
