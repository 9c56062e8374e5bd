import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ran, runCommandLine } from '../run-command-line.ts'

/** Runs a command line within this process. */
export function runGilde(...words: string[]): Ran {
  return runCommandLine(words)
}

/** Runs the command as people do, in a process of its own. */
export function spawnGilde(...words: string[]): { status: number | null; output: string; errors: string } {
  const bin = fileURLToPath(new URL('../../bin/gilde.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8', maxBuffer: 1e9 })
  return { status, output: stdout, errors: stderr }
}

export function runJson<T>(...words: string[]): T {
  const { status, output, errors } = runGilde(...words, '--json')
  if (status !== 0) throw new Error(`gilde ${words.join(' ')} ended with ${status}: ${errors}`)
  return JSON.parse(output) as T
}

let folder: string | undefined

/** A file in a fresh folder. @returns its path */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  folder ??= mkdtempSync(join(tmpdir(), 'gilde-cli-'))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Outside values that the measurement package keeps, with their provenance. */
export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../packages/assessment/reference/${name}`, import.meta.url), 'utf8')) as T
}
