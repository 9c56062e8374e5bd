import content from '@gilde/content/instruments/figural-matrices.json' with { type: 'json' }
import { z } from 'zod'
import type { ItemParameters } from '../../item.ts'
import { linearDifficulty, ProvisionalModel } from '../provisional-model.ts'
import { optionCount } from './generate.ts'
import { FiguralMatrixRadicals } from './radicals.ts'

export const figuralMatricesModel = ProvisionalModel.extend({
  version: z.string(),
  /** Each combination of rules with the seeds of its items in the bank. */
  bank: z.array(z.intersection(FiguralMatrixRadicals, z.object({ seeds: z.array(z.int().positive()).min(1) }))),
}).parse(content)

/** The kind that others are compared with: with a weight of its own, kinds and number of rules could not be told apart. */
const referenceRule = 'same-in-row'

/** What makes a matrix hard, as the difficulty model names it: the number of rules, and what each kind adds to the easiest. */
export function figuralMatrixFeatures({ rules }: FiguralMatrixRadicals): Record<string, number> {
  const features: Record<string, number> = { 'rules beyond one': rules.length - 1 }
  for (const { rule } of rules) if (rule !== referenceRule) features[rule] = (features[rule] ?? 0) + 1
  const onFigure = rules.filter(({ attribute }) => attribute !== 'hand' && attribute !== 'marks').length
  if (onFigure > 0 && onFigure < rules.length) features['two layers'] = 1
  return features
}

/** Provisional parameters from the radicals alone; guessing is one in eight. */
export function figuralMatrixParameters(radicals: FiguralMatrixRadicals): ItemParameters {
  const difficulty = linearDifficulty(figuralMatricesModel, figuralMatrixFeatures(radicals))
  return { discrimination: figuralMatricesModel.discrimination, difficulty, guessing: 1 / optionCount, ceiling: 1 }
}
