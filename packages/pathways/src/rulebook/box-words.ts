import type { LocalText } from '../local-text.ts'
import { factLine } from './fact-words.ts'
import { said } from './fault.ts'
import type { FactDeclaration } from './rulebook.ts'
import type { Space } from './space.ts'

/** Some of the kinds of pupils of a space: allowed cells per level; undefined = all. */
export type Box = readonly (readonly number[] | undefined)[]

/** `leeftijd op 31 december: minstens 12; getuigschrift basisonderwijs: nee`; "alle leerlingen" for the whole space. */
export function boxWords(box: Box, space: Space, facts: readonly FactDeclaration[]): LocalText {
  const lines = boxFacts(box, space).map(({ fact, codes }) => factLine(facts[fact]!, codes))
  if (lines.length === 0) return said('alle leerlingen', 'all pupils')
  return said(lines.map(({ nl }) => nl).join('; '), lines.map(({ en }) => en).join('; '))
}

/** The facts on which a box sets a bound, in the order of the book. */
export function boxFacts(box: Box, space: Space): { fact: number; codes: number[] }[] {
  return space.facts
    .flatMap((fact, level) => {
      const cells = box[level]
      return cells === undefined || cells.length === space.cells[level]!.length ? [] : [{ fact, codes: cells.flatMap((cell) => space.cells[level]![cell]!).toSorted((a, b) => a - b) }]
    })
    .toSorted((a, b) => a.fact - b.fact)
}
