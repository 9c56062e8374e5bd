/**
 * The technical sheets: how long the job `statistics` takes to add up the answers of six hundred pupils (and how long nobody else is answered
 * meanwhile), and how long a visitor waits for a page, the overview and the PDF. On a real PostgreSQL.
 *
 * Run: node bench/technical-sheets.ts [pupils]     (default 600; needs `npm run build` first)
 */
import { randomBytes } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDatabase } from '@gilde/database'
import { realPostgres } from '@gilde/database/testing'
import { SessionMemory, SittingMemory, updateStatistics } from '@gilde/use-cases'
import { storeFinishedPupils } from './answer-load/store-finished-pupils.ts'
import { describeMachine } from './machine.ts'
import { quantiles } from './quantiles.ts'
import { startServer } from './start-server.ts'
import { writeResult } from './write-result.ts'

const pupils = Number(process.argv[2] ?? 600)
const machine = describeMachine()

const postgres = realPostgres()
await using stack = new AsyncDisposableStack()
stack.defer(postgres.close)
const url = await postgres.url()
const database = stack.use(await openDatabase(url))
const { events } = await storeFinishedPupils(database, pupils)
console.log(`${pupils} pupils with ${events} events are stored`)

const app = { database, clock: () => new Date(), randomBytes: (size: number) => randomBytes(size), secret: 'bench '.repeat(8), sittings: new SittingMemory(), sessions: new SessionMemory(), demo: false }
const eventLoop = monitorEventLoopDelay({ resolution: 1 })
eventLoop.enable()
const used = process.cpuUsage()
const started = performance.now()
const published = await updateStatistics(app)
const jobMilliseconds = Math.round(performance.now() - started)
const { user, system } = process.cpuUsage(used)
eventLoop.disable()
const [longest, p99] = [eventLoop.max, eventLoop.percentile(99)].map((nanoseconds) => Math.round(nanoseconds / 1e6))
const idleStarted = performance.now()
await updateStatistics(app)
const idleMilliseconds = Math.round((performance.now() - idleStarted) * 10) / 10

const server = stack.use(await startServer({ DATABASE_URL: url, SECRET: 'a secret for benches that is long enough', ROLE: 'web', DEMO: '0' }))
const waits: Record<string, ReturnType<typeof quantiles>> = {}
for (const path of ['/testen-uitleg', '/testen-uitleg/number-series', '/testen-uitleg/reaction', '/testen-uitleg/number-series.pdf', '/testen-uitleg/number-series.csv']) {
  const each: number[] = []
  for (let time = 0; time < 25; time++) {
    const asked = performance.now()
    const response = await fetch(server.url + path)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    each.push(performance.now() - asked)
  }
  waits[path] = quantiles(each.slice(1))
}
await writeResult(
  'technical-sheets',
  machine,
  [
    { what: `statistics of ${pupils} pupils, each the whole battery`, measured: jobMilliseconds, bound: 'at most', demanded: 60 * pupils, unit: 'ms' },
    { what: 'a technical page, p50', measured: waits['/testen-uitleg/number-series']!.p50, bound: 'at most', demanded: 200, unit: 'ms' },
    { what: 'the overview of all tests, p50', measured: waits['/testen-uitleg']!.p50, bound: 'at most', demanded: 200, unit: 'ms' },
  ],
  { pupils, events, published, jobMilliseconds, jobProcessorMilliseconds: Math.round((user + system) / 1000), longestBlockMilliseconds: longest, blockP99Milliseconds: p99, nothingNewMilliseconds: idleMilliseconds, waits },
)
