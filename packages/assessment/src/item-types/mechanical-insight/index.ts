import type { ItemType } from '../../item.ts'
import { explainMechanicalInsight } from './words.ts'
import { generateMechanicalInsight, type MechanicalInsightContent } from './generate.ts'
import type { MechanicalInsightRadicals } from './radicals.ts'
import { scoreMechanicalInsight } from './score.ts'
import { simulateMechanicalInsight } from './simulate.ts'
import { type MechanicalInsightView, viewMechanicalInsight } from './view-model.ts'

/** A drawing of gears, a lever, pulleys or a circuit, and what it will do. */
export const mechanicalInsightType: ItemType<MechanicalInsightRadicals, MechanicalInsightContent, MechanicalInsightView> = {
  name: 'mechanical-insight',
  make: generateMechanicalInsight,
  view: viewMechanicalInsight,
  score: scoreMechanicalInsight,
  simulate: simulateMechanicalInsight,
  explain: explainMechanicalInsight,
}
