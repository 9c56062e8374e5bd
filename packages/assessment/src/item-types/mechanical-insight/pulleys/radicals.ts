import { z } from 'zod'

/** What makes a pulley item hard. */
export const PulleysRadicals = z
  .object({
    kind: z.literal('pulleys'),
    /** Which of two needs the least force; how hard to pull; how far the load rises. */
    ask: z.enum(['compare', 'force', 'rise']),
    /** One rope with 1 to 4 or 3 to 6 strands that carry, or pulleys that hang on one another's ropes. */
    system: z.enum(['few-strands', 'many-strands', 'cascade']),
  })
  .refine(({ ask, system }) => ask !== 'compare' || system !== 'cascade', { message: 'only tackles with one rope are compared' })
export type PulleysRadicals = z.infer<typeof PulleysRadicals>
