import type { ItemType } from '../../item.ts'
import { explainPaperFolding } from './explain.ts'
import { generatePaperFolding, type PaperFoldingContent } from './generate.ts'
import type { PaperFoldingRadicals } from './radicals.ts'
import { scorePaperFolding } from './score.ts'
import { simulatePaperFolding } from './simulate.ts'
import { type PaperFoldingView, viewPaperFolding } from './view-model.ts'

/** A sheet that is folded and punched, and four open sheets of which one is the result. */
export const paperFoldingType: ItemType<PaperFoldingRadicals, PaperFoldingContent, PaperFoldingView> = {
  name: 'paper-folding',
  make: generatePaperFolding,
  view: viewPaperFolding,
  score: scorePaperFolding,
  simulate: simulatePaperFolding,
  explain: explainPaperFolding,
}
