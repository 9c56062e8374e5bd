import type { ItemType } from '../../item.ts'
import { explainFiguralMatrix } from './explain.ts'
import { type FiguralMatrixContent, generateMatrix } from './generate.ts'
import type { FiguralMatrixRadicals } from './radicals.ts'
import { scoreFiguralMatrix } from './score.ts'
import { simulateFiguralMatrix } from './simulate.ts'
import { type FiguralMatrixView, viewFiguralMatrix } from './view-model.ts'

export type { FiguralMatrixContent } from './generate.ts'
export type { FiguralMatrixRadicals } from './radicals.ts'
export type { FiguralMatrixView, MatrixCellView } from './view-model.ts'

/** Which drawing completes a 3 × 3 matrix: generated, one provable solution, eight options on an equal footing. */
export const figuralMatricesType: ItemType<FiguralMatrixRadicals, FiguralMatrixContent, FiguralMatrixView> = {
  name: 'figural-matrices',
  make: generateMatrix,
  view: viewFiguralMatrix,
  score: scoreFiguralMatrix,
  simulate: simulateFiguralMatrix,
  explain: explainFiguralMatrix,
}
