import { z } from 'zod'

/** What makes following hard: how fast the target moves and how small it is. */
export const TrackingRadicals = z.object({
  seconds: z.int().min(5).max(60),
  /** Times the frequencies of the slow path; 1 = slow. */
  speed: z.number().min(0.5).max(3),
  /** Radius of the target as a share of the field's side. */
  radius: z.number().min(0.03).max(0.15),
})
export type TrackingRadicals = z.infer<typeof TrackingRadicals>
