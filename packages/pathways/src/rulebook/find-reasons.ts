import type { BoundDecision } from './bind-decision.ts'
import { flatOf } from './compile-decision.ts'
import type { Reason } from './decision.ts'
import { diagramOf } from './decision-diagram.ts'
import { valueOf } from './fact-codes.ts'
import { factWords } from './fact-words.ts'
import { walk } from './flat-table.ts'

/**
 * The known facts that by themselves give the outcome, whatever the others are: none can be left out. Numbers are widened as far as the
 * outcome allows (`minstens 12`, not `13`).
 *
 * @param decisive places of the rules that gave the outcome: their facts are kept rather than others
 */
export function findReasons(bound: BoundDecision, row: Uint8Array, decisive: readonly number[]): Reason[] {
  const { facts } = bound.book.facts
  const flat = flatOf(bound)
  const mask = walk(flat, row)
  const telling = new Set(decisive.flatMap((rule) => bound.rules[rule]!.facts))
  const rank = (fact: number) => (facts[fact]!.goesWithoutSaying ? 0 : telling.has(fact) ? 2 : 1)
  const known = bound.space.facts.filter((fact) => row[fact] !== 0)
  const kept = Uint8Array.from(row)
  // what is least worth saying is left out first
  for (const fact of known.toSorted((a, b) => rank(a) - rank(b) || b - a)) {
    kept[fact] = 0
    if (walk(flat, kept) !== mask) kept[fact] = row[fact]!
  }
  const { diagram, root } = diagramOf(bound)
  const box = bound.space.facts.map((fact, level) => (kept[fact] === 0 ? undefined : [cellOf(level)]))
  return known
    .filter((fact) => kept[fact] !== 0 && !facts[fact]!.goesWithoutSaying)
    .toSorted((a, b) => a - b)
    .map((fact) => {
      const declaration = facts[fact]!
      const level = bound.space.facts.indexOf(fact)
      const codes = declaration.type === 'integer' ? widen(level).flatMap((cell) => bound.space.cells[level]![cell]!) : [row[fact]!]
      return { fact: declaration.id, value: valueOf(declaration, row[fact]!), words: factWords(declaration, codes) }
    })

  function cellOf(level: number): number {
    return bound.space.cells[level]!.findIndex((codes) => codes.includes(row[bound.space.facts[level]!]!))
  }

  function widen(level: number): number[] {
    for (const step of [-1, 1]) {
      for (let cell = cellOf(level) + step; cell >= 0 && cell < bound.space.cells[level]!.length; cell += step) {
        const wider = box.with(level, [...box[level]!, cell])
        // values that contradict the rest may be passed over
        if ([...diagram.reach(root, wider)].some((value) => value !== mask && value !== 0)) break
        box[level] = wider[level]
      }
    }
    return box[level]!.toSorted((a, b) => a - b)
  }
}
