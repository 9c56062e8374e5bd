/** What the server makes of one response. */
export type Score =
  /** Solved or not; feeds the response model. */
  | { kind: 'dichotomous'; correct: boolean }
  /** A rating on one scale of an inventory. */
  | { kind: 'rating'; scale: string; value: number }
  /** "I do not know this" on an inventory: measures nothing, and is not a low rating. */
  | { kind: 'missing' }
  /** Figures of a block of trials (each with its unit in the name: `medianMilliseconds`); described, never cut off. */
  | { kind: 'measures'; measures: Record<string, number> }
