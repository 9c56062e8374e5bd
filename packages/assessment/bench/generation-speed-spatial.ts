/**
 * How many rotation, folding and mechanical items per second are made and proved to have one solution (the key) by their
 * exhaustive solvers, on one core, over the radicals of the bank in turn. Demand: at least 2,000 in each family.
 *
 * Run: node packages/assessment/bench/generation-speed-spatial.ts
 * Writes bench/results/generation-speed-spatial.json; ends with status 1 when a demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { mechanicalInsight } from '../src/instruments/mechanical-insight.ts'
import { mentalRotation } from '../src/instruments/mental-rotation.ts'
import { paperFolding } from '../src/instruments/paper-folding.ts'
import { solveMechanicalInsight } from '../src/item-types/mechanical-insight/solve.ts'
import { solveMentalRotation } from '../src/item-types/mental-rotation/solve.ts'
import { solvePaperFolding } from '../src/item-types/paper-folding/solve.ts'

const items = 20_000
const warmUp = 1_000
const demanded = 2_000

interface Family<Radicals, Content extends { key: number }> {
  instrument: { id: string; bank: readonly { area: string; radicals: Radicals }[]; itemType: { make(radicals: Radicals, seed: number): Content } }
  solve(content: NoInfer<Content>): number[]
  /** Only the items of this area of the blueprint. */
  area?: string
}

function measure<Radicals, Content extends { key: number }>({ instrument, solve, area }: Family<Radicals, Content>) {
  const bank = instrument.bank.filter((item) => area === undefined || item.area === area)
  let proved = 0
  let slowest = 0
  let start = performance.now()
  for (let index = 0; index < warmUp + items; index++) {
    if (index === warmUp) {
      start = performance.now()
      proved = slowest = 0
    }
    const before = performance.now()
    const item = instrument.itemType.make(bank[index % bank.length]!.radicals, 5_000_000 + index)
    const solutions = solve(item)
    if (solutions.length === 1 && solutions[0] === item.key) proved++
    slowest = Math.max(slowest, performance.now() - before)
  }
  const seconds = (performance.now() - start) / 1000
  return { family: area === undefined ? instrument.id : `${instrument.id}: ${area}`, items, proved, perSecond: Math.round(items / seconds), slowestMilliseconds: Math.round(slowest * 10) / 10 }
}

const results = [
  measure({ instrument: mentalRotation, solve: solveMentalRotation }),
  measure({ instrument: paperFolding, solve: solvePaperFolding }),
  measure({ instrument: mechanicalInsight, solve: solveMechanicalInsight }),
  ...['gears', 'levers', 'pulleys', 'circuits'].map((area) => measure({ instrument: mechanicalInsight, solve: solveMechanicalInsight, area })),
]
for (const { family, proved, perSecond, slowestMilliseconds } of results) {
  console.log(`${family}: ${perSecond} per second, ${proved} of ${items} proved, slowest ${slowestMilliseconds} ms`)
  if (perSecond < demanded || proved < items) process.exitCode = 1
}
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
const report = { processor: cpus()[0]?.model ?? 'unknown', node: process.version, demanded, results }
writeFileSync(new URL('results/generation-speed-spatial.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`)
