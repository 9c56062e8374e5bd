import type { EstimatorName, NormalPrior, Quadrature } from '@gilde/assessment'
import type { OptionValues } from './command.ts'
import { choiceOption, numberOption, numbersOption, rangeOption } from './read-options.ts'
import { UsageError } from './refusal.ts'

const estimators: Record<string, EstimatorName> = { EAP: 'EAP', MAP: 'MAP', BM: 'MAP', ML: 'ML', WLE: 'WLE', WL: 'WLE' }

export const scoringOptions = {
  estimator: { type: 'string' },
  nodes: { type: 'string' },
  range: { type: 'string' },
  prior: { type: 'string' },
} as const

export const scoringHelp = `  --estimator NAME    EAP (mean of the posterior), MAP or BM (its mode), ML, WLE or WL (Warm). Default EAP
  --nodes N           evenly spaced points for EAP and for weighted rules: these and no others. Default 33, and for EAP more
                      around the mean where the posterior is narrower than the distance between two
  --range FROM,TO     abilities in logits. Default -4,4
  --prior MEAN,SD     normal prior of EAP and MAP. Default 0,1`

export interface ScoringChoice {
  estimator: EstimatorName
  quadrature: Quadrature
  prior: NormalPrior
  grid: 'adaptive' | 'fixed'
}

/** @throws {UsageError} */
export function readScoringOptions(values: OptionValues): ScoringChoice {
  const [mean, deviation] = numbersOption(values, 'prior', [0, 1], 2) as [number, number]
  if (!(deviation > 0)) throw new UsageError(`--prior needs a standard deviation above 0: got ${deviation}`)
  return {
    estimator: choiceOption(values, 'estimator', estimators, 'EAP'),
    quadrature: { ...rangeOption(values, 'range', [-4, 4]), nodes: numberOption(values, 'nodes', 33, { least: 3, most: 10_001, whole: true }) },
    prior: { mean, deviation },
    grid: values.nodes === undefined ? 'adaptive' : 'fixed',
  }
}

/** A grid that was asked for and is too coarse for what was measured: below 0.6 of a step EAP begins to lean on where its points lie. */
export function gridNotes({ estimator, grid, quadrature: { from, to, nodes } }: ScoringChoice, errors: readonly (number | null)[]): string[] {
  const step = (to - from) / (nodes - 1)
  const narrow = errors.filter((error) => error !== null && error < 0.6 * step).length
  return estimator === 'EAP' && grid === 'fixed' && narrow > 0 ? [`${narrow} posteriors are narrower than 0.6 of the distance between two nodes (${step}): take more nodes, or leave --nodes out.`] : []
}
