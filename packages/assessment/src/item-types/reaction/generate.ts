import { seededRandom, shuffled } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { ReactionRadicals } from './radicals.ts'

export interface ReactionTrial {
  /** Which lamp lights, from 0, left to right. */
  lamp: number
  waitMilliseconds: number
}

export interface ReactionContent {
  radicals: ReactionRadicals
  trials: ReactionTrial[]
}

/** A lamp goes out after this long; not pressed by then is a missed trial. */
export const limitMilliseconds = 2000

/** Every lamp lights equally often (as nearly as the number of trials allows), in an order drawn from the seed. @throws {RangeError} when the longest wait is shorter than the shortest */
export function generateReaction(given: ReactionRadicals, seed: number): ReactionContent {
  const radicals = parseRadicals(ReactionRadicals, given)
  const { lamps, trials, leastWait, mostWait } = radicals
  if (mostWait < leastWait) throw new RangeError(`The longest wait (${mostWait} ms) is shorter than the shortest (${leastWait} ms)`)
  const random = seededRandom(seed)
  const order = shuffled(Array.from({ length: trials }, (_, index) => index % lamps), random)
  return { radicals, trials: order.map((lamp) => ({ lamp, waitMilliseconds: Math.round(leastWait + random() * (mostWait - leastWait)) })) }
}
