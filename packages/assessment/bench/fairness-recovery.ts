/**
 * False alarms and power of the tests of fair items: 20 Rasch items, 500 virtual persons per group, one item under study.
 * Demand: false alarms 4–6 % without a difference (also when the groups differ in ability by half a deviation), power at
 * least .80 for a difference of .6 logits; for Mantel–Haenszel (without correction), logistic regression and the conditional
 * likelihood ratio.
 *
 * Run: node packages/assessment/bench/fairness-recovery.ts
 * Writes bench/results/fairness-recovery.json; ends with status 1 when the demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { rejectionRates } from './fairness-simulation.ts'

const conditions = {
  'no difference, equal abilities': { replications: 4000, persons: 500, focalMean: 0, difference: 0, seed: 1 },
  'no difference, focal group half a deviation lower': { replications: 4000, persons: 500, focalMean: -0.5, difference: 0, seed: 2 },
  'difference .6, equal abilities': { replications: 500, persons: 500, focalMean: 0, difference: 0.6, seed: 3 },
  'difference .6, focal group half a deviation lower': { replications: 500, persons: 500, focalMean: -0.5, difference: 0.6, seed: 4 },
}
const results = Object.fromEntries(Object.entries(conditions).map(([name, condition]) => [name, { ...condition, rates: rejectionRates(condition) }]))
const demanded = ['mantelHaenszel', 'logisticUniform', 'likelihoodRatio'] as const
const met = Object.values(results).every(({ difference, rates }) => demanded.every((method) => (difference === 0 ? rates[method] >= 0.04 && rates[method] <= 0.06 : rates[method] >= 0.8)))
const report = { date: new Date().toISOString().slice(0, 10), node: process.version, met, results }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/fairness-recovery.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
console.log(JSON.stringify(report, null, 2))
if (!met) process.exitCode = 1
