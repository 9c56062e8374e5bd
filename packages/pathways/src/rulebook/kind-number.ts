import { codeCount } from './fact-codes.ts'
import type { FactDeclaration } from './rulebook.ts'
import type { Space } from './space.ts'

/**
 * Numbers the kinds of pupils that a space tells apart, unknown facts included: rows of one kind have the same number.
 *
 * @param except facts, by place, that do not count
 * @returns undefined when they are too many for a number
 */
export function kindNumber(space: Space, facts: readonly FactDeclaration[], except: readonly number[] = []): ((rows: Uint8Array, from?: number) => number) | undefined {
  const places: number[] = []
  const steps: Float64Array[] = []
  let kinds = 1
  for (const [level, fact] of space.facts.entries()) {
    if (except.includes(fact)) continue
    const own = new Float64Array(codeCount(facts[fact]!) + 1)
    for (const [cell, codes] of space.cells[level]!.entries()) for (const code of codes) own[code] = (cell + 1) * kinds
    places.push(fact)
    steps.push(own)
    kinds *= space.cells[level]!.length + 1
  }
  if (kinds > Number.MAX_SAFE_INTEGER) return undefined
  return (rows, from = 0) => {
    let kind = 0
    for (let at = 0; at < places.length; at++) kind += steps[at]![rows[from + places[at]!]!]!
    return kind
  }
}
