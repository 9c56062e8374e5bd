import type { LinearProgramme } from './linear-programme.ts'

export interface AssembledTest {
  /** Item indexes, ascending. */
  items: number[]
  /** Σ of their values. */
  value: number
  /** Largest value that any test could have: the programme without the demand of whole items. */
  bound: number
  /** Number of linear programmes solved. */
  programmes: number
}

export interface AssemblyOptions {
  gap?: number
  mostProgrammes?: number
  start?: readonly number[]
}

/** What is further from 0 and 1 than this is a part of an item. */
const wholeness = 1e-6

/**
 * The test with the most value that meets all demands and holds the items that were given, by branch and bound on a
 * linear programme: where the best solution holds part of an item, the item is taken in one branch and left in
 * the other. With demands on numbers of items there are hardly any parts, so that a few programmes settle it.
 *
 * @param values of each item, as its information now. Shape (items)
 * @param given items that must be in it
 * @param closed items that may not be in it
 * @param options `gap`: the search ends when no test can be better by more than this share of the bound, .01 by default;
 *   `mostProgrammes`: the best so far is given after so many (once there is one), 16 by default; `start`: a test known to meet
 *   the demands, as the shadow test of the step before
 * @returns undefined when no test meets the demands
 * @see van der Linden & Reese (1998), doi:10.1177/01466216980223006; Land & Doig (1960), doi:10.2307/1910129
 */
export function assembleTest(programme: LinearProgramme, values: Float64Array, given: readonly number[], closed: readonly number[] = [], { gap = 0.01, mostProgrammes = 16, start }: AssemblyOptions = {}): AssembledTest | undefined {
  const lower = new Float64Array(programme.size)
  const upper = new Float64Array(programme.size).fill(1)
  for (const item of closed) upper[item] = 0
  for (const item of given) lower[item] = upper[item] = 1
  const sum = (items: readonly number[]) => items.reduce((total, item) => total + values[item]!, 0)
  const isKnown = start !== undefined && given.every((item) => start.includes(item)) && !closed.some((item) => start.includes(item))
  let best = isKnown ? { items: [...start], value: sum(start) } : undefined
  let isFound = false
  let bound = Infinity
  let programmes = 0

  const search = (): void => {
    // without a test of its own the search goes on: there may be one, and a better one than the start
    if (isFound && programmes >= mostProgrammes) return
    programmes++
    const shares = programme.solve(values, lower, upper)
    if (!shares) return
    const value = shares.reduce((sum, share, item) => sum + share * values[item]!, 0)
    if (programmes === 1) bound = value
    if (best && value <= best.value + gap * Math.abs(bound)) return
    const part = largestPart(shares)
    if (part === undefined) {
      isFound = true
      const items = [...shares.keys()].filter((item) => shares[item]! > 0.5)
      if (!best || sum(items) > best.value) best = { items, value: sum(items) }
      return
    }
    lower[part] = 1
    search()
    lower[part] = 0
    upper[part] = 0
    search()
    upper[part] = 1
  }
  search()
  return best && { ...best, bound, programmes }
}

/** The item of which most, but not all, is taken. */
function largestPart(shares: Float64Array): number | undefined {
  let part: number | undefined
  for (let item = 0; item < shares.length; item++) {
    const share = shares[item]!
    if (share > wholeness && share < 1 - wholeness && (part === undefined || share > shares[part]!)) part = item
  }
  return part
}
