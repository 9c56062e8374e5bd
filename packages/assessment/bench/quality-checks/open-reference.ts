import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResponseMatrix } from '../../src/calibration/response-matrix.ts'

/** Files of other people's results, by their path inside the folder. */
export interface ReferenceFolder {
  json<T>(name: string): T
  table(name: string): { columns: string[]; rows: string[][] }
}

/** Prints the largest absolute difference, and counts it when it exceeds the bound. */
export type Compare = (what: string, own: ArrayLike<number>, theirs: ArrayLike<number>, bound: number) => void

export function openReference(folder: string): { source: ReferenceFolder; compare: Compare; exceeded(): number } {
  let exceeded = 0
  const source: ReferenceFolder = {
    json: <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T,
    table: (name) => {
      const [columns, ...rows] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/).map((line) => line.replaceAll('"', '').split(','))
      return { columns: columns!, rows }
    },
  }
  const compare: Compare = (what, own, theirs, bound) => {
    const difference = own.length === theirs.length ? Math.max(...Array.from(own, (value, i) => Math.abs(value - theirs[i]!))) : NaN
    const holds = difference <= bound
    if (!holds) exceeded++
    console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}: ${own.length} values, largest difference ${difference.toExponential(1)} (bound ${bound})`)
  }
  return { source, compare, exceeded: () => exceeded }
}

/** A matrix of answers from cells; an empty cell and NA are not seen. */
export function answersOf(rows: readonly (readonly string[])[]): ResponseMatrix {
  const answers = rows.flatMap((row) => row.map((cell) => (cell === '' || cell === 'NA' ? -1 : Number(cell))))
  return { persons: rows.length, items: rows[0]!.length, answers: Int8Array.from(answers) }
}
