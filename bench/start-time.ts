/**
 * From starting the program to the first page in hand, on the embedded database: with an empty data folder (the region
 * and the demo are loaded then) and with the folder of an earlier start.
 *
 * Run: node bench/start-time.ts [starts of each kind]     (default 3; needs `npm run build` first)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMachine } from './machine.ts'
import { processorSeconds } from './processor-time.ts'
import { startServer } from './start-server.ts'
import { writeResult } from './write-result.ts'

interface Start {
  listeningMilliseconds: number
  firstPageMilliseconds: number
  /** Time that the processor worked for the program; on a machine with other work it says more than the clock. */
  processorMilliseconds: number
}

const runs = Number(process.argv[2] ?? 3)
const machine = describeMachine()
const empty: Start[] = []
const existing: Start[] = []
for (let run = 0; run < runs; run++) {
  const folder = await mkdtemp(join(tmpdir(), 'gilde-start-'))
  try {
    empty.push(await measure(folder))
    existing.push(await measure(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
console.log('from an empty folder', empty)
console.log('from an existing one', existing)
await writeResult(
  'start-time',
  machine,
  [
    { what: 'start to first page from an empty data folder, slowest', measured: slowest(empty), bound: 'at most', demanded: 10_000, unit: 'ms' },
    { what: 'start to first page from an existing data folder, slowest', measured: slowest(existing), bound: 'at most', demanded: 10_000, unit: 'ms' },
  ],
  { empty, existing },
)

async function measure(folder: string): Promise<Start> {
  const started = performance.now()
  await using server = await startServer({ DATA_FOLDER: folder })
  const page = await fetch(server.url)
  const text = await page.text()
  const firstPageMilliseconds = Math.round(performance.now() - started)
  if (page.status !== 200 || !text.includes('</html>')) throw new Error(`The first page came with status ${page.status}`)
  return { listeningMilliseconds: Math.round(server.startMilliseconds), firstPageMilliseconds, processorMilliseconds: Math.round(processorSeconds(server.process.pid!) * 1000) }
}

function slowest(starts: Start[]): number {
  return Math.max(...starts.map(({ firstPageMilliseconds }) => firstPageMilliseconds))
}
