import { execFile } from 'node:child_process'
import { access, glob, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * One answer's two writes and nothing else: no row policies, no audit event, no web. The event is as long as a usual answer.
 * The sittings' ids are those of `seed-pupils.ts`.
 */
function script(pupils: number): string {
  const event = { kind: 'answered', itemId: 'number-series:17', answerId: '7f8f0f0e-6d3b-4c3e-9f5e-3a1b2c4d5e6f', response: { kind: 'number', value: 42 }, elapsedMilliseconds: 8300, device: { pointer: 'touch', width: 390, height: 844 } }
  const id = "('00000000-0000-4000-8000-' || lpad(:pupil::text, 12, '0'))::uuid"
  return [
    `\\set pupil random(0, ${pupils - 1})`,
    'begin;',
    `update sitting set last_seq = last_seq + 1, tests_done = 3, current_test = 'number-series', last_event_at = now() where id = ${id} returning last_seq \\gset`,
    `insert into sitting_event (sitting_id, seq, answer_id, event, at) values (${id}, :last_seq, gen_random_uuid(), '${JSON.stringify(event)}', now());`,
    'commit;',
    '',
  ].join('\n')
}

export interface Pgbench {
  clients: number
  protocol: 'prepared'
  perSecond: number
  latencyMilliseconds: number
}

/** pgbench's rate for the same two writes, on the same server, as the tables' owner. */
export async function measurePgbench(url: string, pupils: number, clients: number, seconds: number): Promise<Pgbench> {
  const folder = await mkdtemp(join(tmpdir(), 'gilde-pgbench-'))
  try {
    const file = join(folder, 'answer.sql')
    await writeFile(file, script(pupils))
    const { stdout } = await run(await findPgbench(), ['--no-vacuum', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), '-f', file, url])
    return { clients, protocol: 'prepared', perSecond: Math.round(figure(stdout, /tps = ([\d.]+)/)), latencyMilliseconds: figure(stdout, /latency average = ([\d.]+)/) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function figure(output: string, pattern: RegExp): number {
  const found = pattern.exec(output)?.[1]
  if (found === undefined) throw new Error(`pgbench said something else than expected:\n${output}`)
  return Number(found)
}

async function findPgbench(): Promise<string> {
  if (process.env.PGBENCH) return process.env.PGBENCH
  for await (const path of glob('/usr/lib/postgresql/*/bin/pgbench')) return path
  for (const folder of (process.env.PATH ?? '').split(':')) {
    const path = join(folder, 'pgbench')
    if (await access(path).then(() => true, () => false)) return path
  }
  throw new Error('pgbench is needed: it comes with PostgreSQL (Debian: postgresql-15, or postgresql-contrib); or set PGBENCH to its path')
}
