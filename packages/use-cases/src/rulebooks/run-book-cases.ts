import { CasesFile, type CaseResult, type Rulebook, runCases } from '@gilde/pathways'

const known = new WeakMap<Rulebook, { text: string; results: BookCase[] }>()

export interface BookCase extends CaseResult {
  /** The decision that the case is about. */
  decision_id: string
}

/** Puts all cases of a book to it; remembered, since neither changes. @throws {z.ZodError} when a file of cases has not the form of one */
export function runBookCases(book: Rulebook, cases: readonly unknown[]): BookCase[] {
  const text = JSON.stringify(cases)
  const before = known.get(book)
  if (before?.text === text) return before.results
  const results = cases.map((file) => CasesFile.parse(file)).flatMap((file) => runCases(book, file).map((result) => ({ ...result, decision_id: file.decision })))
  known.set(book, { text, results })
  return results
}
