import content from '@gilde/content/instruments/mental-rotation.json' with { type: 'json' }
import type { ItemParameters } from '../../item.ts'
import { linearDifficulty, ProvisionalModel } from '../provisional-model.ts'
import type { MentalRotationRadicals } from './radicals.ts'

export const mentalRotationModel = ProvisionalModel.parse(content)

/** What makes a rotation hard, as the difficulty model names it. */
export function mentalRotationFeatures({ cubes, arms, angle, axis, mirror }: MentalRotationRadicals): Record<string, number> {
  return {
    'cubes beyond 7': cubes - 7,
    'fourth arm': arms - 3,
    'degrees beyond 90': angle - 90,
    'horizontal axis': axis === 'horizontal' ? 1 : 0,
    'oblique axis': axis === 'oblique' ? 1 : 0,
    'mirror images': mirror ? 1 : 0,
  }
}

/** Provisional parameters from the radicals alone; guessing is one in four. */
export function mentalRotationParameters(radicals: MentalRotationRadicals): ItemParameters {
  const difficulty = linearDifficulty(mentalRotationModel, mentalRotationFeatures(radicals))
  return { discrimination: mentalRotationModel.discrimination, difficulty, guessing: 1 / 4, ceiling: 1 }
}
