import { z } from 'zod'

/** What makes a lever item hard. */
export const LeversRadicals = z
  .object({
    kind: z.literal('levers'),
    ask: z.enum(['tilt', 'missing-weight']),
    /** Where the sides differ: in weight, in distance, or in both against each other. */
    differ: z.enum(['weight', 'distance', 'both']),
    /** Weights on a side; with a missing weight, on the full side. */
    weights: z.int().min(1).max(3),
  })
  .refine(({ ask, differ, weights }) => differ === 'both' || (ask === 'tilt' && weights === 1), { message: 'only a tilt with one weight a side can differ in one thing' })
export type LeversRadicals = z.infer<typeof LeversRadicals>
