import { mkdir, writeFile } from 'node:fs/promises'
import type { Machine } from './machine.ts'

export interface Goal {
  what: string
  measured: number
  /** `'at most'` or `'at least'`. */
  bound: 'at most' | 'at least'
  demanded: number
  unit: string
}

/** Prints the goals, keeps everything in `bench/results/NAME.json`, and sets exit status 1 when a goal is not met. */
export async function writeResult(name: string, machine: Machine, goals: Goal[], figures: unknown): Promise<void> {
  const judged = goals.map((goal) => ({ ...goal, met: goal.bound === 'at most' ? goal.measured <= goal.demanded : goal.measured >= goal.demanded }))
  for (const { what, measured, bound, demanded, unit, met } of judged) console.log(`${met ? 'met    ' : 'NOT MET'} ${what}: ${measured} ${unit} (${bound} ${demanded})`)
  if (judged.some(({ met }) => !met)) process.exitCode = 1
  const folder = new URL('results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify({ machine, goals: judged, figures }, null, 2)}\n`)
}
