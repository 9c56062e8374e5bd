/**
 * Answer → next item, HTTP included, on a real PostgreSQL with fsync: 200 pupils, each signed in and in a sitting of the
 * full battery, who answer as virtual pupils do. The load, the server and the database share the machine.
 *
 * Run: node bench/answer-latency.ts [seconds per phase]     (default 20; needs `npm run build` first and pgbench)
 */
import { fork } from 'node:child_process'
import { on } from 'node:events'
import { openDatabase } from '@gilde/database'
import { realPostgres } from '@gilde/database/testing'
import { measurePgbench } from './answer-load/pgbench.ts'
import type { LoadPlan, Phase, PhaseResult } from './answer-load/plan.ts'
import { seedPupils } from './answer-load/seed-pupils.ts'
import { describeMachine } from './machine.ts'
import { parentOf, processorSeconds } from './processor-time.ts'
import { startServer } from './start-server.ts'
import { writeResult } from './write-result.ts'

const pupils = 200
const seconds = Number(process.argv[2] ?? 20)
const machine = describeMachine()

const postgres = realPostgres()
await using stack = new AsyncDisposableStack()
stack.defer(postgres.close)
const database = await postgres.url()
const { version, postmaster, durability } = await describeServer()
const { pupils: signedIn, scripts } = await seedPupils(database, pupils, 40)

const phases: Phase[] = [
  { kind: 'closed-loop', name: 'warm-up', seconds: 3, keep: false },
  { kind: 'paced', name: 'one answer per pupil per 2 s', seconds, secondsPerAnswer: 2, keep: true },
  { kind: 'burst', name: 'all in the same instant', bursts: Math.max(3, Math.round(seconds / 2)), secondsBetween: 2, keep: true },
  { kind: 'closed-loop', name: 'without thinking', seconds: seconds / 2, keep: true },
]
const results = await underLoad({ pupils: signedIn, scripts, phases })
for (const { name, perSecond, milliseconds, processorMilliseconds } of results) {
  const { p50, p95, p99, most, count } = milliseconds
  console.log(`${name}: ${perSecond}/s, p50 ${p50} p95 ${p95} p99 ${p99} most ${most} ms (${count} answers); processor ms per answer:`, processorMilliseconds)
}

const bare = []
for (const clients of [10, 20]) {
  const before = processorSeconds(postmaster, { withChildren: true })
  const measured = await measurePgbench(database, pupils, clients, seconds / 2)
  const spent = processorSeconds(postmaster, { withChildren: true }) - before
  bare.push({ ...measured, databaseProcessorMilliseconds: Math.round((spent / (measured.perSecond * (seconds / 2))) * 1e5) / 100 })
}
for (const { clients, perSecond, latencyMilliseconds, databaseProcessorMilliseconds } of bare)
  console.log(`pgbench, ${clients} clients: ${perSecond}/s, ${latencyMilliseconds} ms; processor ms per transaction in the database: ${databaseProcessorMilliseconds}`)

const [paced, , closed] = results
const best = Math.max(...bare.map(({ perSecond }) => perSecond))
await writeResult(
  'answer-latency',
  { ...machine, postgres: version },
  [
    { what: `p99 of answer → next item, ${pupils} pupils at one answer per 2 s`, measured: paced!.milliseconds.p99, bound: 'at most', demanded: 50, unit: 'ms' },
    { what: "throughput without thinking, as a share of pgbench's best", measured: Math.round((closed!.perSecond / best) * 100) / 100, bound: 'at least', demanded: 0.4, unit: '' },
  ],
  { pupils, durability, phases: results, pgbench: bare },
)

/** @throws when PostgreSQL does not wait for the disk */
async function describeServer(): Promise<{ version: string; postmaster: number; durability: { fsync: string; synchronous_commit: string } }> {
  await using opened = await openDatabase(database)
  const { version, backend, ...durability } = await opened.owner
    .selectNoFrom(({ fn, val }) => [
      fn<string>('version').as('version'),
      fn<number>('pg_backend_pid').as('backend'),
      fn<string>('current_setting', [val('fsync')]).as('fsync'),
      fn<string>('current_setting', [val('synchronous_commit')]).as('synchronous_commit'),
    ])
    .executeTakeFirstOrThrow()
  if (durability.fsync !== 'on' || durability.synchronous_commit !== 'on') throw new Error('PostgreSQL does not wait for the disk: the figures would mean nothing')
  return { version: version.split(' on ')[0]!, postmaster: parentOf(backend), durability }
}

interface Measured extends PhaseResult {
  /** Processor time per answer, by who used it. */
  processorMilliseconds: Record<'web' | 'database' | 'load', number>
}

async function underLoad(plan: Omit<LoadPlan, 'url'>): Promise<Measured[]> {
  const profile = process.env.CPU_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.CPU_PROFILE}`] : []
  await using server = await startServer({ DATABASE_URL: database, SECRET: 'bench '.repeat(8), DEMO: '0', ROLE: 'web' }, profile)
  const load = fork(new URL('./answer-load/load.ts', import.meta.url))
  const used = () => ({ web: processorSeconds(server.process.pid!), database: processorSeconds(postmaster, { withChildren: true }), load: processorSeconds(load.pid!) })
  load.send({ ...plan, url: server.url })
  const spent: ReturnType<typeof used>[] = []
  for await (const [message] of on(load, 'message', { close: ['exit'] }) as AsyncIterable<['begins' | 'ends' | PhaseResult[]]>) {
    if (message === 'begins' || message === 'ends') spent.push(used())
    else return message.map((result, index) => ({ ...result, processorMilliseconds: perAnswer(result, spent.slice(2 * index + 2)) })) // the warm-up came before
  }
  throw new Error('The load stopped before it gave its figures')
}

function perAnswer({ answers }: PhaseResult, [before, after]: Record<'web' | 'database' | 'load', number>[]): Measured['processorMilliseconds'] {
  const of = (who: 'web' | 'database' | 'load') => Math.round(((after![who] - before![who]) / answers) * 1e5) / 100
  return { web: of('web'), database: of('database'), load: of('load') }
}
