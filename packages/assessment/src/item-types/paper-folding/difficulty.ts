import content from '@gilde/content/instruments/paper-folding.json' with { type: 'json' }
import type { ItemParameters } from '../../item.ts'
import { linearDifficulty, ProvisionalModel } from '../provisional-model.ts'
import type { PaperFoldingRadicals } from './radicals.ts'

export const paperFoldingModel = ProvisionalModel.parse(content)

/** What makes folding hard, as the difficulty model names it. */
export function paperFoldingFeatures({ folds, diagonals, punches, partial }: PaperFoldingRadicals): Record<string, number> {
  return { 'folds beyond 1': folds - 1, 'diagonal folds': diagonals, 'second punch': punches - 1, 'missed layers': partial ? 1 : 0 }
}

/** Provisional parameters from the radicals alone; guessing is one in four. */
export function paperFoldingParameters(radicals: PaperFoldingRadicals): ItemParameters {
  const difficulty = linearDifficulty(paperFoldingModel, paperFoldingFeatures(radicals))
  return { discrimination: paperFoldingModel.discrimination, difficulty, guessing: 1 / 4, ceiling: 1 }
}
