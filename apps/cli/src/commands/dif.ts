import { breslowDay, calibrate, type Comparison, fitConditional, type GroupEstimate, lordChiSquare, logisticDifference, likelihoodRatioDifference, conditionalRasch, mantelHaenszel, matchedTables, purify, rajuArea, type ResponseMatrix, standardisation } from '@gilde/assessment'
import type { Command, OptionValues } from '../command.ts'
import { type Cell, writeTable } from '../files/write-table.ts'
import type { ResponseTable } from '../files/read-responses.ts'
import { groupHelp, groupOptions, matrixFromTable, numberGroups, readGroups } from '../matrix-from-table.ts'
import { choiceOption, numberOption, textOption } from '../read-options.ts'
import { Refusal, UsageError } from '../refusal.ts'
import { asideNotes, readResponseOptions, responseHelp, responseOptions } from '../response-options.ts'

/** What a method says of one item; `probability` is absent where the method is no test. */
interface Finding {
  statistic: number
  probability?: number
  effect: Record<string, Cell>
}
type Detect = (data: ResponseMatrix, comparison: Comparison, names: readonly string[], fit: Fit) => Finding[]

const perItem =
  (of: (tables: ReturnType<typeof matchedTables>) => Finding): Detect =>
  (data, comparison, names) =>
    names.map((name, item) => of(matchedTables(data, item, comparison, name)))

const methods: Record<string, Detect> = {
  'mantel-haenszel': perItem((tables) => {
    const { statistic, probability, oddsRatio, logOddsRatioError, delta, category } = mantelHaenszel(tables)
    return { statistic, probability, effect: { odds_ratio: oddsRatio, log_odds_ratio_error: logOddsRatioError, delta, category } }
  }),
  standardisation: perItem((tables) => {
    const { difference, oddsRatio } = standardisation(tables)
    return { statistic: difference, effect: { odds_ratio: oddsRatio } }
  }),
  logistic: logistic('both'),
  'logistic-uniform': logistic('uniform'),
  'logistic-non-uniform': logistic('nonUniform'),
  'breslow-day': perItem((tables) => {
    const { statistic, degreesOfFreedom, probability } = breslowDay(tables)
    return { statistic, probability, effect: { degrees_of_freedom: degreesOfFreedom } }
  }),
  lord: (data, comparison, _names, fit) => betweenFits(data, comparison, fit, (reference, focal) => ({ ...lordChiSquare(reference, focal), effect: { difference: focal.values[0]! - reference.values[0]! } })),
  raju: (data, comparison, _names, fit) =>
    betweenFits(data, comparison, fit, (reference, focal) => {
      const { z, probability, signed, unsigned } = rajuArea(reference, focal)
      return { statistic: z, probability, effect: { signed, unsigned } }
    }),
  'likelihood-ratio': (data, comparison, names) =>
    names.map((_, item) => {
      const { statistic, probability, degreesOfFreedom } = likelihoodRatioDifference(data, item, comparison, conditionalRasch)
      return { statistic, probability, effect: { degrees_of_freedom: degreesOfFreedom } }
    }),
}
const short: Record<string, Detect> = { ...methods, mh: methods['mantel-haenszel']!, std: methods.standardisation!, lr: methods['likelihood-ratio']! }

export const dif: Command = {
  summary: 'whether items are equally hard for two groups at the same ability',
  help: `gilde dif: whether items are equally hard for two groups of persons of the same ability

Usage: gilde dif --responses FILE --group-column NAME [options]

${responseHelp}
${groupHelp}
                      Default: the column group, gender or sex
  --focal LABEL       the group to which an item might be unfair. Default: the last label in order (1 of 0 and 1)
  --reference LABEL   the group it is compared with. Default: the other, when there are two
  --method M          mantel-haenszel (mh), standardisation (std), logistic (both), logistic-uniform, logistic-non-uniform,
                      breslow-day, lord, raju, likelihood-ratio (lr). Default mantel-haenszel
  --fit F             of lord and raju: mml (Rasch in each group, abilities N(0, 1), as difR) or cml (conditional: nothing
                      assumed on abilities; better where their spread is not 1). Default mml; lr is always conditional
  --purify            leave items that differ out of what persons are matched on, and look again; lord and raju: out of
                      what puts both fits on one scale
  --alpha P           level of the tests. Default 0.05; standardisation flags differences from 0.10

CSV: item,statistic,probability,…effect sizes,differs
JSON: { method, reference, focal, purification, items: [{ item, statistic, probability, effect, differs }] }

A difference is a question, not a verdict: look at the item. Of many items tested, one in twenty differs by chance at 0.05.

Example: gilde dif --responses answers.csv --group-column Gender --focal 1 --method mh --purify`,
  options: {
    ...responseOptions,
    ...groupOptions,
    focal: { type: 'string' },
    reference: { type: 'string' },
    method: { type: 'string' },
    fit: { type: 'string' },
    purify: { type: 'boolean' },
    alpha: { type: 'string' },
  },
  run(values) {
    const detect = choiceOption(values, 'method', short, 'mantel-haenszel')
    const method = Object.entries(methods).find(([, of]) => of === detect)![0]
    const fit = choiceOption(values, 'fit', fits, 'mml')
    const alpha = numberOption(values, 'alpha', 0.05, { least: 1e-12, most: 0.5 })
    const column = textOption(values, 'group-column')
    const table = readResponseOptions(values, column === undefined ? [] : [column])
    const groupColumn = column ?? (values.groups === undefined ? defaultGroupColumn(table) : undefined)
    const { labels, numbers } = numberGroups(readGroups(values, table) ?? table.other.get(groupColumn!)!)
    const { reference, focal } = chooseGroups(values, labels)
    const data: ResponseMatrix = { ...matrixFromTable(table), groups: numbers }
    const differs = (found: Finding) => (found.probability === undefined ? Math.abs(found.statistic) >= 0.1 : found.probability < alpha)
    const at = (anchor?: readonly boolean[]) => detect(data, { reference: labels.indexOf(reference), focal: labels.indexOf(focal), ...(anchor && { anchor }) }, table.items, fit)
    const purification = values.purify ? purify(table.items.length, (anchor) => at(anchor).map(differs)) : undefined
    const found = at(purification?.anchor)
    const effects = Object.keys(found[0]!.effect)
    return {
      json: { method, reference, focal, alpha, ...(purification && { purification: { converged: purification.converged, iterations: purification.iterations } }), items: found.map((of, item) => ({ item: table.items[item], ...of, differs: differs(of) })) },
      text: writeTable(['item', 'statistic', 'probability', ...effects, 'differs'], found.map((of, item): Cell[] => [table.items[item], of.statistic, of.probability, ...effects.map((name) => of.effect[name]), differs(of)])),
      warnings: [
        ...asideNotes(table, [groupColumn]),
        `${focal} compared with ${reference} by ${method}: ${found.filter(differs).length} of ${found.length} items differ.`,
        ...(purification && !purification.converged ? ['the flags never settled: those of the last round are given.'] : []),
      ],
    }
  },
}

function logistic(which: 'both' | 'uniform' | 'nonUniform'): Detect {
  return perItem((tables) => {
    const { statistic, probability, degreesOfFreedom, effect, size } = logisticDifference(tables)[which]
    return { statistic, probability, effect: { degrees_of_freedom: degreesOfFreedom, gain_in_r2: effect, size } }
  })
}

/** Compares the difficulties that a fit of its own gives each group, centred on the anchor, so that the groups may differ in ability. */
function betweenFits(data: ResponseMatrix, { reference, focal, anchor }: Comparison, fit: Fit, of: (reference: GroupEstimate, focal: GroupEstimate) => Finding): Finding[] {
  const ofGroup = (group: number) => {
    const persons = [...data.groups!.keys()].filter((person) => data.groups![person] === group)
    const answers = Int8Array.from(persons.flatMap((person) => [...data.answers.subarray(person * data.items, (person + 1) * data.items)]))
    const estimates = fit({ persons: persons.length, items: data.items, answers })
    const anchors = estimates.filter((_, item) => anchor?.[item] ?? true)
    const mean = anchors.reduce((sum, { difficulty }) => sum + difficulty, 0) / anchors.length
    return estimates.map(({ difficulty, error }): GroupEstimate => ({ values: [difficulty - mean], covariance: [error ** 2] }))
  }
  const focalEstimates = ofGroup(focal)
  return ofGroup(reference).map((estimate, item) => of(estimate, focalEstimates[item]!))
}

type Fit = (data: ResponseMatrix) => { difficulty: number; error: number }[]

/** Rasch in one group: by marginal likelihood with abilities N(0, 1), as difR fits it, or by conditional likelihood. */
const fits: Record<'mml' | 'cml', Fit> = {
  mml: (data) =>
    calibrate(data, { model: 'rasch', latent: 'standard' }).items.map(({ parameters, errors }) => {
      if (parameters.kind !== 'logistic' || errors.kind !== 'logistic') throw new TypeError('a Rasch fit gives logistic items')
      return { difficulty: parameters.difficulty, error: errors.difficulty }
    }),
  cml(data) {
    const { steps, standardErrors } = fitConditional(data)
    if (steps.some((of) => of.length !== 1)) throw new Refusal('lord and raju compare items scored right or wrong, each with both answers in both groups: leave others out with --items.')
    return steps.map(([difficulty], item) => ({ difficulty: difficulty!, error: standardErrors[item]![0]! }))
  },
}

function defaultGroupColumn({ other }: ResponseTable): string {
  const found = [...other.keys()].find((name) => ['group', 'gender', 'sex'].includes(name.toLowerCase()))
  if (!found) throw new UsageError('Say which group each person belongs to: --group-column NAME or --groups FILE')
  return found
}

function chooseGroups(values: OptionValues, labels: readonly string[]): { reference: string; focal: string } {
  const sorted = labels.toSorted()
  const focal = textOption(values, 'focal') ?? sorted.at(-1)!
  const others = sorted.filter((label) => label !== focal)
  const reference = textOption(values, 'reference') ?? (others.length === 1 ? others[0]! : undefined)
  if (labels.length < 2) throw new Refusal(`A comparison needs two groups: all persons are in ${labels[0]}.`)
  if (reference === undefined) throw new UsageError(`There are ${labels.length} groups (${sorted.join(', ')}): choose --focal and --reference`)
  const unknown = [focal, reference].find((label) => !labels.includes(label))
  if (unknown !== undefined) throw new Refusal(`There is no group ${unknown}: there are ${sorted.join(', ')}.`)
  if (focal === reference) throw new UsageError(`--focal and --reference must differ: got ${focal} twice`)
  return { reference, focal }
}
