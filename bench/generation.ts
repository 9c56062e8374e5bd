/**
 * Items made and proven per second, and what somebody scores who sees only the options: runs the engine's own benches one
 * after another (packages/assessment/bench) and puts their figures together.
 *
 * Run: node bench/generation.ts [--read]     (--read takes the last results of those benches as they are)
 */
import { spawnSync } from 'node:child_process'
import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describeMachine } from './machine.ts'
import { type Goal, writeResult } from './write-result.ts'

interface Speed {
  family: string
  perSecond: number
}

interface Attack {
  family: string
  attackedItems: number
  chance: number
  /** Share of items solved, by way of guessing. */
  found: Record<string, number>
}

const folder = new URL('../packages/assessment/bench/', import.meta.url)
const machine = describeMachine()
const isRun = !process.argv.includes('--read')
if (isRun) {
  for (const name of ['generation-speed', 'generation-speed-spatial', 'generation-speed-arithmetic', 'answer-set-attack', 'answer-set-attack-spatial']) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.ts`, folder))], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}
const speeds = await readSpeeds()
const attacks = await readAttacks()
await writeResult('generation', machine, [...speeds.map(speedGoal), ...attacks.map(attackGoal)], { ranNow: isRun, speeds, attacks })

function speedGoal({ family, perSecond }: Speed): Goal {
  return { what: `proven items per second, ${family}`, measured: perSecond, bound: 'at least', demanded: 2000, unit: '/s' }
}

function attackGoal({ family, attackedItems, chance, found }: Attack): Goal {
  const furthest = Math.max(...Object.values(found).map((share) => Math.abs(share - chance)))
  return { what: `furthest from chance by options alone over ${attackedItems} items, ${family}`, measured: Math.round(furthest * 1e4) / 100, bound: 'at most', demanded: 2, unit: 'points' }
}

async function readSpeeds(): Promise<Speed[]> {
  const [plain, spatial, arithmetic] = await Promise.all(
    ['generation-speed', 'generation-speed-spatial', 'generation-speed-arithmetic'].map(async (name) => JSON.parse(await readFile(new URL(`results/${name}.json`, folder), 'utf8')) as unknown),
  )
  const named = (file: unknown) => (file as { results: { instrument?: string; family?: string; perSecond: number }[] }).results.map(({ instrument, family, perSecond }) => ({ family: (family ?? instrument)!, perSecond }))
  return [...named(plain), ...named(spatial), { family: 'practical-arithmetic', perSecond: (arithmetic as { perSecond: number }).perSecond }]
}

async function readAttacks(): Promise<Attack[]> {
  const attacks: Attack[] = []
  for await (const name of glob('results/answer-set-attack-*.json', { cwd: fileURLToPath(folder) })) {
    const file = JSON.parse(await readFile(new URL(name, folder), 'utf8')) as (Attack & { instrument?: string }) | (Attack & { instrument?: string })[]
    for (const { instrument, family, attackedItems, chance, found } of [file].flat()) {
      attacks.push({ family: `${family ?? instrument} (${name.includes('spatial') ? 'features of the drawing' : 'features of the options'})`, attackedItems, chance: Math.round(chance * 1e4) / 1e4, found })
    }
  }
  return attacks.sort((one, other) => one.family.localeCompare(other.family))
}
