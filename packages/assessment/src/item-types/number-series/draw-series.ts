import { randomInteger } from '@gilde/numeric'
import type { Load, NumberSeriesRadicals } from './radicals.ts'

/** A series as drawn, not yet proved: `shown` numbers and the next one, with the rule's own numbers for the explanation. */
export interface DrawnSeries {
  terms: number[]
  /** The rule's parameters, in the order that `explain.ts` reads them. */
  parameters: number[]
}

/** How many numbers are shown per rule: enough that each relation is seen at least twice. */
export const shownTerms = {
  add: 5,
  multiply: 5,
  'alternate-add': 6,
  'alternate-operations': 6,
  'three-steps': 7,
  'growing-step': 5,
  'multiplying-step': 5,
  'sum-of-two': 6,
  'sum-of-two-plus': 6,
  'multiply-growing': 5,
  'interleaved-add': 7,
  'interleaved-mixed': 7,
  'interleaved-growing': 8,
} as const

/** Complexity (relations in mind) that the rule is meant to have; a series with a simpler explanation is refused. */
export const intendedComplexity = {
  add: 1,
  multiply: 1,
  'alternate-add': 2,
  'alternate-operations': 2,
  'three-steps': 3,
  'growing-step': 2,
  'multiplying-step': 2,
  'sum-of-two': 1,
  'sum-of-two-plus': 2,
  'multiply-growing': 3,
  'interleaved-add': 3,
  'interleaved-mixed': 3,
  'interleaved-growing': 4,
} as const

const steps: Record<Load, readonly [number, number]> = { small: [2, 5], medium: [6, 12], large: [13, 29] }
const growths: Record<Load, readonly [number, number]> = { small: [1, 2], medium: [3, 6], large: [7, 13] }

/** Draws a series of the wanted kind; the caller keeps it only when it proves to have one solution. */
export function drawSeries({ rule, direction, load, belowZero }: NumberSeriesRadicals, random: () => number): DrawnSeries {
  const between = (low: number, high: number) => low + randomInteger(random, high - low + 1)
  const from = (range: readonly [number, number]) => between(range[0], range[1])
  const count = shownTerms[rule] + 1
  const sign = direction === 'down' ? -1 : 1
  /** A first number for a part of an interleaved series, high enough when the part goes down. */
  const anchor = (d: number) => (belowZero ? between(-40, -1) : between(1, 30) + (d < 0 ? 4 * -d : 0))
  const step = () => sign * from(steps[load])
  const turned = (numbers: number[]) => (direction === 'mixed' ? withOneDown(numbers, random) : numbers)
  switch (rule) {
    case 'add': {
      const d = step()
      return { terms: accumulate(startFor(sign, belowZero, d * (count - 1), random), count, () => d), parameters: [d] }
    }
    case 'multiply': {
      const r = load === 'large' ? 3 : 2
      const first = (belowZero ? -1 : 1) * (load === 'medium' ? between(7, 15) : load === 'small' ? between(1, 6) : 1 + randomInteger(random, 2))
      const terms = iterate(first, count, (x) => r * x)
      return { terms: direction === 'down' ? terms.reverse() : terms, parameters: [r] }
    }
    case 'alternate-add':
    case 'three-steps': {
      const turns = rule === 'three-steps' ? 3 : 2
      const all = turned(Array.from({ length: turns }, step))
      const total = all.reduce((sum, d) => sum + d, 0) * Math.ceil((count - 1) / turns)
      return { terms: accumulate(startFor(Math.sign(total) || 1, belowZero, total, random), count, (i) => all[i % turns]!), parameters: all }
    }
    case 'alternate-operations': {
      const r = load === 'large' ? 3 : 2
      const d = (direction === 'mixed' ? -1 : 1) * between(load === 'small' ? 1 : 4, load === 'small' ? 3 : 9)
      const phase = randomInteger(random, 2)
      return { terms: iterate(belowZero ? between(-9, -1) : between(1, 12), count, (x, i) => (i % 2 === phase ? r * x : x + d)), parameters: [r, d, phase] }
    }
    case 'growing-step': {
      const e = sign * from(growths[load])
      const d = sign * between(1, load === 'small' ? 5 : 9)
      const total = (count - 1) * d + (e * (count - 1) * (count - 2)) / 2
      return { terms: accumulate(startFor(sign, belowZero, total, random), count, (i) => d + e * i), parameters: [d, e] }
    }
    case 'multiplying-step': {
      const r = load === 'large' ? 3 : 2
      const d = sign * (load === 'medium' ? between(4, 9) : between(1, 3))
      const total = (d * (r ** (count - 1) - 1)) / (r - 1)
      return { terms: accumulate(startFor(sign, belowZero, total, random), count, (i) => d * r ** i), parameters: [d, r] }
    }
    case 'sum-of-two':
    case 'sum-of-two-plus': {
      const high = load === 'small' ? 5 : load === 'medium' ? 12 : 25
      const c = rule === 'sum-of-two' ? 0 : (direction === 'mixed' ? -1 : 1) * between(1, load === 'small' ? 3 : 9)
      const terms = [belowZero ? between(-high, -1) : between(1, high), between(Math.ceil(high / 3), high)]
      while (terms.length < count) terms.push(terms.at(-1)! + terms.at(-2)! + c)
      return { terms, parameters: [c] }
    }
    case 'multiply-growing': {
      const r = load === 'large' ? 3 : 2
      const d = between(1, load === 'small' ? 2 : 5)
      const e = between(1, load === 'small' ? 1 : 3)
      return { terms: iterate(belowZero ? between(-4, -1) : between(1, 6), count, (x, i) => r * x + d + e * i), parameters: [r, d, e] }
    }
    case 'interleaved-add':
    case 'interleaved-mixed':
    case 'interleaved-growing': {
      const [d1, d2] = turned([step(), step()]) as [number, number]
      const growth = from(growths[load])
      const plain = accumulate(anchor(d1), 5, () => d1)
      const other =
        rule === 'interleaved-add'
          ? accumulate(anchor(d2), 5, () => d2)
          : rule === 'interleaved-mixed'
            ? iterate(between(1, load === 'small' ? 5 : 15), 5, (x) => 2 * x)
            : accumulate(anchor(d2 < 0 ? -9 - 2 * growth : 1), 5, (i) => Math.sign(d2) * (Math.min(Math.abs(d2), 9) + growth * i))
      const otherFirst = rule === 'interleaved-growing' || randomInteger(random, 2) === 1
      const [odd, even] = otherFirst ? [other, plain] : [plain, other]
      return { terms: Array.from({ length: count }, (_, i) => (i % 2 === 0 ? odd : even)[i >> 1]!), parameters: [] }
    }
  }
}

/** A first number from which a run of `total` stays above zero, or crosses it when it must. */
function startFor(sign: number, belowZero: boolean, total: number, random: () => number): number {
  const spread = 1 + randomInteger(random, 24)
  if (belowZero) return sign < 0 ? Math.min(spread, Math.abs(total) - 1) : -spread
  return sign < 0 ? Math.abs(total) + spread : spread
}

function accumulate(first: number, count: number, stepAt: (i: number) => number): number[] {
  return iterate(first, count, (x, i) => x + stepAt(i))
}

function iterate(first: number, count: number, next: (x: number, i: number) => number): number[] {
  const terms = [first]
  for (let i = 0; terms.length < count; i++) terms.push(next(terms[i]!, i))
  return terms
}

function withOneDown(numbers: number[], random: () => number): number[] {
  const which = randomInteger(random, numbers.length)
  return numbers.map((value, i) => (i === which ? -value : value))
}
