import { z } from 'zod'

export const templateNames = [
  'change', 'shopping-total', 'discount', 'wage', 'unit-price', 'roster', 'journey', 'production-time', 'plank', 'floor-area', 'fence',
  'bottles', 'recipe', 'scale', 'consumption', 'mixture', 'part-of-group', 'table-reading', 'average',
] as const
export type TemplateName = (typeof templateNames)[number]

/** What makes a problem hard. All but familiarity and backward are also observed on the finished item by the solver. */
export const Structure = z.object({
  operations: z.array(z.enum(['add', 'subtract', 'multiply', 'divide'])).min(1),
  /** Sums to make, conversions of units not counted. */
  steps: z.int().min(1).max(4),
  /** The hardest kind of number in what must be used, or in the answer. */
  numbers: z.enum(['whole', 'decimal', 'fraction', 'percent']),
  carrying: z.boolean(),
  /** Units or clock times must be converted. */
  conversion: z.boolean(),
  /** A number is given that the answer does not need. */
  irrelevant: z.boolean(),
  /** Where a thirteen-year-old meets the situation: an editorial estimate. */
  familiarity: z.enum(['daily', 'school', 'work']),
  /** The result is given and the start is asked. */
  backward: z.boolean(),
})
export type Structure = z.infer<typeof Structure>

export const ArithmeticRadicals = Structure.extend({
  template: z.enum(templateNames),
  /** Which of the template's situations. */
  form: z.int().min(0).max(9),
})
export type ArithmeticRadicals = z.infer<typeof ArithmeticRadicals>
