import { fitLinearConditional } from '../../src/explanatory/fit-linear-conditional.ts'
import { fitLinearMarginal } from '../../src/explanatory/fit-linear-marginal.ts'
import { answersOf, type Compare, type ReferenceFolder } from './open-reference.ts'

interface Lltm {
  W: Record<string, number>[]
  eta: number[]
  se: number[]
  cloglik: number
  LRtest: { stat: number }
  mml: { coef: Record<string, number>[]; logLik: number }
}

export function checkExplanatory(source: ReferenceFolder, compare: Compare): void {
  const lltm = source.json<Lltm>('irt/verbagg_lltm_cml.json')
  const features = Object.keys(lltm.W[0]!)
  const design = { features, rows: lltm.W.map((row) => features.map((name) => row[name]!)) }
  const data = answersOf(source.table('irt/verbagg_dich.csv').rows.map((row) => row.slice(2)))
  const conditional = fitLinearConditional(data, design)
  compare('linear logistic test model, conditional: weights (eRm, easiness)', conditional.weights.map(({ weight }) => -weight), lltm.eta, 1e-5)
  compare('linear logistic test model, conditional: errors (eRm)', conditional.weights.map(({ standardError }) => standardError), lltm.se, 1e-5)
  compare('linear logistic test model, conditional: log-likelihood (eRm)', [conditional.logLikelihood], [lltm.cloglik], 1e-6)
  compare('linear logistic test model against Rasch (eRm)', [conditional.againstRasch.statistic], [lltm.LRtest.stat], 1e-5)
  const marginal = fitLinearMarginal(data, design)
  compare('linear logistic test model, marginal: weights (mirt, easiness)', marginal.weights.map(({ weight }) => -weight), features.map((name) => lltm.mml.coef[0]![name]!), 1e-4)
  compare('linear logistic test model, marginal: log-likelihood (mirt)', [marginal.logLikelihood], [lltm.mml.logLik], 0.01)
  compare('linear logistic test model, marginal: as printed', marginal.weights.map(({ weight }) => weight), [0.671, 1.028, -1.361, -0.703], 5e-4)
}
