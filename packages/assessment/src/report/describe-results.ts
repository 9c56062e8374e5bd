import { normalQuantile } from '@gilde/numeric'
import { type InterestType, interestTypes, type TalentId } from '../instrument.ts'
import type { LocalText } from '../local-text.ts'
import type { TestResult } from '../sitting/results.ts'
import { combineAbilities } from './combine-abilities.ts'
import { describeMeasures } from './describe-measures.ts'
import { bandProbability, type TalentBand, talentBand } from './talent-band.ts'
import { talentText, talentTexts } from './talent-texts.ts'

interface AboutTalent {
  talent: TalentId
  title: LocalText
  about: LocalText
}

export type DescribedTalent =
  | (AboutTalent & TalentBand & { kind: 'band'; ability: number; standardError: number; zoneName: LocalText; example: LocalText; /** Something to know before reading the band. */ note: LocalText | null; items: number })
  | (AboutTalent & { kind: 'described'; sentences: LocalText[]; items: number })
  | (AboutTalent & { kind: 'not-measured'; sentence: LocalText })

export interface DescribedInterest {
  type: InterestType
  title: LocalText
  about: LocalText
  mean: number
  low: number
  position: number
  high: number
  ratings: number
}

export interface DescribedResults {
  talents: DescribedTalent[]
  /** undefined when interests were not measured. */
  interests: { lines: DescribedInterest[]; notes: LocalText[] } | undefined
  /** Why not, when they were not. */
  interestsNotMeasured: LocalText
}

/** Puts the results of a sitting in words and bands; one line per talent, in the battery's order. */
export function describeResults(results: readonly TestResult[]): DescribedResults {
  const byTalent = Map.groupBy(results, (result) => result.talent)
  const inventory = byTalent.get('interests')?.[0]
  byTalent.delete('interests')
  return {
    talents: [...byTalent].map(([talent, tests]) => describeTalent(talent, tests)),
    interests: inventory?.kind === 'scales' ? describeInterests(inventory) : undefined,
    interestsNotMeasured: talentTexts.notMeasured[inventory?.kind === 'not-measured' ? inventory.reason : 'not-finished'],
  }
}

function describeTalent(talent: TalentId, tests: readonly TestResult[]): DescribedTalent {
  const text = talentText(talent)
  const about = { talent, title: text.title, about: text.about }
  const abilities = tests.filter((test) => test.kind === 'ability')
  if (abilities.length > 0) {
    const { ability, standardError } = combineAbilities(abilities)
    const band = talentBand(ability, standardError)
    const example = text.zones?.[band.zone - 1]
    if (!example) throw new RangeError(`content/report/talents.json has no examples for ${talent}`)
    return { kind: 'band', ...about, ability, standardError, ...band, zoneName: talentTexts.zones[band.zone - 1]!, example, note: abilities.some(isHasty) ? talentTexts.hasty : null, items: total(abilities) }
  }
  const measures = tests.filter((test) => test.kind === 'measures')
  if (measures.length > 0) return { kind: 'described', ...about, sentences: measures.flatMap(describeMeasures), items: total(measures) }
  const reason = tests.find((test) => test.kind === 'not-measured')?.reason ?? 'not-started'
  return { kind: 'not-measured', ...about, sentence: talentTexts.notMeasured[reason] }
}

/** Half of the answers within two seconds: too fast to have read most items. Editorial; a reason to look, never a verdict. */
const hastyMilliseconds = 2000

function isHasty({ talent, medianMilliseconds }: Extract<TestResult, { kind: 'ability' }>): boolean {
  return !quickTalents.has(talent) && medianMilliseconds < hastyMilliseconds
}

/** Talents whose items one sees at a glance. */
const quickTalents: ReadonlySet<TalentId> = new Set<TalentId>(['colour', 'memory'])

function total(tests: readonly { items: number }[]): number {
  return tests.reduce((sum, { items }) => sum + items, 0)
}

function describeInterests({ scores, quality }: Extract<TestResult, { kind: 'scales' }>): DescribedResults['interests'] {
  const half = normalQuantile(0.5 + bandProbability / 2)
  const place = (mean: number) => Math.min(1, Math.max(0, (mean - 1) / 4))
  const lines = interestTypes.map((type): DescribedInterest => {
    const { mean, standardError, ratings } = scores[type]
    const error = half * standardError
    return { type, ...talentTexts.interests[type], mean, low: place(mean - error), position: place(mean), high: place(mean + error), ratings }
  })
  return { lines, notes: quality.flags.map((flag) => talentTexts.quality[flag]) }
}
