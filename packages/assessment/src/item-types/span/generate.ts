import { seededRandom, shuffled } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { SpanRadicals } from './radicals.ts'

export interface SpanContent {
  radicals: SpanRadicals
  /** As shown: blocks 0..8 (places of `blockPlaces`) or digits 1..9; none twice. */
  sequence: number[]
  /** As it must be repeated. */
  key: number[]
}

/**
 * Nine blocks in an irregular arrangement, so that rows and columns do not carry the memory, but near enough to a
 * three-by-three grid for arrow keys. Centres, as a share of a square field; the arrangement is our own.
 */
export const blockPlaces: readonly { x: number; y: number }[] = [
  { x: 0.17, y: 0.2 }, { x: 0.46, y: 0.13 }, { x: 0.83, y: 0.18 },
  { x: 0.13, y: 0.53 }, { x: 0.54, y: 0.46 }, { x: 0.87, y: 0.5 },
  { x: 0.21, y: 0.86 }, { x: 0.51, y: 0.81 }, { x: 0.81, y: 0.85 },
]

/** Counting up or down over three neighbours, or three blocks in one row, column or diagonal of the grid. */
function hasPattern(sequence: readonly number[], material: SpanRadicals['material']): boolean {
  return sequence.some((third, index) => {
    const first = sequence[index - 2], second = sequence[index - 1]
    if (first === undefined || second === undefined || third - second !== second - first) return false
    if (material === 'digits') return Math.abs(third - second) <= 1
    return Math.floor(third / 3) - Math.floor(second / 3) === Math.floor(second / 3) - Math.floor(first / 3)
  })
}

/**
 * Makes a row of blocks or digits: each at most once, without a run that names itself (3-4-5, a straight line).
 * Drawn again until no pattern is left, which takes a few draws at most lengths.
 */
export function generateSpan(given: SpanRadicals, seed: number): SpanContent {
  const radicals = parseRadicals(SpanRadicals, given)
  const random = seededRandom(seed)
  const members = Array.from({ length: 9 }, (_, index) => (radicals.material === 'digits' ? index + 1 : index))
  for (;;) {
    const sequence = shuffled(members, random).slice(0, radicals.length)
    if (hasPattern(sequence, radicals.material)) continue
    return { radicals, sequence, key: radicals.direction === 'backward' ? sequence.toReversed() : sequence }
  }
}
