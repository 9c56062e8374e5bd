/**
 * Compares calibrations with mirt's, for all fits in a folder of reference results, also of answers that may not be copied
 * into this repository: parameters within 1e-4, errors within 1 %, log-likelihood within 0.01.
 *
 * Where parameters differ by more, the marginal log-likelihood of both (a separate evaluator, 401 nodes) says who is nearer to the
 * maximum: a reference that stopped before it is reported as such.
 *
 * Run: node packages/assessment/bench/check-against-reference.ts FOLDER
 * FOLDER holds irt/*.json. Ends with status 1 when something disagrees, or no fit was found.
 */
import { existsSync, readFileSync } from 'node:fs'
import { calibrate, type CalibrationModel, type ResponseMatrix, type ResponseModel } from '@gilde/assessment'
import { marginalLogLikelihood } from './marginal-log-likelihood.ts'

interface Row {
  _row: string
  par: number
  SE: number | null
}
interface MirtFit {
  items: string[]
  logLik: number
  quadpts: number
  theta_lim: [number, number]
  coef_slope_intercept: Record<string, Row[]>
  patterns: Record<string, number | null>[]
}

const fits: Record<string, CalibrationModel> = {
  lsat6_rasch: 'rasch', lsat6_1pl: '1pl', lsat6_2pl: '2pl', lsat7_rasch: 'rasch', lsat7_1pl: '1pl', lsat7_2pl: '2pl',
  sat12_2pl: '2pl', science_grm: 'graded', science_gpcm: 'generalised-partial-credit', verbagg_rasch: 'rasch', verbagg_2pl: '2pl',
  verbagg_grm: 'graded', verbagg_pcm: 'partial-credit', icar16_2pl: '2pl', icar16_2pl_missing: '2pl',
}

const folder = process.argv[2]
if (!folder) throw new RangeError('which folder? node packages/assessment/bench/check-against-reference.ts FOLDER')
let compared = 0
for (const [name, model] of Object.entries(fits)) {
  const file = `${folder}/irt/${name}.json`
  if (!existsSync(file)) {
    console.log(`${name.padEnd(20)} not in the folder`)
    continue
  }
  compared++
  if (!compare(name, model, JSON.parse(readFileSync(file, 'utf8')) as MirtFit)) process.exitCode = 1
}
if (compared === 0) throw new RangeError(`no fit found in ${folder}/irt`)

function compare(name: string, model: CalibrationModel, fit: MirtFit): boolean {
  const data = matrixOf(fit)
  const calibration = calibrate(data, { model, itemNames: fit.items, quadrature: { from: fit.theta_lim[0], to: fit.theta_lim[1], nodes: fit.quadpts } })
  let parameter = 0
  let error = 0
  fit.items.forEach((item, index) => {
    const { names, values, errors } = calibration.items[index]!.slopeIntercept
    names.forEach((part, place) => {
      const row = rowOf(fit, item, part)
      parameter = Math.max(parameter, Math.abs(values[place]! - row.par))
      if (row.SE !== null) error = Math.max(error, Math.abs(errors[place]! / row.SE - 1))
    })
  })
  const logLikelihood = Math.abs(calibration.logLikelihood - fit.logLik)
  const agrees = logLikelihood < 0.01 && error < 0.01 && parameter < 1e-4
  const variance = fit.coef_slope_intercept.GroupPars!.find(({ _row }) => _row.startsWith('COV'))!.par
  const better = agrees ? 0 : marginalLogLikelihood(data, calibration.items.map(({ parameters }) => parameters), calibration.groups[0]) - marginalLogLikelihood(data, fit.items.map((item, index) => referenceModel(fit, item, calibration.items[index]!.parameters, calibration.items[index]!.slopeIntercept.names)), { mean: 0, deviation: Math.sqrt(variance) })
  const isNearer = logLikelihood < 0.01 && error < 0.01 && better > 0
  const verdict = agrees ? 'agrees' : isNearer ? `agrees but for parameters, where ours are likelier by ${better.toExponential(1)}: the reference stopped before the maximum` : 'DISAGREES'
  console.log(`${name.padEnd(20)} parameters ${parameter.toExponential(1)}  errors ${(100 * error).toFixed(3)} %  log-likelihood ${logLikelihood.toExponential(1)}  cycles ${calibration.iterations}  ${verdict}`)
  return agrees || isNearer
}

function matrixOf({ items, patterns }: MirtFit): ResponseMatrix {
  const answers = Int8Array.from(patterns.flatMap((pattern) => items.map((item) => pattern[item] ?? -1)))
  const lowest = items.map((_, item) => patterns.reduce((least, __, row) => (answers[row * items.length + item]! < 0 ? least : Math.min(least, answers[row * items.length + item]!)), 127))
  return { persons: patterns.length, items: items.length, answers: answers.map((answer, at) => (answer < 0 ? -1 : answer - lowest[at % items.length]!)), weights: Float64Array.from(patterns, ({ freq }) => freq!) }
}

function rowOf(fit: MirtFit, item: string, part: string): Row {
  const found = fit.coef_slope_intercept[item]!.find(({ _row }) => _row === (part === 'a' ? 'a1' : part))
  if (!found) throw new RangeError(`the reference has no ${part} for ${item}`)
  return found
}

/** The reference's parameters in the shape of ours. */
function referenceModel(fit: MirtFit, item: string, like: ResponseModel, names: readonly string[]): ResponseModel {
  const a = rowOf(fit, item, 'a').par
  const intercepts = names.slice(1).map((part) => rowOf(fit, item, part).par)
  if (like.kind === 'logistic') return { ...like, discrimination: a, difficulty: -intercepts[0]! / a }
  if (like.kind === 'graded') return { kind: 'graded', discrimination: a, thresholds: intercepts.map((d) => -d / a) }
  return { kind: 'partial-credit', discrimination: a, steps: intercepts.map((d, k) => ((intercepts[k - 1] ?? 0) - d) / a) }
}
