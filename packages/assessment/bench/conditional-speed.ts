/**
 * How long conditional estimation takes on 10,000 persons × 40 items: counting, difficulties with errors, and ability tables
 * (ML, WLE, EAP per sum score). Demand: not slower than 0.15 s (dexter 1.7.0 on a machine of this kind). The first run is cold,
 * as a command line has it; the median of five is warm.
 *
 * Run: node packages/assessment/bench/conditional-speed.ts
 * Writes bench/results/conditional-speed.json; ends with status 1 when the demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { quantile, seededRandom } from '@gilde/numeric'
import { abilityTable } from '../src/conditional/ability-table.ts'
import { fitConditional } from '../src/conditional/fit-conditional.ts'
import { evenItems, simulatedAbilities, simulatedAnswers } from './simulated-answers.ts'

const random = seededRandom(20261123)
const data = simulatedAnswers(evenItems(40), simulatedAbilities(10_000, random), random)
const runs = Array.from({ length: 6 }, () => {
  const start = performance.now()
  const processor = process.cpuUsage()
  const { steps, converged } = fitConditional(data)
  const fitted = performance.now()
  abilityTable(steps)
  const used = process.cpuUsage(processor)
  return { converged, fitMilliseconds: fitted - start, tableMilliseconds: performance.now() - fitted, milliseconds: performance.now() - start, processorMilliseconds: (used.user + used.system) / 1000 }
})
const median = quantile(runs.slice(1).map(({ milliseconds }) => milliseconds), 0.5)
const report = { date: new Date().toISOString().slice(0, 10), node: process.version, machine: `${cpus().length} × ${cpus()[0]!.model}`, demandedMilliseconds: 150, cold: runs[0], warmMedianMilliseconds: median }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/conditional-speed.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
console.log(JSON.stringify(report, null, 2))
if (!(median <= 150 && runs.every(({ converged }) => converged))) process.exitCode = 1
