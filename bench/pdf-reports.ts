/**
 * Printing twenty-five reports as tagged PDF: the demo's own, in both languages in turn; and how long the process cannot
 * answer anyone else meanwhile.
 *
 * Run: node bench/pdf-reports.ts
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { randomBytes } from 'node:crypto'
import { openDatabase, seedRegion } from '@gilde/database'
import { printReport, type ReportModel, seedDemo, SessionMemory, SittingMemory } from '@gilde/use-cases'
import { describeMachine } from './machine.ts'
import { quantiles } from './quantiles.ts'
import { writeResult } from './write-result.ts'

const wanted = 25
const machine = describeMachine()
const reports = await demoReports()
const locales = ['nl', 'en'] as const

const firstStarted = performance.now()
await printReport(reports[0]!, 'nl')
const firstMilliseconds = Math.round(performance.now() - firstStarted)

const eventLoop = monitorEventLoopDelay({ resolution: 1 })
eventLoop.enable()
const each: number[] = []
const sizes: number[] = []
const used = process.cpuUsage()
const started = performance.now()
await Promise.all(
  Array.from({ length: wanted }, async (_, index) => {
    const pdf = await printReport(reports[index % reports.length]!, locales[index % 2]!)
    each.push(performance.now() - started)
    sizes.push(pdf.length)
  }),
)
const milliseconds = Math.round(performance.now() - started)
const { user, system } = process.cpuUsage(used)
eventLoop.disable()
await writeResult(
  'pdf-reports',
  machine,
  [{ what: `${wanted} reports as PDF`, measured: milliseconds, bound: 'at most', demanded: 2000, unit: 'ms' }],
  {
    reports: reports.length,
    printed: wanted,
    firstMilliseconds,
    milliseconds,
    processorMilliseconds: Math.round((user + system) / 1000),
    doneAfter: quantiles(each),
    meanBytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length),
    longestBlockMilliseconds: Math.round(eventLoop.max / 1e6),
  },
)

async function demoReports(): Promise<ReportModel[]> {
  await using database = await openDatabase('memory://')
  await seedRegion(database)
  await seedDemo({ database, clock: () => new Date(), randomBytes: (size) => randomBytes(size), secret: 'bench '.repeat(8), sittings: new SittingMemory(), sessions: new SessionMemory(), demo: true })
  const rows = await database.owner.selectFrom('report').select('model').orderBy('id').execute()
  return rows.map(({ model }) => model as unknown as ReportModel)
}
