import type { AskRulebook } from '../routes/door-judge.ts'
import type { Standing } from '../routes/standing.ts'

/** Rules of a test, with every kind of door; not those of any country. */
export const plainRules: AskRulebook = (facts) => {
  const { lastYear, lastFinality, lastCertificate, targetYear, targetFinality, targetDual, targetExcluded, followsOn, secondaryDiploma, ageOn31December } = facts
  if (lastCertificate === undefined) return 'unknown'
  if (lastCertificate === 'C') return targetYear === lastYear ? 'open' : 'closed'
  if (targetExcluded) return 'closed'
  if (targetDual && Number(ageOn31December) < 15) return 'closed'
  if (targetYear === 'bachelor') return secondaryDiploma && lastFinality !== 'labour-market' && (lastYear !== '7' || followsOn) ? 'open' : 'closed'
  if (targetYear === '7' || targetYear === 'associate-degree') return secondaryDiploma ? 'open' : 'closed'
  if (lastYear === '2B' && targetFinality === 'transition') return 'closed'
  if (lastFinality === 'labour-market' && targetFinality !== 'labour-market') return followsOn ? 'open' : 'proof'
  if (targetYear === '5' && !followsOn) return 'proof'
  return 'open'
}

export function standingAt(year: Standing['year'], track: Standing['track'], directionId: string | null = null, more: Partial<Standing> = {}): Standing {
  return {
    year,
    track,
    directionId,
    certificate: 'A',
    exclusions: [],
    ageOn31December: null,
    primaryCertificate: true,
    fromOtherSystem: false,
    secondGradeCertificate: null,
    secondaryDiploma: null,
    admissionTest: 'none',
    summerCourse: 'none',
    earlierCertificate: false,
    ...more,
  }
}
