import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface RunningServer extends AsyncDisposable {
  url: string
  process: ChildProcess
  /** From starting the process to the line that says it listens. */
  startMilliseconds: number
}

/** Starts the program as `npm run serve` does, on a free port, with these settings; the build must be there. */
export async function startServer(settings: Record<string, string>, nodeFlags: string[] = []): Promise<RunningServer> {
  const started = performance.now()
  const main = fileURLToPath(new URL('../apps/web/server/main.ts', import.meta.url))
  const child = spawn(process.execPath, [...nodeFlags, main], { env: { PATH: process.env.PATH, PORT: '0', ...settings }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const listening = (async () => {
    for await (const line of lines) {
      const url = /^Gilde: (http:\S+)/.exec(line)?.[1]
      if (url) return url
    }
    throw new Error('The server ended before it listened')
  })()
  const url = await Promise.race([listening, ended.then(() => Promise.reject(new Error(`The server ended with status ${child.exitCode}`)))])
  child.stdout.resume()
  return {
    url: url.replace('localhost', '127.0.0.1'),
    process: child,
    startMilliseconds: performance.now() - started,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
