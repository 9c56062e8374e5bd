/**
 * How well adaptive tests recover the ability of virtual pupils, and how often each item is seen: 4,000 pupils at each of
 * nine abilities and 20,000 of a standard normal population, bank of 100 synthetic 4PL items.
 * Demands on the population: bias within 0.02 logits, root mean square error within 5 % of the mean error that the tests
 * claim, 95 % intervals that hold 94 to 96 %, no item seen by more than its cap.
 *
 * Run: node packages/assessment/bench/adaptive-recovery.ts
 * Writes bench/results/adaptive-recovery.json; ends with status 1 when a demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { normalDraw, seededRandom } from '@gilde/numeric'
import { adaptiveBank } from '../src/selection/adaptive-bank.ts'
import { simulateTest } from '../src/selection/simulate-test.ts'
import { madeUpBank } from './made-up-bank.ts'

const exposureCap = 0.6
const bank = adaptiveBank(madeUpBank(100, { areas: 2, exposureCap }))
const rules = { standardError: 0.4, leastItems: 8, mostItems: 30, randomesque: 3, areas: { 'area-0': 0.5, 'area-1': 0.5 } }
const random = seededRandom(2)
let seed = 0

function study(pupils: number, abilityOf: () => number) {
  const seen = new Float64Array(bank.items.length)
  let bias = 0
  let squares = 0
  let variance = 0
  let covered = 0
  let length = 0
  let reached = 0
  for (let pupil = 0; pupil < pupils; pupil++) {
    const ability = abilityOf()
    const { given, estimate } = simulateTest(bank, rules, ability, seed++, random)
    for (const item of given) seen[item]!++
    const error = estimate.ability - ability
    bias += error / pupils
    squares += error ** 2 / pupils
    variance += estimate.standardError ** 2 / pupils
    if (Math.abs(error) <= 1.959964 * estimate.standardError) covered += 1 / pupils
    if (estimate.standardError <= rules.standardError) reached += 1 / pupils
    length += given.length / pupils
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    pupils,
    bias: rounded(bias),
    rootMeanSquareError: rounded(Math.sqrt(squares)),
    claimedError: rounded(Math.sqrt(variance)),
    coverage95: rounded(covered),
    meanItems: rounded(length),
    reachedStandardError: rounded(reached),
    largestExposure: rounded(Math.max(...seen) / pupils),
    neverSeen: seen.filter((count) => count === 0).length,
  }
}

const population = study(20_000, () => normalDraw(random))
const atAbility = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((ability) => ({ ability, ...study(4000, () => ability) }))
console.log(population)
console.table(atAbility)
const isMet = {
  bias: Math.abs(population.bias) <= 0.02,
  error: Math.abs(population.rootMeanSquareError / population.claimedError - 1) <= 0.05,
  coverage: population.coverage95 >= 0.94 && population.coverage95 <= 0.96,
  exposure: population.largestExposure <= exposureCap + 0.01,
}
if (Object.values(isMet).includes(false)) process.exitCode = 1
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
const report = { date: new Date().toISOString().slice(0, 10), processor: cpus()[0]?.model ?? 'unknown', node: process.version, bankItems: bank.items.length, exposureCap, rules, isMet, population, atAbility }
writeFileSync(new URL('results/adaptive-recovery.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
