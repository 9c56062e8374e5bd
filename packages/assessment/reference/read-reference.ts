import { readFileSync } from 'node:fs'

/** Reads a file of outside values; for tests only. A missing file fails. `provenance.json` says where each comes from. */
export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T
}
