import type { Facts } from '../rulebook/decision.ts'
import type { Relation } from './programme-map.ts'
import { ageOf, type Proofs, type Standing } from './standing.ts'
import type { StationYear, Stop, Track } from './stop.ts'

/** What a rulebook is told about one door. */
export interface DoorQuestion {
  from: Stop
  to: Stop
  /** null where the pupil's direction is not known. */
  relation: Relation | null
  excluded: boolean
  /** School years from where the pupil stands to the one behind this door; 1 = the next. */
  after: number
  /** What counts as shown at this door, where that is more than what counts at every door. */
  proofs?: Proofs
  standing: Standing
}

type RuleFinality = 'transition' | 'double' | 'labour-market'
/** The rules know three finalities; of the seventh years they take those that prepare for higher education as transition. */
const finalityOf: Partial<Record<Track, RuleFinality>> = {
  transition: 'transition',
  double: 'double',
  'double-dual': 'double',
  'labour-market': 'labour-market',
  'labour-market-dual': 'labour-market',
  seventh: 'labour-market',
  'seventh-dual': 'labour-market',
  'seventh-preparing': 'transition',
}
const yearsDone: Partial<Record<StationYear, number>> = { '1A': 1, '1B': 1, remediation: 1, '2A': 2, '2B': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7 }

/**
 * The facts of one door. For the first door they are the pupil's own; behind it every year is counted as done with certificate A,
 * since a route is a plan: it says what becomes possible, not what will happen. What nobody decided yet stands as "not yet".
 */
export function doorFacts({ from, to, relation, excluded, after, proofs, standing }: DoorQuestion): Facts {
  const { certificate } = standing
  return {
    ...pupilFacts(from, after === 1, standing),
    ...yearFacts(after, standing),
    ...(after === 1 && excluded && (certificate === 'A' || certificate === 'B') && { targetExcluded: true }),
    ...targetFacts(to),
    ...(relation !== null && relationFacts(relation)),
    ...(proofs && { ...proofFacts(proofs), ...(proofs.admitted === true && { admissionCouncil: 'favourable' }) }),
  }
}

/** Those that are the same for every door from one stop, as long as nothing is excluded; with another set for the first year. */
export function pupilFacts(from: Stop, first: boolean, standing: Standing): Facts {
  const certificate = certificateOf(first, standing, from.year)
  return {
    ...ownFacts(from, first, standing),
    ...(certificate !== null && { lastCertificate: certificate }),
    targetExcluded: false,
    ...diplomaFacts(from, first, standing),
    ...proofFacts(standing),
    ...notYet,
  }
}

/** Those that are the same for every door of one school year. */
export function yearFacts(after: number, standing: Standing): Facts {
  const age = Math.min(25, ageOf(standing) + after)
  return { ageOn31December: age, ageOnDay: age, yearsInSecondary: Math.min(10, (yearsDone[standing.year] ?? 0) + after - 1) }
}

/** Those that are the same for every door to one stop. */
export function targetFacts({ year, track }: Stop): Facts {
  return { targetYear: year, targetFinality: finalityOf[track] ?? 'none', targetDual: track.endsWith('-dual') }
}

export function relationFacts(relation: Relation): Facts {
  return { sameDomain: (relation & 1) === 1, followsOn: (relation & 2) === 2 }
}

/** No council met, no company was found: a plan counts on nobody's decision. */
const notYet = { admissionCouncil: 'none', councilOnRepeating: 'none', clbAdvice: 'none', entryMoment: 'start', companyRecognised: false, sixthPrimaryYearDone: true } as const

function ownFacts(from: Stop, first: boolean, { primaryCertificate, fromOtherSystem }: Standing): Facts {
  const outside = from.track === 'outside' && from.year !== 'none'
  return {
    ...(primaryCertificate !== null && { primaryCertificate }),
    fromOtherSystem: first && fromOtherSystem,
    // who has the diploma from adult education or the examination board stands as after the sixth year; of which finality, nobody knows yet
    lastYear: outside ? '6' : from.year,
    ...(!outside && { lastFinality: finalityOf[from.track] ?? 'none' }),
    ...(from.year === 'remediation' ? { remediationExit: 'passed', yearsInRemediation: 1 } : { remediationExit: 'none', yearsInRemediation: 0 }),
  }
}

function certificateOf(first: boolean, { certificate }: Standing, year: StationYear): string | null {
  if (year === 'none' || year === 'remediation') return 'none'
  return first ? certificate : 'A'
}

/** What was shown of pre-knowledge. */
function proofFacts({ admissionTest, summerCourse, earlierCertificate }: Proofs): Facts {
  return { admissionTest, summerCourse, earlierCertificate }
}

function diplomaFacts(from: Stop, first: boolean, standing: Standing): Facts {
  const done = yearsDone[from.year] ?? 0
  const outside = from.year === 'adult-education' || from.year === 'examination-board'
  const passed = !first || standing.certificate === 'A'
  const diploma = outside || done === 7 || (done === 6 && passed) || (standing.secondaryDiploma === true && (done >= 6 || from.year === 'associate-degree'))
  return {
    secondGradeCertificate: outside || done > 4 || (done === 4 && passed) || (standing.secondGradeCertificate === true && done >= 4),
    // of an associate degree that was entered by a test nobody knows whether there is a diploma besides
    ...((from.year !== 'associate-degree' || diploma) && { secondaryDiploma: diploma }),
  }
}
