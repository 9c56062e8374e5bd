import { logNormalDensity, seededRandom } from '@gilde/numeric'
import { intervalDecision } from '../decision/interval-decision.ts'
import type { Quadrature } from '../estimation/expected-a-posteriori.ts'
import { gridMoments, trapezoidWeights } from '../estimation/grid-moments.ts'
import { standardNormal } from '../estimation/normal-prior.ts'
import type { CategoryAnswer, ScalableItem } from '../scoring/answer-curve.ts'
import { estimateAbility, type EstimatorName, type ScaledEstimate, type ScoringOptions } from '../scoring/estimate-ability.ts'
import { type CategoryTables, tabulateCategories } from './category-tables.ts'
import { ruleValue, type SelectionRuleName, type StepKnowledge } from './selection-rules.ts'

export interface RecordedTestOptions extends Pick<ScoringOptions, 'prior' | 'grid'> {
  rule: SelectionRuleName
  estimator: EstimatorName
  /** Range of abilities and nodes of the grid, for estimates and rules alike. */
  quadrature: Quadrature
  /** The first items: given by index, or one chosen by a rule at each of these abilities. */
  start: { items: readonly number[] } | { rule: 'MFI' | 'bOpt' | 'thOpt' | 'random'; abilities: readonly number[] }
  /** The test stops at this many items, and before that by any of the rules that follow. */
  length: number
  /** When the error is at most this, in logits. */
  standardError?: number
  /** When the interval of this confidence around the estimate leaves out the cut: it is decided. */
  decision?: { cut: number; confidence: number }
  /** When no item left tells this much at the estimate, in logits⁻². */
  leastInformation?: number
  /** When all that could still be given would lower the error by less than this, in logits. */
  leastGain?: number
  /** Not before this many items. Default 1. */
  leastItems?: number
  /** One is drawn among this many of the best. Default 1: the best, the first in the bank among equals. */
  randomesque?: number
  seed?: number
}

export interface RecordedStep extends ScaledEstimate {
  /** Index in the bank. */
  item: number
  category: number
}

/** A bank made ready for any number of recorded tests with the same grid. */
export interface RecordedBank {
  items: readonly ScalableItem[]
  tables: CategoryTables
}

export function recordedBank(items: readonly ScalableItem[], { from, to, nodes }: Quadrature): RecordedBank {
  return { items, tables: tabulateCategories(items, from, to, nodes) }
}

/**
 * The adaptive test that a person would have had, whose answers to the whole bank are known: which item comes next, what was
 * answered, and the estimate after each. Items without an answer are passed over. Equal values of a rule are settled
 * by bank order (catR draws among them).
 *
 * @param answers category of each item, or undefined when there is none. Shape (items)
 * @throws {RangeError} when a start item is none of the bank's or has no answer, or a rule does not fit the items
 */
export function recordedTest(bank: RecordedBank, answers: readonly (number | undefined)[], options: RecordedTestOptions): RecordedStep[] {
  const { prior = standardNormal, length, leastItems = 1, randomesque = 1 } = options
  const random = seededRandom(options.seed ?? 1)
  const free = new Set(bank.items.keys().filter((item) => answers[item] !== undefined))
  const posterior = bank.tables.grid.map((node) => logNormalDensity(node, prior.mean, prior.deviation))
  const likelihood = new Float64Array(posterior.length)
  const given: CategoryAnswer[] = []
  const steps: RecordedStep[] = []
  const starts = 'items' in options.start ? options.start.items.length : options.start.abilities.length
  while (steps.length < length && free.size > 0) {
    const knowledge = { ability: steps.at(-1)?.ability ?? prior.mean, posterior: trapezoidWeights(posterior), likelihood: trapezoidWeights(likelihood) }
    const item = steps.length < starts ? startItem(bank, free, options, steps.length, knowledge, random) : draw(best(bank, free, options.rule, knowledge, randomesque), random)
    const category = answers[item]!
    free.delete(item)
    given.push({ item: bank.items[item]!, category })
    const table = bank.tables.logProbabilities[item]!
    for (let node = 0, cell = category * posterior.length; node < posterior.length; node++, cell++) {
      posterior[node] = posterior[node]! + table[cell]!
      likelihood[node] = likelihood[node]! + table[cell]!
    }
    const estimate = estimateStep(bank, given, posterior, options)
    steps.push({ item, category, ...estimate })
    if (steps.length >= Math.max(starts, leastItems) && isEnough(bank, free, estimate, length - steps.length, options)) break
  }
  return steps
}

/** The estimate after an answer; EAP needs no more than the posterior that is at hand, unless that is finer than the grid. */
function estimateStep({ tables }: RecordedBank, given: readonly CategoryAnswer[], posterior: Float64Array, options: RecordedTestOptions): ScaledEstimate {
  const { from, to, nodes } = options.quadrature
  if (options.estimator === 'EAP') {
    const { ability, standardError, endWeight } = gridMoments(tables.grid, posterior)
    if (options.grid === 'fixed' || standardError >= (to - from) / (nodes - 1)) return { ability, standardError, converged: endWeight < 1e-3, iterations: 1 }
  }
  return estimateAbility(given, options.estimator, options)
}

function isEnough(bank: RecordedBank, free: ReadonlySet<number>, { ability, standardError: error }: ScaledEstimate, room: number, options: RecordedTestOptions): boolean {
  const { standardError, decision, leastInformation, leastGain } = options
  if (standardError !== undefined && error <= standardError) return true
  if (decision && intervalDecision({ ability, standardError: error }, decision.cut, decision.confidence) !== 'undecided') return true
  if (leastInformation === undefined && leastGain === undefined) return false
  const information = [...free].map((item) => bank.items[item]!.curve(ability).information).toSorted((one, other) => other - one)
  if (leastInformation !== undefined && !((information[0] ?? 0) >= leastInformation)) return true
  const reachable = information.slice(0, room).reduce((sum, value) => sum + value, error ** -2) ** -0.5
  return leastGain !== undefined && error - reachable < leastGain
}

function startItem(bank: RecordedBank, free: ReadonlySet<number>, { start, randomesque = 1 }: RecordedTestOptions, position: number, knowledge: StepKnowledge, random: () => number): number {
  if ('items' in start) {
    const item = start.items[position]!
    if (!free.has(item)) throw new RangeError(`start item ${item + 1} is not in the bank, has no answer or is named twice`)
    return item
  }
  return draw(best(bank, free, start.rule, { ...knowledge, ability: start.abilities[position]! }, randomesque), random)
}

/** The most attractive free items, the best first; all of them, in bank order, when chance decides. */
function best(bank: RecordedBank, free: ReadonlySet<number>, rule: SelectionRuleName, knowledge: StepKnowledge, count: number): number[] {
  const items = [...free].toSorted((one, other) => one - other)
  if (rule === 'random') return items
  const values = new Map(items.map((item) => [item, ruleValue(rule, bank.items, bank.tables, item, knowledge)]))
  return items.toSorted((one, other) => values.get(other)! - values.get(one)!).slice(0, Math.max(1, count))
}

function draw(items: readonly number[], random: () => number): number {
  return items[items.length === 1 ? 0 : Math.floor(random() * items.length)]!
}
