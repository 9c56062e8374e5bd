/**
 * How many arithmetic problems per second are drawn, solved a second time by the independent solver, checked for their
 * structure and kept. Goal: at least 2,000 a second on one core.
 *
 * Run: node packages/assessment/bench/generation-speed-arithmetic.ts
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { practicalArithmetic } from '@gilde/assessment'

const { bank, itemType } = practicalArithmetic
const rounds = 100

for (const item of bank) itemType.make(item.radicals, item.seed + 1_000_000)
const start = performance.now()
for (let round = 0; round < rounds; round++) for (const item of bank) itemType.make(item.radicals, item.seed + 7_919 * round)
const seconds = (performance.now() - start) / 1000

const made = rounds * bank.length
const perSecond = Math.round(made / seconds)
const processor = `${cpus()[0]?.model ?? 'unknown'}, one core of ${cpus().length}, shared with other work`
const report = { date: new Date().toISOString().slice(0, 10), processor, node: process.version, problems: made, perSecond, demandedPerSecond: 2_000 }
writeFileSync(new URL('./results/generation-speed-arithmetic.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
console.log(`${made} proven problems in ${seconds.toFixed(2)} s: ${perSecond} per second`)
if (perSecond < report.demandedPerSecond) process.exitCode = 1
