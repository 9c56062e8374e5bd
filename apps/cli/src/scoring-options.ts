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
  --nodes N           evenly spaced points for EAP and for weighted rules, 17 or more. Default 33
  --range FROM,TO     abilities in logits. Default -4,4
  --prior MEAN,SD     normal prior of EAP and MAP. Default 0,1`

export interface ScoringChoice {
  estimator: EstimatorName
  quadrature: Quadrature
  prior: NormalPrior
}

/** @throws {UsageError} */
export function readScoringOptions(values: OptionValues): ScoringChoice {
  const [mean, deviation] = numbersOption(values, 'prior', [0, 1], 2) as [number, number]
  if (!(deviation > 0)) throw new UsageError(`--prior needs a standard deviation above 0: got ${deviation}`)
  return {
    estimator: choiceOption(values, 'estimator', estimators, 'EAP'),
    quadrature: { ...rangeOption(values, 'range', [-4, 4]), nodes: numberOption(values, 'nodes', 33, { least: 17, most: 10_001, whole: true }) },
    prior: { mean, deviation },
  }
}
