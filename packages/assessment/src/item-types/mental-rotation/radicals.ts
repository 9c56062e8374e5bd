import { z } from 'zod'

/** What makes a rotation item hard. */
export const MentalRotationRadicals = z
  .object({
    cubes: z.int().min(7).max(10),
    /** Straight pieces in the chain of cubes. */
    arms: z.union([z.literal(3), z.literal(4)]),
    /** How far the options are turned with respect to the target, in degrees. */
    angle: z.union([z.literal(90), z.literal(120), z.literal(180)]),
    /** Around what: the upright axis, an axis along the table, or one that runs along no edge of the cubes. */
    axis: z.enum(['vertical', 'horizontal', 'oblique']),
    /** Whether mirror images stand among the options. */
    mirror: z.boolean(),
  })
  .refine(({ angle, axis }) => (axis === 'oblique' ? angle !== 90 : angle !== 120), { message: 'no turn of a cube has this angle around this axis' })
export type MentalRotationRadicals = z.infer<typeof MentalRotationRadicals>
