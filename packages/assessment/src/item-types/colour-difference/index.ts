import type { ItemType } from '../../item.ts'
import { explainColourDifference } from './explain.ts'
import { type ColourDifferenceContent, generateColourDifference } from './generate.ts'
import type { ColourDifferenceRadicals } from './radicals.ts'
import { scoreColourDifference } from './score.ts'
import { simulateColourDifference } from './simulate.ts'
import { colourDifferenceView, type ColourDifferenceView } from './view-model.ts'

export type { ColourDifferenceContent, ColourDifferenceRadicals, ColourDifferenceView }

/** Tiles of one colour and one that differs a little in hue or lightness: which one? */
export const colourDifferenceType: ItemType<ColourDifferenceRadicals, ColourDifferenceContent, ColourDifferenceView> = {
  name: 'colour-difference',
  make: generateColourDifference,
  view: colourDifferenceView,
  score: scoreColourDifference,
  simulate: simulateColourDifference,
  explain: explainColourDifference,
}
