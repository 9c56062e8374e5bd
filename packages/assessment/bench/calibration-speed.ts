/**
 * How long calibrations take, warm (least and median of several runs) and the first time in a fresh process. Each case runs in a
 * process of its own. A case counts only when its log-likelihood (with priors: log posterior), by a separate evaluator with 401 nodes, is
 * within 0.01 of the optimum: mirt's for the 2PL of 10,000 × 40, otherwise that of a slow run of our own, on 121 nodes until no
 * parameter moves by 1e-7, by the same evaluator.
 *
 * Answers are simulated from reference/calibration/simulated-items.csv, so that others can repeat it: the 2PL ones are the file there.
 *
 * Run: node packages/assessment/bench/calibration-speed.ts [CASE …]
 * Writes bench/results/calibration-speed.json when all cases run; ends with status 1 when a case does not count or is too slow.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { gunzipSync } from 'node:zlib'
import { calibrate, type Calibration, type CalibrationOptions, drawResponses, type ResponseMatrix, type ResponseModel } from '@gilde/assessment'
import { logNormalDensity, normalDraw, seededRandom } from '@gilde/numeric'
import { marginalLogLikelihood } from './marginal-log-likelihood.ts'

interface Case {
  data: () => ResponseMatrix
  options: CalibrationOptions
  /** Seconds to stay within, and megabytes of resident memory of the whole process. */
  seconds: number
  megabytes?: number
  optimum?: number
  repeats: number
}

const reference = (name: string) => readFileSync(new URL(`../reference/calibration/${name}`, import.meta.url))
const columns = reference('simulated-items.csv').toString().trim().split('\n').slice(1).map((line) => line.split(',').slice(1).map(Number))
const random = seededRandom(20261123)
const abilities = (count: number) => Float64Array.from({ length: count }, () => normalDraw(random))
const simulated = (models: readonly ResponseModel[], persons = 10_000) => drawResponses(models, abilities(persons), random)

const withGuessing = columns.map(([a, b, c]): ResponseModel => ({ kind: 'logistic', discrimination: a!, difficulty: b!, guessing: c!, ceiling: 1 }))
const graded = columns.map(([a, , , ...thresholds]): ResponseModel => ({ kind: 'graded', discrimination: a!, thresholds: thresholds.toSorted((one, other) => one - other) }))
const partialCredit = columns.map(([a, , , ...steps]): ResponseModel => ({ kind: 'partial-credit', discrimination: a!, steps }))
const twoParameter = Array.from({ length: 60 }, (): ResponseModel => ({ kind: 'logistic', discrimination: 0.6 + 1.2 * random(), difficulty: normalDraw(random), guessing: 0, ceiling: 1 }))

function simulatedTwoParameter(): ResponseMatrix {
  const text = gunzipSync(reference('simulated-2pl-10000x40.txt.gz')).toString().replaceAll('\n', '')
  return { persons: 10_000, items: 40, answers: Int8Array.from(text, Number) }
}

const priorOfGuessing = { mean: -1.1, deviation: 0.5 }
const mirtOptimum = -208354.161186411
const cases: Record<string, Case> = {
  '2PL, 10,000 × 40': { data: simulatedTwoParameter, options: { model: '2pl', standardErrors: 'none' }, seconds: 0.1, optimum: mirtOptimum, repeats: 15 },
  '2PL, 10,000 × 40, with standard errors': { data: simulatedTwoParameter, options: { model: '2pl' }, seconds: 0.25, optimum: mirtOptimum, repeats: 9 },
  '3PL with prior, 10,000 × 40': {
    data: () => simulated(withGuessing),
    options: { model: '3pl', priors: { guessing: { kind: 'normal', ...priorOfGuessing } }, standardErrors: 'none' },
    seconds: 5.1 / 8, repeats: 9,
  },
  'graded, 10,000 × 40 of 5 categories': { data: () => simulated(graded), options: { model: 'graded', standardErrors: 'none' }, seconds: 1.66 / 8, repeats: 9 },
  'generalised partial credit, 10,000 × 40 of 5 categories': { data: () => simulated(partialCredit), options: { model: 'generalised-partial-credit', standardErrors: 'none' }, seconds: 6.3 / 8, repeats: 9 },
  '2PL, 100,000 × 60 in booklets, 30 % missing': {
    // ten clusters of six items; each booklet leaves out three neighbouring ones
    data: () => drawResponses(twoParameter, abilities(100_000), random, (person, item) => (Math.floor(item / 6) + person) % 10 < 7),
    options: { model: '2pl', standardErrors: 'none' }, seconds: 1.6, megabytes: 400, repeats: 5,
  },
  '2PL, 100,000 × 60, 30 % missing at random': {
    data: () => drawResponses(twoParameter, abilities(100_000), random, () => random() >= 0.3),
    options: { model: '2pl', standardErrors: 'none' }, seconds: 1.6, megabytes: 400, repeats: 5,
  },
}

/** The log posterior by the separate evaluator: the likelihood and the normal priors of the logits of guessing, where there are any. */
function judge(data: ResponseMatrix, { items }: Calibration, { priors }: CalibrationOptions): number {
  const models = items.map(({ parameters }) => parameters)
  const guessing = models.flatMap((model) => (model.kind === 'logistic' && priors?.guessing ? [model.guessing] : []))
  const logPrior = guessing.reduce((sum, c) => sum + logNormalDensity(Math.log(c / (1 - c)), priorOfGuessing.mean, priorOfGuessing.deviation), 0)
  return marginalLogLikelihood(data, models) + logPrior
}

function run(name: string) {
  const { data: make, options, seconds, megabytes, optimum: known, repeats } = cases[name]!
  const data = make()
  const times: number[] = []
  const processorTimes: number[] = []
  let calibration: Calibration | undefined
  for (let repeat = 0; repeat < repeats; repeat++) {
    const used = process.cpuUsage()
    const start = performance.now()
    calibration = calibrate(data, options)
    times.push((performance.now() - start) / 1000)
    const { user, system } = process.cpuUsage(used)
    processorTimes.push((user + system) / 1e6)
  }
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const judged = judge(data, calibration!, options)
  const optimum = known ?? judge(data, calibrate(data, { ...options, tolerance: 1e-7, quadrature: { from: -6, to: 6, nodes: 121 } }), options)
  const sorted = times.toSorted((one, other) => one - other)
  const round = (value: number) => Number(value.toPrecision(3))
  const counts = calibration!.converged && Math.abs(judged - optimum) < 0.01
  return {
    case: name, seconds: round(sorted[0]!), medianSeconds: round(sorted[sorted.length >> 1]!), firstSeconds: round(times[0]!), processorSeconds: round(Math.min(...processorTimes)), demandedSeconds: round(seconds),
    cycles: calibration!.iterations, logPosterior: judged, distanceFromOptimum: Number((judged - optimum).toFixed(5)), optimumFrom: known ? 'mirt 1.45.1' : 'slow run, 121 nodes',
    counts, peakMegabytes, ...(megabytes ? { demandedMegabytes: megabytes } : {}), loadAverage: round(loadavg()[0]!),
    met: counts && sorted[0]! <= seconds && (!megabytes || peakMegabytes < megabytes),
  }
}

if (process.argv[2] === '--only') console.log(JSON.stringify(run(process.argv[3]!)))
else {
  const wanted = process.argv.slice(2)
  const chosen = Object.keys(cases).filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  const results = chosen.map((name) => {
    const result = JSON.parse(execFileSync(process.execPath, [import.meta.filename, '--only', name], { encoding: 'utf8', maxBuffer: 1e8 })) as ReturnType<typeof run>
    console.log(JSON.stringify(result))
    if (!result.met) process.exitCode = 1
    return result
  })
  if (wanted.length === 0) {
    mkdirSync(new URL('results/', import.meta.url), { recursive: true })
    const report = { date: new Date().toISOString().slice(0, 10), processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, shared with other work`, node: process.version, threads: 1, results }
    writeFileSync(new URL('results/calibration-speed.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
  }
}
