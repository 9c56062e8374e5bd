import type { ItemType } from '../../item.ts'
import { explainNumberSeries } from './explain.ts'
import { generateSeries, type NumberSeriesContent } from './generate.ts'
import type { NumberSeriesRadicals } from './radicals.ts'
import { scoreNumberSeries } from './score.ts'
import { simulateNumberSeries } from './simulate.ts'
import { type NumberSeriesView, viewNumberSeries } from './view-model.ts'

export type { NumberSeriesContent } from './generate.ts'
export type { NumberSeriesRadicals } from './radicals.ts'
export type { NumberSeriesView } from './view-model.ts'

/** Which number comes next: generated, one provable solution, typed. */
export const numberSeriesType: ItemType<NumberSeriesRadicals, NumberSeriesContent, NumberSeriesView> = {
  name: 'number-series',
  make: generateSeries,
  view: viewNumberSeries,
  score: scoreNumberSeries,
  simulate: simulateNumberSeries,
  explain: explainNumberSeries,
}
