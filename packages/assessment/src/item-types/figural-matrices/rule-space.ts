import type { Scale } from './attributes.ts'

/** What one rule says about the ninth value; `rank` orders rules by how simple they are to see. */
export interface MatrixPrediction {
  rule: string
  value: number
  /** 0 all the same, 1 the same in a line, 2 equal steps, 3 the same values in another order, 4 two cells combined. */
  rank: number
}

type Line = readonly [number, number, number]

const rows = [[0, 1, 2], [3, 4, 5], [6, 7, 8]] as const
const columns = [[0, 3, 6], [1, 4, 7], [2, 5, 8]] as const
/** Ways to walk through all nine cells that end at the ninth: by row, by column, and each as a snake. */
const walks = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8],
  [0, 3, 6, 1, 4, 7, 2, 5, 8],
  [0, 1, 2, 5, 4, 3, 6, 7, 8],
  [0, 3, 6, 7, 4, 1, 2, 5, 8],
] as const
const weights = [[0, 1], [1, 0], [1, 1], [1, -1], [-1, 1], [-1, -1], [-1, 0], [0, -1], [-1, 2], [2, -1]] as const
const largestConstant = 3

/**
 * Every rule of the rule space that is consistent with the eight shown values of one attribute. The space:
 *
 * - all nine equal; along rows or columns: equal values, third = first, third = second, the same values in any order;
 * - each of three values three times in the whole; equal along either diagonal;
 * - along four walks through the cells: equal steps, or repeating after 2 or 4;
 * - numbers and directions: third = p·first + q·second + k for ten pairs (p, q) and |k| <= 3 (directions: any k, modulo 8),
 *   larger, smaller and absolute difference of the two;
 * - sets of bars: all 16 functions of two bits, and turning by a fixed amount.
 *
 * A rule whose ninth value does not exist in the attribute's domain names no cell and does not count.
 *
 * @param shown the eight values in reading order
 * @param domain the values that the attribute can have
 */
export function findMatrixRules(shown: readonly number[], scale: Scale, domain: readonly number[]): MatrixPrediction[] {
  const found: MatrixPrediction[] = []
  const add = (rule: string, rank: number, value: number | undefined) => {
    if (value !== undefined && domain.includes(value)) found.push({ rule, value, rank })
  }
  if (shown.every((value) => value === shown[0])) add('all equal', 0, shown[0])
  for (const [name, lines] of [['row', rows], ['column', columns]] as const) {
    const [first, second, third] = lines.map((line) => line.map((cell) => shown[cell] ?? NaN)) as unknown as [Line, Line, Line]
    const known = [first, second]
    if (known.every(([a, b, c]) => a === b && b === c) && third[0] === third[1]) add(`equal along ${name}`, 1, third[0])
    if (known.every(([a, , c]) => a === c)) add(`third = first, ${name}`, 2, third[0])
    if (known.every(([, b, c]) => b === c)) add(`third = second, ${name}`, 2, third[1])
    add(`same values, ${name}`, 3, remaining(first, second, third))
    if (scale === 'ordinal' || scale === 'cyclic') {
      const modulus = scale === 'cyclic' ? domain.length : 0
      for (const [p, q] of weights) {
        const k = combine(first[2] - p * first[0] - q * first[1], modulus)
        if (modulus === 0 && Math.abs(k) > largestConstant) continue
        if (combine(p * second[0] + q * second[1] + k, modulus) !== second[2]) continue
        add(`third = ${p} first + ${q} second + ${k}, ${name}`, p + q === 1 && p * q === 0 ? 2 : isOwnStep(p, q) ? 2 : 4, combine(p * third[0] + q * third[1] + k, modulus))
      }
    }
    if (scale === 'ordinal') {
      for (const [operation, combined] of [['larger', Math.max], ['smaller', Math.min], ['difference', (a: number, b: number) => Math.abs(a - b)]] as const) {
        if (known.every(([a, b, c]) => combined(a, b) === c)) add(`${operation} of two, ${name}`, 4, combined(third[0], third[1]))
      }
    }
    if (scale === 'set') for (const [rule, value, rank] of findSetRules(first, second, third)) add(`${rule}, ${name}`, rank, value)
  }
  add('three of each', 3, missingOfThree(shown))
  for (const sign of [1, -1]) add(`equal along diagonal ${sign}`, 3, diagonal(shown, sign))
  for (const walk of walks) addWalks(walk, shown, scale, domain, add)
  return found
}

function isOwnStep(p: number, q: number): boolean {
  return p === -1 && q === 2
}

function combine(value: number, modulus: number): number {
  return modulus === 0 ? value : ((value % modulus) + modulus) % modulus
}

/** The value that the third line lacks when all lines hold the same values. */
function remaining(first: Line, second: Line, third: Line): number | undefined {
  const left: number[] = [...first]
  const rest: number[] = [...second]
  for (const value of first) {
    const at = rest.indexOf(value)
    if (at < 0) return undefined
    rest.splice(at, 1)
  }
  for (const value of third.slice(0, 2)) {
    const at = left.indexOf(value)
    if (at < 0) return undefined
    left.splice(at, 1)
  }
  return left[0]
}

/** The value seen twice when eight cells hold three values 3, 3 and 2 times. */
function missingOfThree(shown: readonly number[]): number | undefined {
  const distinct = [...new Set(shown)]
  if (distinct.length !== 3) return undefined
  const counts = distinct.map((value) => shown.filter((other) => other === value).length)
  return counts.filter((count) => count === 3).length === 2 ? distinct[counts.indexOf(2)] : undefined
}

function diagonal(shown: readonly number[], sign: number): number | undefined {
  const of = (cell: number) => (((cell % 3) + sign * Math.floor(cell / 3)) % 3 + 3) % 3
  const values: (number | undefined)[] = [undefined, undefined, undefined]
  for (let cell = 0; cell < 8; cell++) {
    const known = (values[of(cell)] ??= shown[cell])
    if (known !== shown[cell]) return undefined
  }
  return values[of(8)]
}

function addWalks(walk: readonly number[], shown: readonly number[], scale: Scale, domain: readonly number[], add: (rule: string, rank: number, value: number | undefined) => void) {
  const along = walk.slice(0, 8).map((cell) => shown[cell]!)
  for (const period of [2, 4]) {
    if (along.every((value, i) => i < period || value === along[i - period])) add(`repeats after ${period}`, 2, along[8 - period])
  }
  if (scale !== 'ordinal' && scale !== 'cyclic') return
  const modulus = scale === 'cyclic' ? domain.length : 0
  const step = combine(along[1]! - along[0]!, modulus)
  if (along.every((value, i) => i === 0 || combine(value - along[i - 1]!, modulus) === step)) add('equal steps through all cells', 2, combine(along[7]! + step, modulus))
}

/** Two-bit functions, bit by bit with one truth table for all bars, and turns of the whole set. */
function findSetRules(first: Line, second: Line, third: Line): [string, number, number][] {
  const found: [string, number, number][] = []
  for (let table = 0; table < 16; table++) {
    if (applyTable(table, first[0], first[1]) === first[2] && applyTable(table, second[0], second[1]) === second[2]) {
      found.push([`truth table ${table}`, applyTable(table, third[0], third[1]), 4])
    }
  }
  for (let turn = 1; turn < 4; turn++) {
    for (const [name, from] of [['first', 0], ['second', 1]] as const) {
      if (turned(first[from], turn) === first[2] && turned(second[from], turn) === second[2]) found.push([`${name} turned by ${turn}`, turned(third[from], turn), 2])
    }
  }
  return found
}

/** Bit (2a + b) of the table is the result for the bits a and b. */
export function applyTable(table: number, a: number, b: number): number {
  let result = 0
  for (let bit = 0; bit < 4; bit++) {
    const combination = 2 * ((a >> bit) & 1) + ((b >> bit) & 1)
    result |= ((table >> combination) & 1) << bit
  }
  return result
}

function turned(marks: number, by: number): number {
  return ((marks << by) | (marks >> (4 - by))) & 15
}
