/**
 * Errors of figures that were worked out from counts of independent groups, by the delta method: with d the slope of a figure in
 * each count, its variance is Σ over groups of Σ n d² − (Σ n d)² / N (counts of N persons are multinomial).
 *
 * Slopes by central differences, so that any smooth method gets its error from its own definition.
 *
 * @param groups counts of each group, in one row
 * @param figures worked out from counts in the same shape; as many every time
 * @returns shape (figures)
 * @see Kolen & Brennan (2014), Test equating, 7.3; Efron (1982), The jackknife, ch. 6 (the infinitesimal jackknife)
 */
export function samplingErrors(groups: readonly (readonly number[])[], figures: (groups: readonly (readonly number[])[]) => readonly number[]): number[] {
  const variances: number[] = figures(groups).map(() => 0)
  groups.forEach((counts, group) => {
    const persons = counts.reduce((sum, count) => sum + count, 0)
    const means = variances.map(() => 0)
    const squares = variances.map(() => 0)
    counts.forEach((count, cell) => {
      if (!(count > 0)) return
      const change = 1e-4 * Math.min(1, count)
      const at = (by: number) => figures(groups.map((own, other) => (other === group ? own.map((value, place) => (place === cell ? value + by : value)) : own)))
      const below = at(-change)
      at(change).forEach((value, figure) => {
        const slope = (value - below[figure]!) / (2 * change)
        means[figure] = means[figure]! + count * slope
        squares[figure] = squares[figure]! + count * slope * slope
      })
    })
    squares.forEach((square, figure) => (variances[figure] = variances[figure]! + square - means[figure]! ** 2 / persons))
  })
  return variances.map((variance) => Math.sqrt(Math.max(0, variance)))
}
