import { quantile } from '@gilde/numeric'
import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import { limitMilliseconds, type ReactionContent } from './generate.ts'

/** Faster than this nobody reacts to what they see: it was pressed before, by luck. Editorial, in line with usual practice. */
const tooEarlyMilliseconds = 100
/** Fewer correct reactions than this show no median. */
const leastReactions = 5

/**
 * One block of reaction. A press before the lamp is sent as 0 ms; no press within the limit as choice -1 at the limit.
 *
 * - `trials`, `tooEarly` (below 100 ms, any lamp), `missed`
 * - `accuracy` = right lamp / (right + other lamp), 0..1, of the trials that were neither too early nor missed
 * - `medianMilliseconds` of the right ones, and `variability` = interquartile range / median (no unit);
 *   both absent below five right ones
 *
 * @throws {RangeError} another number of trials, a lamp that is not there, a time past the limit, or a missed trial with a time of its own
 */
export function scoreReaction({ radicals, trials: shown }: ReactionContent, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'measures', measures: { trials: 0, tooEarly: 0, missed: 0 } }
  if (response.kind !== 'trials') throw new RangeError(`A block of reactions is answered with trials, not with a ${response.kind}`)
  const { trials } = response
  if (trials.length !== shown.length) throw new RangeError(`The block has ${shown.length} trials, the answer ${trials.length}`)
  for (const { choice, milliseconds } of trials) {
    if (choice >= radicals.lamps) throw new RangeError(`There are ${radicals.lamps} lamps, none is number ${choice}`)
    if (milliseconds > limitMilliseconds) throw new RangeError(`A lamp burns ${limitMilliseconds} ms, not ${milliseconds}`)
    if (choice === -1 && milliseconds !== limitMilliseconds) throw new RangeError(`Nothing was pressed, yet after ${milliseconds} ms`)
  }
  const missed = trials.filter((trial) => trial.choice === -1).length
  const tooEarly = trials.filter((trial) => trial.milliseconds < tooEarlyMilliseconds).length
  const right = trials.filter((trial, index) => trial.milliseconds >= tooEarlyMilliseconds && trial.choice === shown[index]!.lamp).map((trial) => trial.milliseconds)
  const reacted = trials.length - missed - tooEarly
  const measures: Record<string, number> = { trials: trials.length, tooEarly, missed }
  if (reacted > 0) measures.accuracy = right.length / reacted
  if (right.length >= leastReactions) {
    const median = quantile(right, 0.5)
    measures.medianMilliseconds = median
    measures.variability = (quantile(right, 0.75) - quantile(right, 0.25)) / median
  }
  return { kind: 'measures', measures }
}
