import type { TrackingPath } from './generate.ts'
import { targetAt } from './target-at.ts'

/** One pointer position: milliseconds since start, x and y as shares of the field. */
export type PathPoint = readonly [milliseconds: number, x: number, y: number]

const stepMilliseconds = 40
const lags = Array.from({ length: 51 }, (_, index) => -200 + 20 * index)
/** Below this the pointer did not follow, and a lag has no meaning. Editorial. */
const leastCorrelation = 0.5

/** The pointer's place at each time of a regular grid, straight between samples. */
function placesOnGrid(points: readonly PathPoint[], from: number, to: number): { times: number[]; x: number[]; y: number[] } {
  const grid = { times: [] as number[], x: [] as number[], y: [] as number[] }
  let next = 1
  for (let time = from; time <= to; time += stepMilliseconds) {
    while (next < points.length - 1 && points[next]![0] < time) next++
    const [t0, x0, y0] = points[next - 1]!, [t1, x1, y1] = points[next]!
    const share = Math.min(1, Math.max(0, (time - t0) / (t1 - t0)))
    grid.times.push(time)
    grid.x.push(x0 + share * (x1 - x0))
    grid.y.push(y0 + share * (y1 - y0))
  }
  return grid
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const centred = (values: readonly number[]) => {
  const middle = mean(values)
  return values.map((value) => value - middle)
}

/** Pearson correlation of two series of places, both axes taken together after each was centred; 0 when one does not move. */
function correlation(ax: number[], ay: number[], bx: number[], by: number[]): number {
  const a = [...centred(ax), ...centred(ay)], b = [...centred(bx), ...centred(by)]
  const dot = (p: number[], q: number[]) => p.reduce((sum, value, index) => sum + value * q[index]!, 0)
  const size = Math.sqrt(dot(a, a) * dot(b, b))
  return size > 1e-12 ? dot(a, b) / size : 0
}

/**
 * How far behind the target the pointer runs: the lag τ at which pointer(t) and target(t − τ) correlate most, over
 * −200..800 ms in steps of 20 ms, then the top of the parabola through the best step and its neighbours.
 * Negative = ahead of the target.
 *
 * @param points at least two, times increasing
 * @returns milliseconds; undefined when the pointer did not follow (correlation below 0.5 at every lag, or best at an end)
 */
export function followLag(points: readonly PathPoint[], path: TrackingPath, from: number, to: number): number | undefined {
  const grid = placesOnGrid(points, from, to)
  const at = lags.map((lag) => {
    const targets = grid.times.map((time) => targetAt(path, time - lag))
    return correlation(grid.x, grid.y, targets.map(({ x }) => x), targets.map(({ y }) => y))
  })
  const best = at.indexOf(Math.max(...at))
  const before = at[best - 1], top = at[best]!, after = at[best + 1]
  if (top < leastCorrelation || before === undefined || after === undefined) return undefined
  const bend = before - 2 * top + after
  return lags[best]! + (bend < 0 ? (10 * (before - after)) / bend : 0)
}
