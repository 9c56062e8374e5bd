import { evenGrid, findRoot } from '@gilde/numeric'

export interface Mode {
  value: number
  /** False when the function has no maximum within the range: then the value is the higher end. */
  converged: boolean
  iterations: number
  /** How many places are higher than what lies around them, an end of the range among them; more than one is a question. */
  maxima: number
}

export interface AbilityRange {
  /** In logits, finite, from < to. */
  from: number
  to: number
}

/** Widest distance between two points at which the slope is looked at, in logits: two maxima closer than this count as one. */
const scanStep = 0.1

/**
 * Where a smooth function of the ability is highest within a range, given its slope.
 *
 * With guessing a likelihood can have several maxima, so the slope is first followed over the whole range (its running
 * integral, by trapezia, compares the maxima), then the root at the highest is refined to 10⁻¹² logits. An end of the range is
 * no maximum, however high: it is given only when there is none between them.
 *
 * @param slope derivative per logit
 */
export function findMode(slope: (ability: number) => number, { from, to }: AbilityRange): Mode {
  const points = evenGrid(from, to, Math.max(2, Math.ceil((to - from) / scanStep) + 1))
  const slopes = points.map(slope)
  let height = 0
  let highest: { height: number; cell: number } | undefined
  let maxima = (slopes[0]! > 0 ? 0 : 1) + (slopes.at(-1)! > 0 ? 1 : 0)
  for (let i = 1; i < points.length; i++) {
    const width = points[i]! - points[i - 1]!
    const rising = slopes[i - 1]!
    const falling = slopes[i]!
    if (rising > 0 && falling <= 0) {
      maxima++
      // the slope is taken as straight within the cell, so the peak is the triangle up to its zero
      const peak = height + (rising * rising * width) / (2 * (rising - falling))
      if (!highest || peak > highest.height) highest = { height: peak, cell: i }
    }
    height += ((rising + falling) / 2) * width
  }
  if (!highest) return { value: height > 0 ? to : from, converged: false, iterations: points.length, maxima }
  const root = findRoot(slope, points[highest.cell - 1]!, points[highest.cell]!)
  return { ...root, iterations: points.length + root.iterations, maxima }
}
