import content from '@gilde/content/instruments/mechanical-insight.json' with { type: 'json' }
import type { ItemParameters } from '../../item.ts'
import { linearDifficulty, ProvisionalModel } from '../provisional-model.ts'
import type { MechanicalInsightRadicals } from './radicals.ts'

export const mechanicalInsightModel = ProvisionalModel.parse(content)

/** Provisional parameters from the radicals alone; guessing is one in the number of options. */
export function mechanicalInsightParameters(radicals: MechanicalInsightRadicals): ItemParameters {
  return {
    discrimination: mechanicalInsightModel.discrimination,
    difficulty: linearDifficulty(mechanicalInsightModel, mechanicalInsightFeatures(radicals)),
    guessing: 1 / optionCount(radicals),
    ceiling: 1,
  }
}

/** Three where the choices are two ways and neither, four elsewhere. */
function optionCount({ ask }: MechanicalInsightRadicals): 3 | 4 {
  return ask === 'turn-or-stuck' || ask === 'tilt' || ask === 'compare' || ask === 'brighter' ? 3 : 4
}

/** What makes an item hard, as the difficulty model names it. */
export function mechanicalInsightFeatures(radicals: MechanicalInsightRadicals): Record<string, number> {
  const { ask } = radicals
  switch (radicals.kind) {
    case 'gears':
      return {
        'gears: wheels beyond 2': radicals.wheels - 2,
        'gears: belts': radicals.belts,
        'gears: speed': ask === 'turn-and-speed' ? 1 : 0,
        'gears: two wheels asked': ask === 'two-wheels' ? 1 : 0,
        'gears: closed ring': ask === 'turn-or-stuck' ? 1 : 0,
      }
    case 'levers':
      return {
        'levers: distance counts': radicals.differ === 'distance' ? 1 : 0,
        'levers: weight against distance': radicals.differ === 'both' ? 1 : 0,
        'levers: weights beyond one a side': radicals.weights - 1,
        'levers: missing weight': ask === 'missing-weight' ? 1 : 0,
      }
    case 'pulleys':
      return {
        'pulleys: many strands': radicals.system === 'many-strands' ? 1 : 0,
        'pulleys: pulleys hung on ropes': radicals.system === 'cascade' ? 1 : 0,
        'pulleys: force or height to compute': ask === 'compare' ? 0 : 1,
        'pulleys: height': ask === 'rise' ? 1 : 0,
      }
    case 'circuits':
      return {
        'circuits: lamps beyond 2': radicals.lamps - 2,
        'circuits: switches beyond 2': Math.max(0, radicals.switches - 2),
        'circuits: bypass': radicals.bypass ? 1 : 0,
        'circuits: brightness': ask === 'brighter' ? 1 : 0,
      }
  }
}
