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

  const [reference, focal] = [0, 1].map((group) => centredDifficulties(data, group))
  const raju = reference!.map((own, item) => rajuArea(own, focal![item]!).z)
  const lord = reference!.map((own, item) => lordChiSquare(own, focal![item]!).statistic)
  // difR takes its estimates from ltm, which stops when the likelihood changes by less than 1e-8 of itself: some 0.003 of a z
  compare('Raju z, one parameter (difR with ltm)', raju, difR.Raju_1PL, 5e-3)
  compare('Lord chi-square, one parameter (difR with ltm)', lord, difR.Lord_1PL, 2e-2)
}

/** Difficulties of one group under slope 1 and N(0, 1), as difR has them, moved so that their mean is 0. */
function centredDifficulties({ items, answers, groups }: ResponseMatrix, group: number): GroupEstimate[] {
  const persons = Array.from(groups!.keys()).filter((person) => groups![person] === group)
  const own = Int8Array.from(persons.flatMap((person) => [...answers.subarray(person * items, (person + 1) * items)]))
  const { items: fitted } = calibrate({ persons: persons.length, items, answers: own }, { model: 'rasch', latent: 'standard', tolerance: 1e-8 })
  const rows = fitted.map(({ parameters, errors }) => ({ difficulty: 'difficulty' in parameters ? parameters.difficulty : NaN, error: 'difficulty' in errors ? errors.difficulty : NaN }))
  const mean = rows.reduce((sum, { difficulty }) => sum + difficulty, 0) / items
  return rows.map(({ difficulty, error }) => ({ values: [difficulty - mean], covariance: [error ** 2] }))
}
