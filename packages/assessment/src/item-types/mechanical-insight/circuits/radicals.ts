import { z } from 'zod'

/** What makes a circuit item hard. */
export const CircuitsRadicals = z
  .object({
    kind: z.literal('circuits'),
    /** Which of the lamps P and Q give light; or which is the brighter. */
    ask: z.enum(['which-light', 'brighter']),
    lamps: z.int().min(2).max(5),
    switches: z.int().min(0).max(4),
    /** Whether somewhere a path without a lamp runs beside a lamp. */
    bypass: z.boolean(),
  })
  .refine(({ ask, switches, lamps }) => (ask === 'which-light' ? switches >= 2 && lamps <= 4 : lamps >= 3 && switches <= 1), {
    message: 'two switches or more decide which of at most four lamps light; brightness is asked with three lamps or more and at most one switch',
  })
  .refine(({ ask, lamps, switches, bypass }) => ask !== 'which-light' || !bypass || lamps + switches > 4, { message: 'two lamps and two switches with a bypass cannot give every answer' })
  .refine(({ ask, bypass }) => ask === 'which-light' || !bypass, { message: 'brightness is asked without a bypass' })
export type CircuitsRadicals = z.infer<typeof CircuitsRadicals>
