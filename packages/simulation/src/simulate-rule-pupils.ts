import { randomInteger, seededRandom } from '@gilde/numeric'
import type { Facts } from '@gilde/pathways'

/** A share on [0, 1] by its name in `content/cohorts/rule-pupils.json`. */
export type RuleShares = Readonly<Record<string, number>>

const finalities = ['transition', 'double', 'labour-market'] as const
type Finality = (typeof finalities)[number]
type Random = () => number

/** Steps in a school career at which the rules are asked, each as likely as another. */
const stages = ['start', '1', '2', '3', '4', '5', '6', '7'] as const

/**
 * Virtual pupils with all facts known, one school year each, for finding out whom a change of the rules touches. Facts never
 * contradict each other.
 *
 * @param count how many pupils, whole, at least 1
 * @param seed any integer: the same seed gives the same pupils
 * @throws {RangeError} when a share is missing or no share
 */
export function* simulateRulePupils(count: number, seed: number, shares: RuleShares): Generator<Facts> {
  const random = seededRandom(seed)
  const share = (name: string): number => {
    const value = shares[name]
    if (value === undefined || !(value >= 0 && value <= 1)) throw new RangeError(`${name} is ${value}: a share lies between 0 and 1`)
    return value
  }
  for (let pupil = 0; pupil < count; pupil++) yield pupilOf(random, share)
}

function pupilOf(random: Random, share: (name: string) => number): Facts {
  const chance = (name: string) => random() < share(name)
  const stage = stages[randomInteger(random, stages.length)]!
  const isBehind = chance('one-year-behind')
  const primaryCertificate = !chance('no-primary-certificate')
  const finality = finalityOf(random, share)
  const past = pastOf({ stage, finality, primaryCertificate, isBehind, random, chance, share })
  const target = targetOf({ ...past, stage, finality, random, chance })
  const shows = (name: string) => (random() < share('holds-proof') / 3 ? name : 'none')
  const age = 12 + (stage === 'start' ? 0 : Number(stage)) + (isBehind ? 1 : 0)
  // every fact is named here, in one order: a hundred thousand such objects are made and read quickly
  const { lastYear, lastFinality, lastCertificate, targetExcluded, yearsInSecondary, secondGradeCertificate, secondaryDiploma } = past
  const { followsOn, sameDomain, entryMoment, targetYear, targetFinality } = target
  // only directions of these finalities exist in a dual form
  const targetDual = target.targetDual && (targetFinality === 'double' || targetFinality === 'labour-market')
  const sixthPrimaryYearDone = primaryCertificate || chance('sixth-year-done')
  // half of them have had their birthday
  const ageOnDay = age - randomInteger(random, 2)
  const admissionCouncil = chance('council-favourable') ? 'favourable' : 'none'
  const councilOnRepeating = chance('council-favourable') ? 'favourable' : 'unfavourable'
  const clbAdvice = chance('council-favourable') ? 'favourable' : 'unfavourable'
  const parentsAgree = random() < 0.9
  const admissionTest = shows('passed')
  const summerCourse = shows('passed')
  const earlierCertificate = shows('held') === 'held'
  const enrolledInModules = random() < 0.5
  const { threePartyAgreement, companyRecognised, workplaceHours, mentorAge, mentorPracticeYears, mentorException, placementHalfDays, placementRequired } = companyOf(random)
  const { councilCertificate, councilExcludes, pupilPassedYear, motivationWritten, supportOffered, orientationTalkHeld, shareOfB, talkResult, appealState, workingDaysSinceDecision, workingDaysSinceResult } = councilOf(lastCertificate, random)
  return {
    lastYear, lastFinality, lastCertificate, targetExcluded, yearsInSecondary, secondGradeCertificate, secondaryDiploma,
    followsOn, sameDomain, entryMoment, targetDual, targetYear, targetFinality,
    primaryCertificate, sixthPrimaryYearDone, ageOn31December: age, ageOnDay, inSummer: false, fromOtherSystem: false, equivalentDiploma: false,
    admissionCouncil, councilOnRepeating, clbAdvice, parentsAgree, admissionTest, summerCourse, earlierCertificate,
    yearsInRemediation: 0, remediationExit: 'none', enrolledInModules,
    threePartyAgreement, companyRecognised, workplaceHours, mentorAge, mentorPracticeYears, mentorException, placementHalfDays, placementRequired,
    councilCertificate, councilExcludes, pupilPassedYear, motivationWritten, supportOffered, orientationTalkHeld, shareOfB, talkResult, appealState, workingDaysSinceDecision, workingDaysSinceResult,
  }
}

function finalityOf(random: Random, share: (name: string) => number): Finality {
  const total = finalities.reduce((sum, name) => sum + share(name), 0)
  let left = random() * total
  for (const name of finalities) {
    left -= share(name)
    if (left < 0) return name
  }
  return 'labour-market'
}

interface Life {
  stage: (typeof stages)[number]
  finality: Finality
  random: Random
  chance(name: string): boolean
}

function pastOf({ stage, finality, primaryCertificate, isBehind, random, chance, share }: Life & { primaryCertificate: boolean; isBehind: boolean; share(name: string): number }) {
  if (stage === 'start') return { lastYear: 'none', lastFinality: 'none', lastCertificate: 'none', targetExcluded: false, yearsInSecondary: 0, secondGradeCertificate: false, secondaryDiploma: false }
  const year = Number(stage)
  const firstGrade = year <= 2
  const stream = primaryCertificate ? 'A' : 'B'
  const failed = random() < share(firstGrade ? 'c-first-grade' : `c-${finality}`)
  const isLast = year >= 6
  const lastCertificate = failed ? 'C' : isLast ? 'none' : chance('b-certificate') ? 'B' : 'A'
  const mayExclude = lastCertificate === 'B' ? random() < 0.5 : lastCertificate === 'A' && year === 1 && chance('a-excluding')
  return {
    lastYear: firstGrade ? `${year}${stream}` : stage,
    lastFinality: firstGrade ? 'none' : finality,
    lastCertificate,
    targetExcluded: mayExclude,
    yearsInSecondary: year + (isBehind ? 1 : 0),
    secondGradeCertificate: year > 4 || (year === 4 && !failed),
    secondaryDiploma: year === 7 || (year === 6 && !failed),
  }
}

function targetOf(life: Life & ReturnType<typeof pastOf>) {
  const { random, chance } = life
  const isChanging = chance('changes-direction') || chance('wants-lower')
  const entryMoment = isChanging && chance('mid-year') ? (['until-30-september', 'until-15-october', 'until-15-january', 'after-15-january'] as const)[randomInteger(random, 4)]! : 'start'
  const sameDomain = !isChanging || random() < 0.3
  const targetDual = random() < 0.05
  const { year, finality, stacks } = nextStep(life, isChanging)
  return { followsOn: !isChanging && !stacks, sameDomain, entryMoment, targetDual, targetYear: year, targetFinality: finality }
}

function nextStep({ stage, finality, lastCertificate, lastYear, secondaryDiploma, random, chance }: Life & ReturnType<typeof pastOf>, isChanging: boolean): { year: string; finality: Finality | 'none'; stacks: boolean } {
  if (stage === 'start') return { year: random() < 0.85 ? '1A' : '1B', finality: 'none', stacks: false }
  if (stage === '1') return { year: lastYear === '1A' ? '2A' : '2B', finality: 'none', stacks: false }
  const wanted = isChanging ? finalities[randomInteger(random, 3)]! : finality
  if (secondaryDiploma || stage === '6' || stage === '7') {
    if (chance('stacks')) return { year: '5', finality: 'transition', stacks: true }
    const year = (['7', 'associate-degree', 'bachelor'] as const)[randomInteger(random, 3)]!
    return { year, finality: year === '7' ? wanted : 'none', stacks: false }
  }
  if (stage === '4' && chance('stacks')) return { year: '4', finality: 'transition', stacks: true }
  // whoever got a C mostly does the year again; the others go on
  const year = lastCertificate === 'C' && Number(stage) > 2 ? Number(stage) : Number(stage) + 1
  return { year: String(year), finality: wanted, stacks: false }
}

function companyOf(random: Random) {
  return {
    threePartyAgreement: random() < 0.5,
    companyRecognised: random() < 0.7,
    workplaceHours: 12 + randomInteger(random, 17),
    mentorAge: 20 + randomInteger(random, 45),
    mentorPracticeYears: randomInteger(random, 20),
    mentorException: random() < 0.1,
    placementHalfDays: randomInteger(random, 60),
    placementRequired: random() < 0.5,
  }
}

/** The certificate that the pupil has is the one that the council gives; what came before it. */
function councilOf(certificate: string, random: Random) {
  const councilCertificate = certificate === 'none' ? 'A' : certificate
  const talkResult = (['none', 'asked', 'no-new-council', 'new-council-meets', 'new-council-decided'] as const)[randomInteger(random, 5)]!
  const mayAppeal = talkResult === 'no-new-council' || talkResult === 'new-council-decided'
  return {
    councilCertificate,
    councilExcludes: councilCertificate === 'B',
    pupilPassedYear: councilCertificate !== 'C',
    motivationWritten: random() < 0.9,
    supportOffered: random() < 0.6,
    orientationTalkHeld: random() < 0.6,
    shareOfB: randomInteger(random, 16),
    talkResult,
    appealState: mayAppeal && random() < 0.3 ? 'lodged' : 'none',
    workingDaysSinceDecision: randomInteger(random, 10),
    workingDaysSinceResult: randomInteger(random, 10),
  }
}
