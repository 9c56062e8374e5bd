import { z } from 'zod'

/** What makes a folding item hard. */
export const PaperFoldingRadicals = z
  .object({
    folds: z.int().min(1).max(3),
    /** How many of the folds run diagonally. */
    diagonals: z.int().min(0).max(3),
    punches: z.int().min(1).max(2),
    /** Whether a punch misses some of the layers, so that counting layers is not enough. */
    partial: z.boolean(),
  })
  .refine(({ folds, diagonals }) => diagonals <= folds, { message: 'more diagonal folds than folds' })
  .refine(({ folds, partial }) => folds > 1 || !partial, { message: 'with one fold a partial punch goes through one layer and shows nothing' })
  .refine(({ folds, partial }) => folds < 3 || partial, { message: 'with three folds too few places have all layers' })
  .refine(({ diagonals, punches, partial }) => partial || diagonals < 2 || punches < 2, { message: 'with two diagonal folds too few places have all layers for two punches' })
export type PaperFoldingRadicals = z.infer<typeof PaperFoldingRadicals>
