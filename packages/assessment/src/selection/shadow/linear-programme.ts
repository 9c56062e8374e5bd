/**
 * The demands on a test as a linear programme, solved again and again with other values and bounds. A solver stands behind it;
 * `openHighsProgramme` gives one.
 */
export interface LinearProgramme {
  size: number
  /**
   * Most Σ value · x under the demands, lower ≤ x ≤ upper.
   *
   * @param values shape (items)
   * @returns x, between 0 and 1, or undefined when nothing meets the demands. Shape (items); valid until the next call
   */
  solve(values: Float64Array, lower: Float64Array, upper: Float64Array): Float64Array | undefined
  /** Begins anew from a fixed state: the answers of one test then do not depend on the tests before it. */
  restart(): void
}
