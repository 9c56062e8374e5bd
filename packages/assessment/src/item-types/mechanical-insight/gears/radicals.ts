import { z } from 'zod'

/** What makes a gear item hard. */
export const GearsRadicals = z
  .object({
    kind: z.literal('gears'),
    /** Direction and speed of the last wheel; directions of two wheels; or whether a ring of wheels can turn at all. */
    ask: z.enum(['turn-and-speed', 'two-wheels', 'turn-or-stuck']),
    wheels: z.int().min(2).max(7),
    /** How many links in the chain are belts instead of teeth. */
    belts: z.int().min(0).max(2),
  })
  .refine(({ ask, wheels, belts }) => ask !== 'two-wheels' || wheels > 3 || (wheels === 3 && belts > 0), { message: 'two wheels are asked for besides the first, and must be able to turn alike' })
  .refine(({ ask, wheels, belts }) => ask !== 'turn-or-stuck' || (wheels > 3 && belts === 0), { message: 'a ring has at least four wheels and no belts' })
  .refine(({ ask, wheels, belts }) => ask !== 'turn-and-speed' || belts < wheels - 1, { message: 'a train of belts alone changes no speed' })
  .refine(({ ask, wheels, belts }) => ask === 'turn-or-stuck' || (belts < wheels && wheels < 7), { message: 'a chain has at most six wheels, and a link less than wheels' })
export type GearsRadicals = z.infer<typeof GearsRadicals>
