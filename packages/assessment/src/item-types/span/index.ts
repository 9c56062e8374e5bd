import type { ItemType } from '../../item.ts'
import { explainSpan } from './explain.ts'
import { generateSpan, type SpanContent } from './generate.ts'
import type { SpanRadicals } from './radicals.ts'
import { scoreSpan } from './score.ts'
import { simulateSpan } from './simulate.ts'
import { spanView, type SpanView } from './view-model.ts'

export type { SpanContent, SpanRadicals, SpanView }

/** A row of blocks or digits, shown one per second, to be repeated in order or back to front. */
export const spanType: ItemType<SpanRadicals, SpanContent, SpanView> = {
  name: 'span',
  make: generateSpan,
  view: spanView,
  score: scoreSpan,
  simulate: simulateSpan,
  explain: explainSpan,
}
