import { z } from 'zod'

/** What makes a row hard to keep in mind: how long it is, whether it must be turned round, and of what it is made. */
export const SpanRadicals = z.object({
  length: z.int().min(2).max(9),
  direction: z.enum(['forward', 'backward']),
  material: z.enum(['blocks', 'digits']),
})
export type SpanRadicals = z.infer<typeof SpanRadicals>
