import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { copyOfFilled, freePort } from '@gilde/database/testing'

const main = fileURLToPath(new URL('../../apps/web/server/main.ts', import.meta.url))
const secret = 'a secret for tests that is long enough'

/** The built server in a process of its own. */
export interface Gilde extends AsyncDisposable {
  /** `http://localhost:PORT`, the same after a restart. */
  address: string
  /** What the server wrote so far. */
  log(): string
  /** Ends the server as the system does when it is shut down. @returns the exit code */
  stop(): Promise<number | null>
  /** Ends the server with SIGKILL: nothing of it can finish anything. */
  kill(): Promise<void>
  /** Starts it again on the same database and port. */
  start(): Promise<void>
}

/** Starts `apps/web/server/main.ts` on a free port and waits until it says its address. */
export async function startGilde(environment: Record<string, string>): Promise<Gilde> {
  const port = await freePort()
  let child: ChildProcess
  let output = ''
  const start = async () => {
    // nothing of the test runner's own environment: it would make React choose its development build
    child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, SECRET: secret, ...environment, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
    await new Promise<void>((ready, failed) => {
      const listen = (chunk: Buffer) => {
        output += chunk
        if (/^Gilde: http/m.test(output.slice(started))) ready()
      }
      const started = output.length
      child.stdout!.on('data', listen)
      child.stderr!.on('data', listen)
      child.once('error', failed)
      child.once('exit', (code) => failed(new Error(`The server stopped with ${code} before it said its address:\n${output}`)))
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
    return child.exitCode
  }
  await start()
  return {
    address: `http://localhost:${port}`,
    log: () => output,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
    start,
    async [Symbol.asyncDispose]() {
      await end('SIGTERM')
    },
  }
}

/** The address of a PostgreSQL database of one's own with the demo people in it. */
export async function demoDatabase(): Promise<string> {
  return copyOfFilled('gilde_demo', async (url) => {
    await using _ = await startGilde({ DATABASE_URL: url, DEMO: '1', ROLE: 'web' })
  })
}

/** A server on a database of its own with the demo people in it. */
export async function startDemo(): Promise<Gilde & { database: string }> {
  const database = await demoDatabase()
  return { ...(await startGilde({ DATABASE_URL: database, DEMO: '1' })), database }
}
