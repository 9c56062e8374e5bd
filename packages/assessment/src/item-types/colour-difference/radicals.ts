import { z } from 'zod'

/** What makes the odd tile hard to find. */
export const ColourDifferenceRadicals = z.object({
  /** ΔE*ab between the odd tile and the others. */
  difference: z.number().min(1.2).max(24),
  /** Whether it differs in hue (lightness and chroma equal) or in lightness (hue and chroma equal). */
  direction: z.enum(['hue', 'lightness']),
  tiles: z.literal([4, 9]),
})
export type ColourDifferenceRadicals = z.infer<typeof ColourDifferenceRadicals>
