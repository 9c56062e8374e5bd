import { z } from 'zod'

/** What makes a block of symbol search fast or slow work. */
export const SymbolSearchRadicals = z.object({
  /** Rows that are ready; more than anyone can do in the time, except in practice. */
  rows: z.int().min(4).max(120),
  seconds: z.int().min(15).max(120),
  /** How many of the other symbols in a row are from the target's own family and look like it. */
  lookalikes: z.int().min(0).max(2),
})
export type SymbolSearchRadicals = z.infer<typeof SymbolSearchRadicals>
