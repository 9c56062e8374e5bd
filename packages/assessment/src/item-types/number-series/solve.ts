import { findSimpleRules, type Prediction } from './simple-rules.ts'

/**
 * Every rule of the rule space that explains all the shown numbers. The space, with coefficients bounded as written:
 *
 * 1. simple rules (`simple-rules.ts`) on the series itself;
 * 2. a(i+1) = r·a(i) + e(i), r in −3 … 5, where e follows a simple rule or is itself a Fibonacci-like or third-order
 *    sequence (r = 1: the differences);
 * 3. operations taken in turn, two or three of + d, × r, ÷ r;
 * 4. a(i+1) = m(i)·a(i), where the whole factors m follow a simple rule;
 * 5. a(i+2) = p·a(i+1) + q·a(i) + c, p and q in −3 … 3, |c| <= 30; products of two; sums and differences of three;
 * 6. two or three series taken in turn, each by a simple rule.
 *
 * Not in the space: rules on digits, primes, words, calendars: no pupil needs them and no item uses them.
 *
 * @param terms the shown numbers, whole, at least 4
 */
export function findRules(terms: readonly number[]): Prediction[] {
  if (terms.length < 4) throw new RangeError(`A series needs at least 4 shown numbers to prove its rule, not ${terms.length}`)
  return [
    ...findSimpleRules(terms),
    ...findResidualRules(terms),
    ...findTurns(terms, 2),
    ...findTurns(terms, 3),
    ...findFactorRules(terms),
    ...findRecurrences(terms),
    ...findInterleaved(terms, 2),
    ...findInterleaved(terms, 3),
  ].map((found) => ({ ...found, next: found.next + 0 }))
}

/** The next number when every rule that fits says the same, otherwise undefined. */
export function solveSeries(terms: readonly number[]): { next: number; complexity: number } | undefined {
  const found = findRules(terms)
  const first = found[0]
  if (!first) return undefined
  let complexity = first.complexity
  for (const { next, complexity: other } of found) {
    if (next !== first.next) return undefined
    if (other < complexity) complexity = other
  }
  return { next: first.next, complexity }
}

const residualFactors = [-3, -2, -1, 1, 2, 3, 4, 5]

function findResidualRules(terms: readonly number[]): Prediction[] {
  const found: Prediction[] = []
  const last = terms[terms.length - 1]!
  for (const r of residualFactors) {
    const residuals: number[] = []
    for (let i = 1; i < terms.length; i++) residuals.push(terms[i]! - r * terms[i - 1]!)
    const inner = findSimpleRules(residuals)
    if (r === 1) inner.push(...findSums(residuals), ...findThirdOrder(residuals))
    const own = r === 1 ? 1 : 2
    for (const { rule, next, complexity } of inner) {
      found.push({ rule: `× ${r}, then add: ${rule}`, next: r * last + next, complexity: own + complexity })
    }
  }
  return found
}

function findThirdOrder(differences: readonly number[]): Prediction[] {
  const second = differences.slice(1).map((value, i) => value - differences[i]!)
  const last = differences[differences.length - 1]!
  return findSimpleRules(second).map(({ rule, next, complexity }) => ({ rule: `step changes: ${rule}`, next: last + next, complexity: complexity + 1 }))
}

/** Operations in turn; each must have been seen at work at least twice. */
function findTurns(terms: readonly number[], turns: number): Prediction[] {
  const transitions = terms.length - 1
  if (transitions < 2 * turns) return []
  let next: Prediction[] = []
  for (let turn = 0; turn < turns; turn++) {
    const operations = findOperations(terms, turn, turns)
    if (operations.length === 0) return []
    if (transitions % turns === turn) {
      next = operations.map((operation) => ({ rule: `in turn (${turns}): ${operation.rule}`, next: operation.next, complexity: turns }))
    }
  }
  return next
}

function findOperations(terms: readonly number[], from: number, stride: number): { rule: string; next: number }[] {
  const x = terms[from]!, y = terms[from + 1]!, last = terms[terms.length - 1]!
  const holds = (relation: (a: number, b: number) => boolean) => {
    for (let i = from; i + 1 < terms.length; i += stride) if (!relation(terms[i]!, terms[i + 1]!)) return false
    return true
  }
  const found: { rule: string; next: number }[] = []
  const d = y - x
  if (holds((a, b) => b - a === d)) found.push({ rule: `+ ${d}`, next: last + d })
  if (x !== 0 && y % x === 0 && isFactor(y / x) && holds((a, b) => b === a * (y / x))) found.push({ rule: `× ${y / x}`, next: (last * y) / x })
  if (y !== 0 && x % y === 0 && isFactor(x / y) && holds((a, b) => a === b * (x / y)) && last % (x / y) === 0) {
    found.push({ rule: `÷ ${x / y}`, next: last / (x / y) })
  }
  return found
}

function isFactor(r: number): boolean {
  return r === -1 || (Math.abs(r) >= 2 && Math.abs(r) <= 10)
}

function findFactorRules(terms: readonly number[]): Prediction[] {
  const factors: number[] = []
  for (let i = 1; i < terms.length; i++) {
    const before = terms[i - 1]!
    if (before === 0 || terms[i]! % before !== 0) return []
    factors.push(terms[i]! / before)
  }
  const last = terms[terms.length - 1]!
  return findSimpleRules(factors).map(({ rule, next, complexity }) => ({ rule: `times, where factor: ${rule}`, next: last * next, complexity: complexity + 1 }))
}

const largestConstant = 30

function findRecurrences(terms: readonly number[]): Prediction[] {
  const found = [...findSums(terms), ...findSumsOfThree(terms)]
  const n = terms.length
  if (n < 5) return found
  if (everyTerm(terms, 2, (i) => terms[i - 1]! * terms[i - 2]!)) found.push({ rule: 'product of two', next: terms[n - 1]! * terms[n - 2]!, complexity: 1 })
  for (let p = -3; p <= 3; p++) {
    for (let q = -3; q <= 3; q++) {
      if (q === 0) continue
      const c = terms[2]! - p * terms[1]! - q * terms[0]!
      if (Math.abs(c) > largestConstant || (c !== 0 && n < 6)) continue
      if (!everyTerm(terms, 2, (i) => p * terms[i - 1]! + q * terms[i - 2]! + c)) continue
      const weights = Math.abs(p) === 1 && Math.abs(q) === 1 ? 1 : 2
      found.push({ rule: `${p} × last + ${q} × one before + ${c}`, next: p * terms[n - 1]! + q * terms[n - 2]! + c, complexity: weights + (c === 0 ? 0 : 1) })
    }
  }
  return found
}

/** Each number the sum of the two before it. */
function findSums(terms: readonly number[]): Prediction[] {
  const n = terms.length
  if (n < 4 || !everyTerm(terms, 2, (i) => terms[i - 1]! + terms[i - 2]!)) return []
  return [{ rule: 'sum of two', next: terms[n - 1]! + terms[n - 2]!, complexity: 1 }]
}

function findSumsOfThree(terms: readonly number[]): Prediction[] {
  const n = terms.length
  const found: Prediction[] = []
  if (n < 6) return found
  for (const p of [-1, 0, 1]) {
    for (const q of [-1, 0, 1]) {
      for (const r of [-1, 1]) {
        const sum = (i: number) => p * terms[i - 1]! + q * terms[i - 2]! + r * terms[i - 3]!
        if (everyTerm(terms, 3, sum)) found.push({ rule: `${p}, ${q}, ${r} × the last three`, next: sum(n), complexity: 2 })
      }
    }
  }
  return found
}

function everyTerm(terms: readonly number[], from: number, expected: (i: number) => number): boolean {
  for (let i = from; i < terms.length; i++) if (terms[i] !== expected(i)) return false
  return true
}

function findInterleaved(terms: readonly number[], count: number): Prediction[] {
  if (terms.length < 3 * count) return []
  let complexity = 1
  let next: Prediction[] = []
  for (let which = 0; which < count; which++) {
    const found = findSimpleRules(terms.filter((_, i) => i % count === which))
    if (found.length === 0) return []
    if (terms.length % count === which) next = found
    else complexity += Math.min(...found.map((rule) => rule.complexity))
  }
  return next.map((rule) => ({ rule: `${count} series in turn: ${rule.rule}`, next: rule.next, complexity: complexity + rule.complexity }))
}
