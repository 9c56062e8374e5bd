import { logNormalDensity, seededRandom } from '@gilde/numeric'
import type { AbilityEstimate } from '../estimation/ability-estimate.ts'
import type { Quadrature } from '../estimation/expected-a-posteriori.ts'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import { type NormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import type { CategoryAnswer, ScalableItem } from '../scoring/answer-curve.ts'
import { estimateAbility, type EstimatorName } from '../scoring/estimate-ability.ts'
import { type CategoryTables, tabulateCategories } from './category-tables.ts'
import { ruleValue, type SelectionRuleName, type StepKnowledge } from './selection-rules.ts'

export interface RecordedTestOptions {
  rule: SelectionRuleName
  estimator: EstimatorName
  /** Range of abilities and nodes of the grid, for estimates and rules alike. */
  quadrature: Quadrature
  prior?: NormalPrior
  /** The first items: given by index, or one chosen by a rule at each of these abilities. */
  start: { items: readonly number[] } | { rule: 'MFI' | 'bOpt' | 'thOpt' | 'random'; abilities: readonly number[] }
  /** The test stops at this many items, and before that when the error is at most `standardError`. */
  length: number
  standardError?: number
  /** Not before this many items. Default 1. */
  leastItems?: number
  /** One is drawn among this many of the best. Default 1: the best, the first in the bank among equals. */
  randomesque?: number
  seed?: number
}

export interface RecordedStep extends AbilityEstimate {
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
  const { estimator, quadrature, prior = standardNormal, length, standardError = 0, leastItems = 1, randomesque = 1 } = options
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
    const estimate = estimateAbility(given, estimator, { prior, quadrature })
    steps.push({ item, category, ...estimate })
    if (steps.length >= Math.max(starts, leastItems) && estimate.standardError <= standardError) break
  }
  return steps
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
