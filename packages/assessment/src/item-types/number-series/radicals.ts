import { z } from 'zod'

/** The rules that items are made with; the solver's rule space is larger (see `solve.ts`). */
export const seriesRules = [
  'add',
  'multiply',
  'alternate-add',
  'alternate-operations',
  'three-steps',
  'growing-step',
  'multiplying-step',
  'sum-of-two',
  'sum-of-two-plus',
  'multiply-growing',
  'interleaved-add',
  'interleaved-mixed',
  'interleaved-growing',
] as const
export type SeriesRule = (typeof seriesRules)[number]

/** `mixed`: one relation goes up and another down. */
type Direction = 'up' | 'down' | 'mixed'

const directions: Record<SeriesRule, readonly Direction[]> = {
  add: ['up', 'down'],
  multiply: ['up', 'down'],
  'alternate-add': ['up', 'down', 'mixed'],
  'alternate-operations': ['up', 'mixed'],
  'three-steps': ['up', 'mixed'],
  'growing-step': ['up', 'down'],
  'multiplying-step': ['up', 'down'],
  'sum-of-two': ['up'],
  'sum-of-two-plus': ['up', 'mixed'],
  'multiply-growing': ['up'],
  'interleaved-add': ['up', 'down', 'mixed'],
  'interleaved-mixed': ['up', 'mixed'],
  'interleaved-growing': ['up', 'mixed'],
}

/** What makes a number series hard. The starting number and the exact step within its range are incidental. */
export const NumberSeriesRadicals = z
  .object({
    rule: z.enum(seriesRules),
    direction: z.enum(['up', 'down', 'mixed']),
    /** How heavy the mental arithmetic is. */
    load: z.enum(['small', 'medium', 'large']),
    /** Some numbers of the series lie below zero. */
    belowZero: z.boolean(),
  })
  .refine((radicals) => directions[radicals.rule].includes(radicals.direction), 'The rule cannot go in this direction')
export type NumberSeriesRadicals = z.infer<typeof NumberSeriesRadicals>
export type Load = NumberSeriesRadicals['load']
