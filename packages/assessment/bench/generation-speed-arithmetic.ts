/**
 * How many arithmetic problems per second are drawn, solved a second time by the independent solver, checked for their
 * structure and kept. Goal: at least 2,000 a second on one core.
 *
 * Run: node packages/assessment/bench/generation-speed-arithmetic.ts
 */
import { cpus } from 'node:os'
import { practicalArithmetic } from '@gilde/assessment'

const { bank, itemType } = practicalArithmetic
const rounds = 100

for (const item of bank) itemType.make(item.radicals, item.seed + 1_000_000)
const start = performance.now()
for (let round = 0; round < rounds; round++) for (const item of bank) itemType.make(item.radicals, item.seed + 7_919 * round)
const seconds = (performance.now() - start) / 1000

const made = rounds * bank.length
console.log(`${made} proven problems in ${seconds.toFixed(2)} s: ${Math.round(made / seconds)} per second, on ${cpus()[0]?.model ?? 'an unknown processor'}, one core`)
if (made / seconds < 2_000) process.exitCode = 1
