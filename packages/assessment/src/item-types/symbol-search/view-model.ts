import type { SymbolRow, SymbolSearchContent } from './generate.ts'

/**
 * What the browser shows: pictures by number, no yes or no. Whoever reads the numbers can compare them, as whoever
 * looks at the row can: seeing the symbols is the task.
 */
export interface SymbolSearchView {
  type: 'symbol-search'
  seconds: number
  rows: SymbolRow[]
}

export function symbolSearchView({ radicals, rows }: SymbolSearchContent): SymbolSearchView {
  return { type: 'symbol-search', seconds: radicals.seconds, rows: rows.map(({ target, row }) => ({ target, row: [...row] })) }
}
