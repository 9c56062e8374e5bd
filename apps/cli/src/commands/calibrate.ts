import { type Calibration, type CalibrationModel, calibrate as calibrateItems, type CalibratedItem, fitConditional, type ResponseMatrix, type ResponseModel } from '@gilde/assessment'
import type { Command, Output, OptionValues } from '../command.ts'
import { readBank } from '../files/read-bank.ts'
import { type Cell, writeTable } from '../files/write-table.ts'
import { columnsAside, groupHelp, groupOptions, matrixFromTable, numberGroups, readGroups } from '../matrix-from-table.ts'
import { choiceOption, numberOption, rangeOption, textOption } from '../read-options.ts'
import { priorHelp, readPriors } from '../read-priors.ts'
import { Refusal, UsageError } from '../refusal.ts'
import { asideNotes, readResponseOptions, responseHelp, responseOptions } from '../response-options.ts'

const models: Record<string, CalibrationModel> = {
  rasch: 'rasch', '1pl': '1pl', '2pl': '2pl', '3pl': '3pl', '4pl': '4pl', graded: 'graded', grm: 'graded', pcm: 'partial-credit', 'partial-credit': 'partial-credit', gpcm: 'generalised-partial-credit',
  'generalised-partial-credit': 'generalised-partial-credit', rsm: 'rating-scale', 'rating-scale': 'rating-scale', nominal: 'nominal', nrm: 'nominal',
}

export const calibrate: Command = {
  summary: 'item parameters from answers, with errors',
  help: `gilde calibrate: item parameters and the spread of ability from answers

Usage: gilde calibrate --model MODEL --responses FILE [options]

  --model MODEL       rasch, 1pl, 2pl, 3pl, 4pl, graded, pcm, gpcm, rsm, nominal
${responseHelp}
  --weight-column N   a column that says how many persons a line stands for
  --method M          mml (marginal likelihood; default) or cml (conditional: rasch and pcm, no assumption on ability)
${priorHelp}
  --anchor BANK       items that keep the parameters they have there, by name: the others come on that scale, and the first
                      group's mean and deviation are estimated
  --latent D          the first group's abilities: standard N(0, 1), free-deviation, or free (with --anchor). Default: see below
  --se                with standard errors (observed information)
  --nodes N           points of the quadrature, with --range. Default: as fine as the test asks for
  --range FROM,TO     abilities of the quadrature. Default with --nodes: -6,6
  --tolerance X       largest change of a parameter that counts as converged. Default 1e-5
  --iterations N      at most. Default 2000
${groupHelp}
                      The first group has mean 0; the others' means and deviations are estimated

Slopes are per logit (D = 1). The first group's deviation is estimated for rasch, pcm and rsm, and 1 otherwise; 1pl shares a
slope. Warnings say what is doubtful; answers that hold no calibration are refused by name.

CSV: item,model,a,b,… (b1,b2,… thresholds; delta1,… steps; slope1,intercept1,… nominal) and se_… with --se
JSON: { model, converged, iterations, logLikelihood, logPosterior, freeParameters, aic, bic, persons, groups, items:
      [{ item, model, parameters, errors, slopeIntercept, categories, answers }], warnings }

Example: gilde calibrate --model 2pl --responses answers.csv --se --json`,
  options: {
    model: { type: 'string' },
    ...responseOptions,
    ...groupOptions,
    'weight-column': { type: 'string' },
    method: { type: 'string' },
    prior: { type: 'string' },
    anchor: { type: 'string' },
    latent: { type: 'string' },
    se: { type: 'boolean' },
    nodes: { type: 'string' },
    range: { type: 'string' },
    tolerance: { type: 'string' },
    iterations: { type: 'string' },
  },
  run(values) {
    if (textOption(values, 'model') === undefined) throw new UsageError('Option --model is needed')
    const model = choiceOption(values, 'model', models, '')
    const method = choiceOption(values, 'method', { mml: 'mml', cml: 'cml' } as const, 'mml')
    const priors = readPriors(textOption(values, 'prior'))
    if (method === 'cml' && model !== 'rasch' && model !== 'partial-credit') throw new UsageError(`Conditional likelihood exists for rasch and pcm: got ${model}`)
    const table = readResponseOptions(values, columnsAside(values))
    const groups = readGroups(values, table)
    const numbered = groups && numberGroups(groups)
    const weights = readWeights(values, table.other)
    const data: ResponseMatrix = { ...matrixFromTable(table), ...(numbered && { groups: numbered.numbers }), ...(weights && { weights }) }
    const notes = asideNotes(table, columnsAside(values))
    const anchor = readAnchor(values, table.items)
    if (method === 'cml') {
      if (anchor || priors) throw new UsageError('Conditional likelihood takes no --anchor and no --prior: use --method mml')
      return conditional(data, table.items, notes)
    }
    const quadrature = values.nodes === undefined && values.range === undefined ? undefined : { ...rangeOption(values, 'range', [-6, 6]), nodes: numberOption(values, 'nodes', 121, { least: 3, most: 10_001, whole: true }) }
    const found = calibrateItems(data, {
      model,
      itemNames: table.items,
      standardErrors: values.se ? 'observed-information' : 'none',
      tolerance: numberOption(values, 'tolerance', 1e-5, { least: 1e-12 }),
      mostIterations: numberOption(values, 'iterations', 2000, { least: 1, whole: true }),
      ...(priors && { priors }),
      ...(anchor && { fixed: anchor }),
      ...(values.latent !== undefined && { latent: choiceOption(values, 'latent', { standard: 'standard', 'free-deviation': 'free-deviation', free: 'free' } as const, '') }),
      ...(quadrature && { quadrature }),
    })
    // a line without any answer is nobody who took the test
    const persons = table.answers.reduce((sum, row, person) => sum + (row.some((answer) => answer !== undefined) ? (weights?.[person] ?? 1) : 0), 0)
    return report({ found, model, names: table.items, labels: numbered?.labels, persons, withErrors: values.se === true, notes })
  },
}

/** Per item of the answers its parameters in the bank of known items, or undefined. */
function readAnchor(values: OptionValues, items: readonly string[]): (ResponseModel | undefined)[] | undefined {
  const path = textOption(values, 'anchor')
  if (path === undefined) return undefined
  const bank = readBank(path)
  const known = new Map(bank.names.map((name, item) => [name, bank.models[item]!]))
  const fixed = items.map((name) => known.get(name))
  if (!fixed.some(Boolean)) throw new Refusal(`${path} has none of the items of the answers: name the common items alike.`)
  return fixed
}

interface Reported {
  found: Calibration
  model: CalibrationModel
  names: readonly string[]
  labels: readonly string[] | undefined
  persons: number
  withErrors: boolean
  notes: readonly string[]
}

function readWeights(values: OptionValues, columns: ReadonlyMap<string, readonly string[]>): Float64Array | undefined {
  const name = textOption(values, 'weight-column')
  if (name === undefined) return undefined
  return Float64Array.from(columns.get(name) ?? [], (cell, person) => {
    const weight = cell === '' ? NaN : Number(cell)
    if (!(weight >= 0 && weight < Infinity)) throw new Refusal(`Person ${person + 1} has the weight "${cell}": give a number that is at least 0.`)
    return weight
  })
}

function report({ found, model, names, labels, persons, withErrors, notes }: Reported): Output {
  const { converged, iterations, logLikelihood, logPosterior, freeParameters, groups, items, warnings } = found
  const flat = items.map((item) => ({ values: flatten(item.parameters), errors: flatten(item.errors) }))
  const columns = [...new Set(flat.flatMap((item) => [...item.values.keys()]))]
  const rows = items.map(({ model: of }, index): Cell[] => [names[index], of, ...columns.map((name) => flat[index]!.values.get(name)), ...(withErrors ? columns.map((name) => flat[index]!.errors.get(name)) : [])])
  return {
    json: {
      model, converged, iterations, logLikelihood, logPosterior, freeParameters,
      aic: 2 * freeParameters - 2 * logLikelihood,
      bic: Math.log(persons) * freeParameters - 2 * logLikelihood,
      persons,
      groups: groups.map((group, index) => ({ ...(labels && { group: labels[index] }), ...group })),
      items: items.map((item, index) => describeItem(item, names[index]!, withErrors)),
      warnings,
    },
    text: writeTable(['item', 'model', ...columns, ...(withErrors ? columns.map((name) => `se_${name}`) : [])], rows),
    warnings: [
      `${converged ? 'converged' : 'NOT converged'} after ${iterations} iterations; log-likelihood ${logLikelihood.toFixed(4)}, ${freeParameters} free parameters, ${persons} persons.`,
      ...groups.map(({ mean, deviation }, index) => `${labels?.[index] ?? 'ability'}: mean ${mean.toFixed(4)}, deviation ${deviation.toFixed(4)}.`),
      ...warnings.map(({ message }) => message),
      ...notes,
    ],
  }
}

function describeItem({ model, parameters, errors, slopeIntercept, categories, answers }: CalibratedItem, item: string, withErrors: boolean) {
  const { errors: workingErrors, ...working } = slopeIntercept
  return { item, model, parameters: Object.fromEntries(flatten(parameters)), ...(withErrors && { errors: Object.fromEntries(flatten(errors)) }), slopeIntercept: { ...working, ...(withErrors && { errors: workingErrors }) }, categories, answers }
}

/** Parameters under the column names that the bank reader knows. */
function flatten(model: ResponseModel): Map<string, number> {
  const numbered = (name: string, numbers: readonly number[]) => numbers.map((value, index) => [`${name}${index + 1}`, value] as const)
  switch (model.kind) {
    case 'logistic':
      return new Map([['a', model.discrimination], ['b', model.difficulty], ['c', model.guessing], ['d', model.ceiling]])
    case 'graded':
      return new Map([['a', model.discrimination], ...numbered('b', model.thresholds)])
    case 'partial-credit':
      return new Map([['a', model.discrimination], ...numbered('delta', model.steps)])
    case 'rating-scale':
      return new Map([['a', model.discrimination], ['location', model.location], ...numbered('tau', model.thresholds)])
    case 'nominal':
      return new Map([...numbered('slope', model.slopes), ...numbered('intercept', model.intercepts)])
  }
}

function conditional(data: ResponseMatrix, names: readonly string[], notes: readonly string[]): Output {
  const { steps, standardErrors, logLikelihood, parameters, converged, iterations } = fitConditional(data, names)
  const most = Math.max(...steps.map((of) => of.length))
  const columns = most === 1 ? ['b'] : Array.from({ length: most }, (_, index) => `delta${index + 1}`)
  return {
    json: { method: 'cml', converged, iterations, logLikelihood, freeParameters: parameters, persons: data.persons, items: steps.map((of, index) => ({ item: names[index], steps: of, errors: standardErrors[index] })) },
    text: writeTable(['item', ...columns, ...columns.map((name) => `se_${name}`)], steps.map((of, index): Cell[] => [names[index], ...columns.map((_, step) => of[step]), ...columns.map((_, step) => standardErrors[index]![step])])),
    warnings: [`${converged ? 'converged' : 'NOT converged'} after ${iterations} iterations; conditional log-likelihood ${logLikelihood.toFixed(4)}; the mean of all steps is 0.`, ...notes],
  }
}
