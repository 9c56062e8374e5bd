/** A rule that explains every shown number, and what it says comes next. */
export interface Prediction {
  rule: string
  next: number
  /** How many relations somebody has to hold in mind; 0 = nothing changes. */
  complexity: number
}

const affineFactors = [-5, -4, -3, -2, -1, 2, 3, 4, 5]
const largestFactor = 10

/**
 * Every rule on a single sequence that explains all of it: constant, repeating, + d, × r, ÷ r, growing difference,
 * × r + d. A rule counts when at least one number confirms it beyond those that fix its parameters.
 *
 * @param s whole numbers; the same function reads differences, ratios and every second number of a series
 */
export function findSimpleRules(s: readonly number[]): Prediction[] {
  const found: Prediction[] = []
  const length = s.length
  if (length < 2) return found
  const last = s[length - 1]!
  if (repeats(s, 1)) return [{ rule: 'constant', next: last, complexity: 0 }]
  if (length < 3) return found
  const step = s[1]! - s[0]!
  if (follows(s, 1, step)) found.push({ rule: `+ ${step}`, next: last + step, complexity: 1 })
  const factor = factorOf(s)
  if (factor !== undefined) found.push({ rule: `× ${factor}`, next: last * factor, complexity: 1 })
  const divisor = factorOf(s.toReversed())
  if (divisor !== undefined && last % divisor === 0) found.push({ rule: `÷ ${divisor}`, next: last / divisor, complexity: 1 })
  if (length < 4) return found
  if (repeats(s, 2)) found.push({ rule: 'repeat 2', next: s[length - 2]!, complexity: 1 })
  if (length >= 6 && repeats(s, 3)) found.push({ rule: 'repeat 3', next: s[length - 3]!, complexity: 2 })
  const growth = s[2]! - 2 * s[1]! + s[0]!
  if (growth !== 0 && hasConstantGrowth(s, growth)) {
    found.push({ rule: `step grows by ${growth}`, next: 2 * last - s[length - 2]! + growth, complexity: 2 })
  }
  for (const r of affineFactors) {
    const d = s[1]! - r * s[0]!
    if (d !== 0 && follows(s, r, d)) found.push({ rule: `× ${r} + ${d}`, next: r * last + d, complexity: 2 })
  }
  return found
}

function repeats(s: readonly number[], period: number): boolean {
  for (let i = period; i < s.length; i++) if (s[i] !== s[i - period]) return false
  return true
}

function follows(s: readonly number[], r: number, d: number): boolean {
  for (let i = 1; i < s.length; i++) if (s[i] !== r * s[i - 1]! + d) return false
  return true
}

function hasConstantGrowth(s: readonly number[], growth: number): boolean {
  for (let i = 2; i < s.length; i++) if (s[i]! - 2 * s[i - 1]! + s[i - 2]! !== growth) return false
  return true
}

/** The whole factor, 2 to 10 in size (or −1), by which each number is the previous one's multiple. */
function factorOf(s: readonly number[]): number | undefined {
  if (s[0] === 0 || s[1]! % s[0]! !== 0) return undefined
  const r = s[1]! / s[0]!
  if ((Math.abs(r) < 2 && r !== -1) || Math.abs(r) > largestFactor) return undefined
  return follows(s, r, 0) ? r : undefined
}
