import { bindDecision, datesOf } from './bind-decision.ts'
import { flatOf } from './compile-decision.ts'
import type { Rulebook } from './open-rulebook.ts'
import { proveEqual, proveUnknown } from './prove-equal.ts'

export interface CompilationProof {
  decision: string
  /** The first day of a time in which nothing of the decision changes. */
  from: string
  kinds: number
  /** Zero when flat and traced say the same of every pupil. */
  disagreements: number
}

/** Proves for every decision, on every day from its first rule on, that the flat and the traced function say the same of every pupil. */
export function proveCompilations(book: Rulebook): CompilationProof[] {
  return book.decisions.flatMap((decision) =>
    datesOf(book, decision).map((from) => {
      const bound = bindDecision(book, decision.id, from)
      proveUnknown(bound, flatOf(bound))
      const { kinds, disagreements } = proveEqual(bound)
      return { decision: decision.id, from, kinds, disagreements: disagreements.length }
    }),
  )
}
