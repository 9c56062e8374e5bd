import { haebara, meanGeometricMean, meanMean, meanSigma, rescaleItem, type ResponseModel, type ScaleTransformation, stockingLord } from '@gilde/assessment'
import type { Command } from '../command.ts'
import { type BankTable, readBank } from '../files/read-bank.ts'
import { writeTable } from '../files/write-table.ts'
import { numbersOption, requiredOption, textOption } from '../read-options.ts'
import { Refusal, UsageError } from '../refusal.ts'

type Link = (source: readonly ResponseModel[], target: readonly ResponseModel[], options: LinkOptions) => ScaleTransformation & { criterion?: number; converged?: boolean }
interface LinkOptions {
  symmetric: boolean
  population: { mean: number; deviation: number }
}

const methods: Record<string, Link> = {
  'mean-mean': (source, target) => meanMean(source, target),
  'mean-gmean': (source, target) => meanGeometricMean(source, target),
  'mean-sigma': (source, target) => meanSigma(source, target),
  Haebara: haebara,
  'Stocking-Lord': stockingLord,
}

export const link: Command = {
  summary: 'puts one calibration on the scale of another, by their common items',
  help: `gilde link: puts the items of one calibration on the scale of another, by the items that both have

Usage: gilde link --from BANK --to BANK [options]

  --from FILE         items on the scale that is to be moved (columns as for --bank of gilde score)
  --to FILE           items on the scale to which it is moved
                      Common items have the same name in the column item, id or name; without names, the same place
  --method M          mean-mean, mean-gmean, mean-sigma, Haebara, Stocking-Lord or all. Default all
  --symmetric         Haebara and Stocking–Lord: compare on both scales. Default: on the target's
  --population M,SD   for whom the curves should agree. Default 0,1
  --rescale METHOD    write the items of --from on the scale of --to by this method, in place of A and B

θ on the target = A θ + B; a becomes a / A, b becomes A b + B.

CSV: method,A,B,criterion,converged — or with --rescale the bank
JSON: { common, methods: { "Stocking-Lord": { A, B, criterion, converged }, … }, rescaled }

Example: gilde link --from this-year.csv --to last-year.csv --rescale Stocking-Lord`,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    method: { type: 'string' },
    symmetric: { type: 'boolean' },
    population: { type: 'string' },
    rescale: { type: 'string' },
  },
  run(values) {
    const paths = { from: requiredOption(values, 'from'), to: requiredOption(values, 'to') }
    const asked = chosenMethods(textOption(values, 'method') ?? 'all', 'method')
    const rescale = textOption(values, 'rescale')
    const rescaleBy = rescale === undefined ? undefined : chosenMethods(rescale, 'rescale')[0]!
    const [mean, deviation] = numbersOption(values, 'population', [0, 1], 2) as [number, number]
    const options = { symmetric: values.symmetric === true, population: { mean, deviation } }
    const from = readBank(paths.from)
    const to = readBank(paths.to)
    const common = commonItems(from, to, paths)
    const linkBy = (method: string) => methods[method]!(common.map(([one]) => from.models[one]!), common.map(([, other]) => to.models[other]!), options)
    const found = asked.map((method) => ({ method, ...linkBy(method) }))
    const rescaled = rescaleBy === undefined ? undefined : moveItems(from, linkBy(rescaleBy))
    return {
      json: {
        common: common.map(([one]) => from.names[one]),
        methods: Object.fromEntries(found.map(({ method, slope, intercept, criterion, converged }) => [method, { A: slope, B: intercept, ...(criterion !== undefined && { criterion, converged }) }])),
        ...(rescaled && { rescaled }),
      },
      text: rescaled
        ? writeTable(Object.keys(rescaled[0]!), rescaled.map((item) => Object.values(item)))
        : writeTable(['method', 'A', 'B', 'criterion', 'converged'], found.map(({ method, slope, intercept, criterion, converged }) => [method, slope, intercept, criterion, converged])),
      warnings: [`${common.length} common items of ${from.names.length} and ${to.names.length}.`, ...(common.length < 5 ? ['fewer than five common items: the link hangs on each of them.'] : [])],
    }
  },
}

function chosenMethods(text: string, option: string): string[] {
  if (text.toLowerCase() === 'all' && option === 'method') return Object.keys(methods)
  const found = Object.keys(methods).find((method) => method.toLowerCase() === text.toLowerCase())
  if (!found) throw new UsageError(`--${option} must be one of ${Object.keys(methods).join(', ')}${option === 'method' ? ', all' : ''}: got ${text}`)
  return [found]
}

/** Places of the common items in both banks. */
function commonItems(from: BankTable, to: BankTable, paths: { from: string; to: string }): (readonly [number, number])[] {
  for (const [bank, path] of [[from, paths.from], [to, paths.to]] as const) {
    const twice = bank.names.find((name, index) => bank.names.indexOf(name) !== index)
    if (twice !== undefined) throw new Refusal(`${path} has two items called ${twice}: give each its own name.`)
  }
  const common = from.names.flatMap((name, one) => (to.names.includes(name) ? [[one, to.names.indexOf(name)] as const] : []))
  if (common.length === 0) throw new Refusal(`${paths.from} and ${paths.to} have no item of the same name: name the common items alike.`)
  return common
}

function moveItems(bank: BankTable, transformation: ScaleTransformation): Record<string, string | number>[] {
  const numbered = (name: string, numbers: readonly number[]) => Object.fromEntries(numbers.map((value, index) => [`${name}${index + 1}`, value]))
  return bank.models.map((model, index) => {
    const moved = rescaleItem(model, transformation)
    const item = bank.names[index]!
    switch (moved.kind) {
      case 'logistic':
        return { item, a: moved.discrimination, b: moved.difficulty, c: moved.guessing, d: moved.ceiling }
      case 'graded':
        return { item, a: moved.discrimination, ...numbered('b', moved.thresholds) }
      case 'partial-credit':
        return { item, a: moved.discrimination, ...numbered('delta', moved.steps) }
      case 'rating-scale':
        return { item, a: moved.discrimination, location: moved.location, ...numbered('tau', moved.thresholds) }
      case 'nominal':
        return { item, ...numbered('slope', moved.slopes), ...numbered('intercept', moved.intercepts) }
    }
  })
}
