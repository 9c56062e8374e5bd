import type { ItemType } from '../../item.ts'
import { explainSymbolSearch } from './explain.ts'
import { generateSymbolSearch, type SymbolSearchContent } from './generate.ts'
import type { SymbolSearchRadicals } from './radicals.ts'
import { scoreSymbolSearch } from './score.ts'
import { simulateSymbolSearch } from './simulate.ts'
import { symbolSearchView, type SymbolSearchView } from './view-model.ts'

export { summariseSymbolSearch } from './summarise.ts'
export type { SymbolSearchContent, SymbolSearchRadicals, SymbolSearchView }

/** A timed block of rows: is the symbol in the row of five, yes or no? */
export const symbolSearchType: ItemType<SymbolSearchRadicals, SymbolSearchContent, SymbolSearchView> = {
  name: 'symbol-search',
  make: generateSymbolSearch,
  view: symbolSearchView,
  score: scoreSymbolSearch,
  simulate: simulateSymbolSearch,
  explain: explainSymbolSearch,
}
