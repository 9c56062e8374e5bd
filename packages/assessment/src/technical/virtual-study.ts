import { correlation, derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'
import { posteriorEstimate, startPosterior, updatePosterior } from '../estimation/posterior.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import type { AnyInstrument, Battery } from '../sitting/battery.ts'
import { itemContent } from '../sitting/item-content.ts'
import { plannedItem, planTest, type TestPlan } from '../sitting/test-plan.ts'
import { type InstrumentStatistics, instrumentStatistics } from './instrument-statistics.ts'
import { type AbilityPrecision, abilityPrecision } from './ability-precision.ts'
import type { RecordedAnswer, StatisticsRules, TestRecord } from './test-record.ts'

/** What an instrument does with pupils who do not exist and whose abilities are therefore known. */
export interface VirtualStudy {
  seed: number
  /** The figures that live answers give too, by the same code. */
  statistics: InstrumentStatistics
  /** Of an adaptive test: squared correlation of estimated and true abilities, and the share of 95 % intervals that hold the truth. */
  truth: { reliability: number; coverage95: number } | null
  /** At fixed abilities; of an adaptive test. */
  precision: AbilityPrecision[] | null
}

/** Invented: what abilities gain per year of age, and the ages. Only so that a norm by age can be drawn at all. */
export const virtualGrowth = { logitsPerYear: 0.25, fromYears: 12, toYears: 15 }
/** Two groups without any difference: what is found between them is chance. */
const virtualPair = { variable: 'virtual', reference: 'first', focal: 'second' }

/**
 * Lets virtual pupils take the whole test and works out the same figures as for live answers. Abilities are about standard normal,
 * answers follow the item parameters exactly: what comes out is how the test would work if its model were true.
 *
 * @param persons an even number, half of them in each of two groups that do not differ
 * @param seed the same seed gives the same study
 */
export function virtualStudy(instrument: AnyInstrument, persons: number, seed: number): VirtualStudy {
  const { id, version, title, delivery } = instrument
  const battery: Battery = { id, version, title, instruments: [instrument], short: false }
  const random = seededRandom(derivedSeed(seed, id))
  const truths: number[] = []
  const records = Array.from({ length: persons }, (_, person): TestRecord => {
    const ageYears = virtualGrowth.fromYears + (virtualGrowth.toYears - virtualGrowth.fromYears) * random()
    const middle = (virtualGrowth.fromYears + virtualGrowth.toYears) / 2
    const ability = virtualGrowth.logitsPerYear * (ageYears - middle) + spreadBesideAge * normalDraw(random)
    truths.push(ability)
    const groups = { [virtualPair.variable]: person % 2 === 0 ? virtualPair.reference : virtualPair.focal }
    return { ageYears, groups, ...takeTest(instrument, planTest(instrument, battery, derivedSeed(seed, `${id} ${person}`)), ability, random) }
  })
  const rules: StatisticsRules = { persons: 2, perGroup: 2, answersPerItem: 40, cell: 5 }
  const statistics = instrumentStatistics(instrument, records, { origin: 'synthetic', pairs: [virtualPair] }, rules)
  const adaptive = delivery.kind === 'adaptive'
  return { seed, statistics, truth: adaptive ? truthOf(records, truths) : null, precision: adaptive ? abilityPrecision(instrument, delivery) : null }
}

/** So that abilities have about the deviation 1 with growth and all. */
const spreadBesideAge = Math.sqrt(1 - (virtualGrowth.logitsPerYear * (virtualGrowth.toYears - virtualGrowth.fromYears)) ** 2 / 12)

function takeTest(instrument: AnyInstrument, plan: TestPlan, ability: number, random: () => number): Pick<TestRecord, 'answers' | 'estimate' | 'again'> {
  if (plan.kind === 'adaptive') return takeAdaptiveTest(instrument, plan, ability, random)
  // each scale of an inventory has an interest of its own
  const interests = new Map<string, number>()
  const interestIn = (area: string) => interests.get(area) ?? interests.set(area, normalDraw(random)).get(area)!
  const once = (): RecordedAnswer[] =>
    plan.order.map((item) => {
      const bankItem = instrument.bank[item]!
      const content = itemContent(instrument, bankItem)
      const response = instrument.itemType.simulate(content, plan.kind === 'inventory' ? interestIn(bankItem.area) : ability, bankItem.parameters, random)
      return { item, score: instrument.itemType.score(content, response), seconds: NaN }
    })
  return { answers: once(), ...(plan.kind === 'blocks' && { again: once() }) }
}

function takeAdaptiveTest({ bank }: AnyInstrument, plan: Extract<TestPlan, { kind: 'adaptive' }>, ability: number, random: () => number) {
  const { prepared } = plan.bank
  const answers: RecordedAnswer[] = []
  let posterior = startPosterior(prepared)
  for (;;) {
    const item = plannedItem(plan, answers.map((answer) => answer.item), posterior)
    if (item === undefined) return { answers, estimate: posteriorEstimate(prepared, posterior) }
    const correct = random() < probabilityCorrect(ability, bank[item]!.parameters)
    posterior = updatePosterior(prepared, posterior, item, correct)
    answers.push({ item, score: { kind: 'dichotomous', correct }, seconds: NaN })
  }
}

function truthOf(records: readonly TestRecord[], truths: readonly number[]) {
  const estimates = records.map(({ estimate }) => estimate!)
  const inside = estimates.filter(({ ability, standardError }, person) => Math.abs(ability - truths[person]!) <= 1.959964 * standardError).length
  return { reliability: correlation(estimates.map(({ ability }) => ability), truths) ** 2, coverage95: inside / records.length }
}
