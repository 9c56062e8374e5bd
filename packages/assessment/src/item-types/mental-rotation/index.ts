import type { ItemType } from '../../item.ts'
import { explainMentalRotation } from './explain.ts'
import { generateMentalRotation, type MentalRotationContent } from './generate.ts'
import type { MentalRotationRadicals } from './radicals.ts'
import { scoreMentalRotation } from './score.ts'
import { simulateMentalRotation } from './simulate.ts'
import { type MentalRotationView, viewMentalRotation } from './view-model.ts'

/** A block figure, and four others of which one is the same figure turned. */
export const mentalRotationType: ItemType<MentalRotationRadicals, MentalRotationContent, MentalRotationView> = {
  name: 'mental-rotation',
  make: generateMentalRotation,
  view: viewMentalRotation,
  score: scoreMentalRotation,
  simulate: simulateMentalRotation,
  explain: explainMentalRotation,
}
