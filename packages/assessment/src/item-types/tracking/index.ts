import type { ItemType } from '../../item.ts'
import { explainTracking } from './explain.ts'
import { generateTracking, type TrackingContent, type TrackingPath } from './generate.ts'
import type { TrackingRadicals } from './radicals.ts'
import { scoreTracking } from './score.ts'
import { simulateTracking } from './simulate.ts'
import { trackingView, type TrackingView } from './view-model.ts'

export { summariseTracking } from './summarise.ts'
export type { TrackingContent, TrackingPath, TrackingRadicals, TrackingView }

/** A target that wanders over a field, to be followed with pointer, finger or arrow keys. */
export const trackingType: ItemType<TrackingRadicals, TrackingContent, TrackingView> = {
  name: 'tracking',
  make: generateTracking,
  view: trackingView,
  score: scoreTracking,
  simulate: simulateTracking,
  explain: explainTracking,
}
