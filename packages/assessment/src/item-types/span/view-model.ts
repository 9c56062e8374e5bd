import { blockPlaces, type SpanContent } from './generate.ts'
import type { SpanRadicals } from './radicals.ts'

/**
 * What the browser shows. The row itself is in it, and with the direction the answer follows from it: a memory test
 * must show what has to be remembered, so this cannot be kept back. Holding the row on the server and sending its
 * elements one by one would reveal the same to anyone who reads the traffic, and would break the rhythm of one per
 * second on a slow network. Whether the answer is right is still decided on the server alone.
 */
export interface SpanView {
  type: 'span'
  material: SpanRadicals['material']
  direction: SpanRadicals['direction']
  /** Blocks 0..8 or digits 1..9, in the order of showing. */
  sequence: number[]
  /** Centres of the nine blocks in a square field, 0..1; empty for digits. */
  places: { x: number; y: number }[]
  millisecondsPerElement: number
}

const millisecondsPerElement = 1000

export function spanView({ radicals, sequence }: SpanContent): SpanView {
  return {
    type: 'span',
    material: radicals.material,
    direction: radicals.direction,
    sequence: [...sequence],
    places: radicals.material === 'blocks' ? blockPlaces.map((place) => ({ ...place })) : [],
    millisecondsPerElement,
  }
}
