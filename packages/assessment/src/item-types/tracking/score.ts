import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import { followLag, type PathPoint } from './follow-lag.ts'
import type { TrackingContent } from './generate.ts'
import { targetAt } from './target-at.ts'

/** The first second is for finding the target and does not count. */
const settleMilliseconds = 1000
const leastPerSecond = 5
const mostPerSecond = 31
const longestGap = 1500
const endSlack = 600

/**
 * How well the pointer followed, after the first second. Each sample stands for half of the time to its neighbours,
 * so a page that dropped frames weighs the same as one that did not.
 *
 * - `shareOnTarget` = time with the pointer inside the target's circle / all time, 0..1
 * - `rootMeanSquareDistance` = √(time-weighted mean of squared distance to the target's centre), in target radii
 * - `lagMilliseconds` by cross-correlation; absent when the pointer did not follow
 *
 * @throws {RangeError} times that do not increase, fewer than 5 or more than 31 points a second, a gap over 1.5 s, or an end that is not the block's
 */
export function scoreTracking({ radicals, path }: TrackingContent, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'measures', measures: {} }
  if (response.kind !== 'path') throw new RangeError(`A tracking block is answered with a path, not with a ${response.kind}`)
  const { points } = response
  requireFitting(points, radicals.seconds)
  const counted = points.filter(([time]) => time >= settleMilliseconds)
  let total = 0, onTarget = 0, squares = 0
  counted.forEach(([time, x, y], index) => {
    const weight = ((counted[index + 1]?.[0] ?? time) - (counted[index - 1]?.[0] ?? time)) / 2
    const target = targetAt(path, time)
    const distance = Math.sqrt((x - target.x) * (x - target.x) + (y - target.y) * (y - target.y)) / radicals.radius
    total += weight
    squares += weight * distance * distance
    if (distance <= 1) onTarget += weight
  })
  const measures: Record<string, number> = { shareOnTarget: onTarget / total, rootMeanSquareDistance: Math.sqrt(squares / total) }
  const lag = followLag(points, path, settleMilliseconds, radicals.seconds * 1000)
  if (lag !== undefined) measures.lagMilliseconds = lag
  return { kind: 'measures', measures }
}

function requireFitting(points: readonly PathPoint[], seconds: number): void {
  if (points.length < leastPerSecond * seconds) throw new RangeError(`${points.length} points are too few for ${seconds} s`)
  if (points.length > mostPerSecond * seconds) throw new RangeError(`${points.length} points are too many for ${seconds} s`)
  points.forEach(([time], index) => {
    const gap = time - (points[index - 1]?.[0] ?? -1)
    if (gap <= 0) throw new RangeError(`Times must increase: ${time} ms comes after ${points[index - 1]![0]} ms`)
    if (gap > longestGap) throw new RangeError(`Nothing was recorded for ${gap} ms before ${time} ms`)
  })
  const end = points.at(-1)![0]
  if (Math.abs(end - seconds * 1000) > endSlack) throw new RangeError(`The block lasts ${seconds} s, the path ends at ${end} ms`)
}
