/**
 * How many items per second are made and proved to have one solution, on one core. Demand: at least 2,000.
 *
 * Run: node packages/assessment/bench/generation-speed.ts [instrument …]     (default: number-series figural-matrices)
 * Writes bench/results/generation-speed.json; ends with status 1 when a demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Instrument } from '@gilde/assessment'
import { findInstrument } from './find-instrument.ts'

const items = 30_000
const warmUp = 2_000
const demanded = 2_000

function measure({ id, bank, itemType }: Instrument) {
  const make = (i: number) => itemType.make(bank[i % bank.length]!.radicals, 2_000_000 + i)
  for (let i = 0; i < warmUp; i++) make(i)
  let slowest = 0
  const start = performance.now()
  for (let i = warmUp; i < warmUp + items; i++) {
    const before = performance.now()
    make(i)
    slowest = Math.max(slowest, performance.now() - before)
  }
  const seconds = (performance.now() - start) / 1000
  return { instrument: id, items, perSecond: Math.round(items / seconds), slowestMilliseconds: Math.round(slowest * 10) / 10 }
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['number-series', 'figural-matrices']
const results = (await Promise.all(wanted.map(findInstrument))).map(measure)
for (const { instrument, perSecond, slowestMilliseconds } of results) {
  console.log(`${instrument}: ${perSecond} proved items per second, slowest ${slowestMilliseconds} ms`)
  if (perSecond < demanded) process.exitCode = 1
}
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
const report = { processor: cpus()[0]?.model ?? 'unknown', node: process.version, demanded, results }
writeFileSync(new URL('results/generation-speed.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
