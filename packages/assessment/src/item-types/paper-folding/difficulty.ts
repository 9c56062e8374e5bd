import content from '@gilde/content/instruments/paper-folding.json' with { type: 'json' }
import type { ItemParameters } from '../../item.ts'
import { linearDifficulty, ProvisionalModel } from '../provisional-model.ts'
import type { PaperFoldingRadicals } from './radicals.ts'

export const paperFoldingModel = ProvisionalModel.parse(content)

/** Provisional parameters from the radicals alone; guessing is one in four. */
export function paperFoldingParameters({ folds, diagonals, punches, partial }: PaperFoldingRadicals): ItemParameters {
  const difficulty = linearDifficulty(paperFoldingModel, {
    'folds beyond 1': folds - 1,
    'diagonal folds': diagonals,
    'second punch': punches - 1,
    'missed layers': partial ? 1 : 0,
  })
  return { discrimination: paperFoldingModel.discrimination, difficulty, guessing: 1 / 4, ceiling: 1 }
}
