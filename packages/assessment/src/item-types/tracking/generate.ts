import { seededRandom } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { TrackingRadicals } from './radicals.ts'

/** One swing of the path: amplitude as a share of the field, frequency in hertz, phase in radians. */
export interface Swing {
  amplitude: number
  hertz: number
  phase: number
}

export interface TrackingPath {
  x: Swing[]
  y: Swing[]
}

export interface TrackingContent {
  radicals: TrackingRadicals
  path: TrackingPath
}

/** The target stays this far (share of the side) from the middle of the field. */
const reach = 0.38
/** Frequencies of the slow path without common period within a block, so that the path does not repeat. */
const slowHertz = { x: [0.067, 0.109, 0.173], y: [0.073, 0.127, 0.191] } as const
/** Slower swings are wider: the target wanders rather than trembles. */
const shares = [0.5, 0.32, 0.18]

/** Draws a smooth path: per axis three sines with frequencies within 8 % of the list and random phases. */
export function generateTracking(given: TrackingRadicals, seed: number): TrackingContent {
  const radicals = parseRadicals(TrackingRadicals, given)
  const random = seededRandom(seed)
  const swings = (list: readonly number[]) =>
    list.map((hertz, index): Swing => ({
      amplitude: reach * shares[index]!,
      hertz: hertz * radicals.speed * (0.92 + 0.16 * random()),
      phase: 2 * Math.PI * random(),
    }))
  return { radicals, path: { x: swings(slowHertz.x), y: swings(slowHertz.y) } }
}
