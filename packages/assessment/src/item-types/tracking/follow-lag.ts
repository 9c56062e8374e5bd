import type { TrackingPath } from './generate.ts'
import { targetAt } from './target-at.ts'

/** One pointer position: milliseconds since start, x and y as shares of the field. */
export type PathPoint = readonly [milliseconds: number, x: number, y: number]

/** Places along time, one array per axis. */
interface Track {
  x: Float64Array
  y: Float64Array
}

const lagStep = 20
const leastLag = -200
const mostLag = 800
/** The pointer is compared at every second step of the lag. */
const stride = 2
/** Below this the pointer did not follow, and a lag has no meaning. Editorial. */
const leastCorrelation = 0.5

function track(length: number, placeAt: (index: number) => { x: number; y: number }): Track {
  const made = { x: new Float64Array(length), y: new Float64Array(length) }
  for (let index = 0; index < length; index++) {
    const { x, y } = placeAt(index)
    made.x[index] = x
    made.y[index] = y
  }
  return made
}

/** The pointer's places at `count` times from `from` on, straight between samples. */
function pointerTrack(points: readonly PathPoint[], from: number, count: number): Track {
  let next = 1
  return track(count, (index) => {
    const time = from + index * stride * lagStep
    while (next < points.length - 1 && points[next]![0] < time) next++
    const [t0, x0, y0] = points[next - 1]!, [t1, x1, y1] = points[next]!
    const share = Math.min(1, Math.max(0, (time - t0) / (t1 - t0)))
    return { x: x0 + share * (x1 - x0), y: y0 + share * (y1 - y0) }
  })
}

/** Sums of squares and products about the means of one axis; the target is read every `stride` places from `offset` on. */
function coMoments(pointer: Float64Array, target: Float64Array, offset: number): [pointers: number, targets: number, both: number] {
  const n = pointer.length
  let p = 0, t = 0, pp = 0, tt = 0, pt = 0
  for (let index = 0; index < n; index++) {
    const a = pointer[index]! - 0.5, b = target[offset + index * stride]! - 0.5
    p += a
    t += b
    pp += a * a
    tt += b * b
    pt += a * b
  }
  return [pp - (p * p) / n, tt - (t * t) / n, pt - (p * t) / n]
}

/** Pearson correlation of pointer and target, both axes taken together after each was centred; 0 when one does not move. */
function correlation(pointer: Track, target: Track, offset: number): number {
  const x = coMoments(pointer.x, target.x, offset), y = coMoments(pointer.y, target.y, offset)
  const size = Math.sqrt((x[0] + y[0]) * (x[1] + y[1]))
  return size > 1e-9 ? (x[2] + y[2]) / size : 0
}

/**
 * How far behind the target the pointer runs: the lag τ at which pointer(t) and target(t − τ) correlate most, over
 * −200..800 ms in steps of 20 ms, then the top of the parabola through the best step and its neighbours.
 * Negative = ahead of the target. The target is worked out once per 20 ms, not once per lag.
 *
 * @param points at least two, times increasing
 * @param from first moment that counts, in milliseconds; `to` the last
 * @returns milliseconds; undefined when the pointer did not follow (correlation below 0.5 at every lag, or best at an end)
 */
export function followLag(points: readonly PathPoint[], path: TrackingPath, from: number, to: number): number | undefined {
  const count = Math.floor((to - from) / (stride * lagStep)) + 1
  const pointer = pointerTrack(points, from, count)
  const lagCount = (mostLag - leastLag) / lagStep + 1
  const target = track(stride * (count - 1) + lagCount, (index) => targetAt(path, from - mostLag + index * lagStep))
  const at = Array.from({ length: lagCount }, (_, lag) => correlation(pointer, target, lagCount - 1 - lag))
  const best = at.indexOf(Math.max(...at))
  const before = at[best - 1], top = at[best]!, after = at[best + 1]
  if (top < leastCorrelation || before === undefined || after === undefined) return undefined
  const bend = before - 2 * top + after
  return leastLag + best * lagStep + (bend < 0 ? ((lagStep / 2) * (before - after)) / bend : 0)
}
