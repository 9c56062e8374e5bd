import type { TrackingContent, TrackingPath } from './generate.ts'

/** What the browser shows: the whole path as formula, since the page draws it frame by frame. There is no key to keep. */
export interface TrackingView {
  type: 'tracking'
  seconds: number
  radius: number
  path: TrackingPath
}

export function trackingView({ radicals, path }: TrackingContent): TrackingView {
  return { type: 'tracking', seconds: radicals.seconds, radius: radicals.radius, path: structuredClone(path) }
}
