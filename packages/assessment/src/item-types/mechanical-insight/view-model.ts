import type { Locale } from '../../local-text.ts'
import type { CircuitsDrawing } from './circuits/drawing.ts'
import type { GearsDrawing } from './gears/drawing.ts'
import type { MechanicalInsightContent } from './generate.ts'
import type { LeversDrawing } from './levers/drawing.ts'
import type { PulleysDrawing } from './pulleys/drawing.ts'
import { wordMechanicalInsight } from './words.ts'

export type MechanicalDrawing = GearsDrawing | LeversDrawing | PulleysDrawing | CircuitsDrawing

export interface MechanicalInsightView {
  type: 'mechanical-insight'
  drawing: MechanicalDrawing
  question: string
  options: string[]
  /** The drawing in words, for who does not see it: everything that is needed to answer. */
  description: string
  descriptionTitle: string
}

/** What the browser gets: where the parts are and how they are joined, as drawn, and the texts. */
export function viewMechanicalInsight(content: MechanicalInsightContent, locale: Locale): MechanicalInsightView {
  return { type: 'mechanical-insight', drawing: content.drawing, ...wordMechanicalInsight(content, locale), descriptionTitle: locale === 'nl' ? 'De tekening in woorden' : 'The drawing in words' }
}
