import { z } from 'zod'

/** One block of reaction: how many lamps there are to choose from, and how long one waits for them. */
export const ReactionRadicals = z.object({
  /** 1 = simple reaction; 2 or 4 = choice. */
  lamps: z.literal([1, 2, 4]),
  trials: z.int().min(4).max(60),
  /** The wait before a lamp lights, uniform between these, in milliseconds. */
  leastWait: z.int().min(500).max(5000),
  mostWait: z.int().min(500).max(5000),
})
export type ReactionRadicals = z.infer<typeof ReactionRadicals>
