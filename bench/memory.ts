/**
 * Resident memory of the process beside a PostgreSQL server: idle after the start, and idle again after a thousand pages
 * and ten seconds, without asking for garbage collection.
 *
 * Run: node bench/memory.ts     (needs `npm run build` first; Linux)
 */
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { realPostgres } from '@gilde/database/testing'
import { describeMachine } from './machine.ts'
import { startServer } from './start-server.ts'
import { writeResult } from './write-result.ts'

interface Resident {
  role: 'web' | 'all'
  afterStartMegabytes: number
  afterThousandRequestsMegabytes: number
}

const requests = 1000
const pages = ['/', '/richtingen', '/scholen', '/api/directions', '/testen-uitleg', '/aanmelden', '/health']
const machine = describeMachine()
const postgres = realPostgres()
await using stack = new AsyncDisposableStack()
stack.defer(postgres.close)
const database = await postgres.url()
{
  // the region is loaded by the first start; what is measured are later ones
  await using first = await startServer({ DATABASE_URL: database, SECRET: 'bench '.repeat(8), DEMO: '0' })
  await visit(first.url)
}
const measured = [await measure('web'), await measure('all')]
console.table(measured)
await writeResult(
  'memory',
  machine,
  measured.flatMap(({ role, afterStartMegabytes, afterThousandRequestsMegabytes }) => [
    { what: `resident memory, ROLE=${role}, idle after start`, measured: afterStartMegabytes, bound: 'at most' as const, demanded: 200, unit: 'MB' },
    { what: `resident memory, ROLE=${role}, idle after ${requests} requests`, measured: afterThousandRequestsMegabytes, bound: 'at most' as const, demanded: 200, unit: 'MB' },
  ]),
  { pages, requests, measured },
)

async function measure(role: Resident['role']): Promise<Resident> {
  await using server = await startServer({ DATABASE_URL: database, SECRET: 'bench '.repeat(8), DEMO: '0', ROLE: role })
  await wait(10_000)
  const afterStartMegabytes = await residentMegabytes(server.process.pid!)
  for (let sent = 0; sent < requests; sent += 10) await Promise.all(Array.from({ length: 10 }, (_, index) => visit(server.url + pages[(sent + index) % pages.length]!)))
  await wait(10_000)
  return { role, afterStartMegabytes, afterThousandRequestsMegabytes: await residentMegabytes(server.process.pid!) }
}

async function visit(url: string): Promise<void> {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
}

/** VmRSS counts in KiB; a megabyte here is a million bytes. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round((Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) * 1024) / 1e6)
}
