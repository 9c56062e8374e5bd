import { quantile } from '@gilde/numeric'
import { empiricalReliability } from '../quality/empirical-reliability.ts'
import { exposure } from '../quality/exposure.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { type AgeNorm, ageNorm } from './age-norm.ts'
import { answerEffort, type EffortSummary } from './answer-effort.ts'
import { type Bin, distribution } from './distribution.ts'
import { type GroupFairness, groupFairness, type GroupPair } from './group-fairness.ts'
import { driftSummary, type DriftSummary, itemFitSummary, type ItemFitSummary } from './item-quality.ts'
import { measureRows, type MeasureRow } from './measure-reliability.ts'
import { scaleRows, type ScaleRow } from './scale-reliability.ts'
import { type Part, partOf, type StatisticsRules, type TestRecord } from './test-record.ts'

/** Figures of an instrument in a group of pupils; null where a figure does not apply to this kind of test. */
export interface InstrumentStatistics {
  persons: number
  /** Items per test: mean, and between which 10 and 90 of 100 tests lie. */
  length: Part<{ mean: number; low: number; high: number }> | null
  /** Of the estimates, in logits. */
  ability: Part<{ mean: number; deviation: number; bins: Bin[] }> | null
  reliability: Part<{ empirical: number }> | null
  exposure: Part<ExposureSummary> | null
  itemFit: Part<ItemFitSummary> | null
  drift: Part<DriftSummary> | null
  effort: Part<EffortSummary> | null
  norm: Part<AgeNorm> | null
  scales: Part<{ rows: ScaleRow[] }> | null
  measures: Part<{ rows: MeasureRow[] }> | null
  fairness: GroupFairness[]
}

export interface ExposureSummary {
  /** Share of the tests in which the most used item was. */
  highest: number
  /** Shares of the bank: in no test, and in more than `limit` of the tests. */
  neverUsed: number
  aboveLimit: number
  limit: number
  /** Expected share of items that two pupils have in common. */
  overlap: number
}

/** From this share of the tests on an item is used a lot. */
const exposureLimit = 0.25
/** Where estimates are counted, in logits. */
const abilityRange = { from: -3, to: 3, width: 0.5 }

/**
 * What answers say about an instrument: never about an item by name, never about a pupil.
 *
 * @param records of finished tests, in the order of the days on which they were taken
 * @param sample.origin of the pupils
 * @param sample.pairs groups to compare, for an adaptive test
 * @param rules below how many persons nothing is said
 */
export function instrumentStatistics(instrument: AnyInstrument, records: readonly TestRecord[], sample: { origin: 'synthetic' | 'convenience'; pairs: readonly GroupPair[] }, rules: StatisticsRules): InstrumentStatistics {
  const { bank, delivery } = instrument
  const n = records.length
  const part = <Figures extends object>(figures: () => Figures): Part<Figures> => partOf(n, rules.persons, figures)
  const adaptive = delivery.kind === 'adaptive'
  const estimates = records.flatMap(({ estimate }) => estimate ?? [])
  const aged = records.flatMap(({ ageYears, estimate }) => (ageYears !== undefined && estimate ? [{ ageYears, score: estimate.ability }] : []))
  const timed = records.filter(({ answers }) => answers.every(({ seconds }) => seconds > 0))
  return {
    persons: n,
    length: adaptive ? part(() => lengthsOf(records)) : null,
    ability: adaptive ? part(() => abilitiesOf(estimates.map(({ ability }) => ability), rules.cell)) : null,
    reliability: adaptive ? part(() => ({ empirical: empiricalReliability(estimates) })) : null,
    exposure: adaptive ? part(() => exposureOf(records, bank.length)) : null,
    itemFit: adaptive ? part(() => itemFitSummary(bank, records, rules.answersPerItem)) : null,
    drift: adaptive ? part(() => driftSummary(bank, records, rules.answersPerItem)) : null,
    effort: adaptive && (n === 0 || timed.length > 0) ? partOf(timed.length, rules.persons, () => answerEffort(timed, bank.length, rules.answersPerItem)) : null,
    norm: adaptive ? partOf(spreadAges(aged) ? aged.length : 0, rules.persons, () => ageNorm(aged, sample.origin)) : null,
    scales: delivery.kind === 'inventory' ? part(() => ({ rows: scaleRows(bank, delivery.scales, records) })) : null,
    measures: delivery.kind === 'blocks' ? part(() => ({ rows: measureRows(records) })) : null,
    fairness: adaptive ? sample.pairs.map((pair) => groupFairness(records, bank.length, pair, rules)) : [],
  }
}

function lengthsOf(records: readonly TestRecord[]) {
  const lengths = records.map(({ answers }) => answers.length)
  return { mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length, low: quantile(lengths, 0.1), high: quantile(lengths, 0.9) }
}

function abilitiesOf(abilities: readonly number[], cell: number) {
  const mean = abilities.reduce((sum, ability) => sum + ability, 0) / abilities.length
  const deviation = Math.sqrt(abilities.reduce((sum, ability) => sum + (ability - mean) ** 2, 0) / (abilities.length - 1))
  return { mean, deviation, bins: distribution(abilities, abilityRange, cell) }
}

function exposureOf(records: readonly TestRecord[], bankSize: number): ExposureSummary {
  const { highest, neverUsed, above, overlap } = exposure(records.map(({ answers }) => answers.map(({ item }) => item)), bankSize, exposureLimit)
  return { highest, neverUsed, aboveLimit: above.length / bankSize, limit: exposureLimit, overlap }
}

/** A norm by age needs pupils of more than one year of birth. */
function spreadAges(persons: readonly { ageYears: number }[]): boolean {
  return new Set(persons.map(({ ageYears }) => ageYears)).size > 1
}
