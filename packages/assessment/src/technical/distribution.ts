/** A bar of a distribution. */
export interface Bin {
  from: number
  to: number
  persons: number
}

/**
 * Counts in bars of equal width; a bar with fewer than `cell` persons is joined with its neighbour towards the middle, so that
 * no bar stands for a few. Values beyond the ends count in the outer bars.
 *
 * @returns ascending, bars of different widths after joining; one bar when there are few
 * @throws {RangeError} for a range or width that is none
 */
export function distribution(values: readonly number[], range: { from: number; to: number; width: number }, cell: number): Bin[] {
  const { from, to, width } = range
  if (!(to > from && width > 0)) throw new RangeError(`bars of ${width} from ${from} to ${to} cannot be drawn`)
  const bars: Bin[] = Array.from({ length: Math.round((to - from) / width) }, (_, index) => ({ from: from + index * width, to: from + (index + 1) * width, persons: 0 }))
  for (const value of values) bars[Math.min(bars.length - 1, Math.max(0, Math.floor((value - from) / width)))]!.persons++
  for (;;) {
    const small = bars.findIndex(({ persons }) => persons < cell)
    if (small < 0 || bars.length === 1) return bars
    // of the lower half with the next bar, of the upper half with the one before
    const left = small === 0 || (small < bars.length / 2 && small < bars.length - 1) ? small : small - 1
    const [one, other] = [bars[left]!, bars[left + 1]!]
    bars.splice(left, 2, { from: one.from, to: other.to, persons: one.persons + other.persons })
  }
}
