import { solvePositiveDefinite } from '@gilde/numeric'
import { calibrate } from '../../src/calibration/calibrate.ts'
import type { ResponseMatrix } from '../../src/calibration/response-matrix.ts'
import { breslowDay } from '../../src/fairness/breslow-day.ts'
import { logisticDifference } from '../../src/fairness/logistic-difference.ts'
import { type GroupEstimate, lordChiSquare } from '../../src/fairness/lord-chi-square.ts'
import { mantelHaenszel } from '../../src/fairness/mantel-haenszel.ts'
import { rajuArea } from '../../src/fairness/raju-area.ts'
import { standardisation } from '../../src/fairness/standardisation.ts'
import { matchedTables } from '../../src/fairness/two-groups.ts'
import { answersOf, type Compare, type ReferenceFolder } from './open-reference.ts'

interface DifR {
  MH: Record<'MH' | 'alphaMH' | 'varLambda' | 'deltaMH', number[]>
  logistic_both: { stat: number[]; deltaR2: number[] }
  std: { PDIF: number[]; stdAlpha: number[] }
  Lord_1PL: number[]
  Raju_1PL: number[]
  BreslowDay: [statistic: number, degreesOfFreedom: number, probability: number][]
}

export function checkFairness(source: ReferenceFolder, compare: Compare): void {
  const difR = source.json<DifR>('dif/difR_verbal.json')
  const { rows } = source.table('dif/dif_verbal_input.csv')
  const data = { ...answersOf(rows.map((row) => row.slice(1))), groups: Int32Array.from(rows, (row) => Number(row[0])) }
  const tables = Array.from({ length: data.items }, (_, item) => matchedTables(data, item, { reference: 0, focal: 1 }))
  const mh = tables.map((own) => mantelHaenszel(own))
  compare('Mantel-Haenszel (difR)', mh.map(({ statistic }) => statistic), difR.MH.MH, 1e-3)
  compare('Mantel-Haenszel, odds ratio (difR)', mh.map(({ oddsRatio }) => oddsRatio), difR.MH.alphaMH, 1e-3)
  compare('Mantel-Haenszel, variance of log odds (difR)', mh.map(({ logOddsRatioError }) => logOddsRatioError ** 2), difR.MH.varLambda, 1e-3)
  compare('Mantel-Haenszel, ETS delta (difR)', mh.map(({ delta }) => delta), difR.MH.deltaMH, 1e-3)
  const logistic = tables.map((own) => logisticDifference(own).both)
  compare('logistic regression (difR)', logistic.map(({ statistic }) => statistic), difR.logistic_both.stat, 1e-3)
  compare('logistic regression, gain in R² (difR)', logistic.map(({ effect }) => effect), difR.logistic_both.deltaR2, 1e-3)
  const standardised = tables.map((own) => standardisation(own))
  compare('standardisation (difR)', standardised.map(({ difference }) => difference), difR.std.PDIF, 1e-3)
  compare('standardisation, odds ratio (difR)', standardised.map(({ oddsRatio }) => oddsRatio), difR.std.stdAlpha, 1e-3)
  const breslow = tables.map((own) => breslowDay(own))
  compare('Breslow-Day (difR)', breslow.map(({ statistic }) => statistic), difR.BreslowDay.map(([statistic]) => statistic), 1e-3)
  compare('Breslow-Day, degrees of freedom (difR)', breslow.map(({ degreesOfFreedom }) => degreesOfFreedom), difR.BreslowDay.map(([, df]) => df), 0)

  const fits = [0, 1].map((group) => raschOfGroup(data, group))
  const [reference, focal] = fits.map(({ estimates }) => estimates)
  const raju = reference!.map((own, item) => rajuArea(own, focal![item]!).z)
  const lord = reference!.map((own, item) => lordChiSquare(own, focal![item]!).statistic)
  compare('Raju z, one parameter (difR with ltm)', raju, difR.Raju_1PL, 5e-3)
  compare('Lord chi-square, one parameter (difR with ltm)', lord, difR.Lord_1PL, 2e-2)
  // ltm maximises by optim's BFGS, which stops when a step gains less than 1e-8 of the log-likelihood. The estimates that the reference's
  // z stand for lie no further below our maximum than that: the difference is what its stop rule leaves open
  compare('Raju z, log-likelihood by which the reference stays below the maximum (bound: the stop rule of ltm)', [leastLoss(fits, difR.Raju_1PL)], [0], fits.reduce((sum, { logLikelihood }) => sum + 1e-8 * Math.abs(logLikelihood), 0))
}

interface GroupFit {
  estimates: GroupEstimate[]
  /** Of the difficulties. Shape (items × items). */
  covariance: Float64Array
  logLikelihood: number
}

/** Difficulties of one group under slope 1 and N(0, 1), as difR has them, moved so that their mean is 0. */
function raschOfGroup({ items, answers, groups }: ResponseMatrix, group: number): GroupFit {
  const persons = Array.from(groups!.keys()).filter((person) => groups![person] === group)
  const own = Int8Array.from(persons.flatMap((person) => [...answers.subarray(person * items, (person + 1) * items)]))
  const { items: fitted, standardErrors, logLikelihood } = calibrate({ persons: persons.length, items, answers: own }, { model: 'rasch', latent: 'standard', tolerance: 1e-8 })
  const rows = fitted.map(({ parameters, errors }) => ({ difficulty: 'difficulty' in parameters ? parameters.difficulty : NaN, error: 'difficulty' in errors ? errors.difficulty : NaN }))
  const mean = rows.reduce((sum, { difficulty }) => sum + difficulty, 0) / items
  return { estimates: rows.map(({ difficulty, error }) => ({ values: [difficulty - mean], covariance: [error ** 2] })), covariance: standardErrors.covariance, logLikelihood }
}

/**
 * The least fall of both log-likelihoods together at estimates whose differences are those that other z stand for: ½ δ′ (C V C′)⁻¹ δ, δ the
 * change of the contrasts C between items.
 */
function leastLoss([one, other]: readonly GroupFit[], z: readonly number[]): number {
  const items = z.length
  const changes = z.map((value, item) => value * Math.sqrt(one!.estimates[item]!.covariance[0]! + other!.estimates[item]!.covariance[0]!) - (other!.estimates[item]!.values[0]! - one!.estimates[item]!.values[0]!))
  const contrasts = Float64Array.from({ length: items - 1 }, (_, i) => changes[i]! - changes[items - 1]!)
  const shared = (i: number, j: number) => one!.covariance[i * items + j]! + other!.covariance[i * items + j]!
  const last = items - 1
  const covariance = Float64Array.from({ length: last * last }, (_, cell) => {
    const [i, j] = [Math.floor(cell / last), cell % last]
    return shared(i, j) - shared(i, last) - shared(last, j) + shared(last, last)
  })
  const solved = solvePositiveDefinite(covariance, contrasts)!
  return contrasts.reduce((sum, value, i) => sum + value * solved[i]!, 0) / 2
}
