import { normalQuantile } from './normal-quantile.ts'

/**
 * One standard normal value by inversion, so that each draw uses exactly one uniform number of the stream.
 *
 * @param random uniform on [0, 1), 32 bits (`seededRandom`); half a step is added so that 0 is never inverted
 */
export function normalDraw(random: () => number): number {
  return normalQuantile(random() + 2 ** -33)
}
