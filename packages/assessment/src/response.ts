import { z } from 'zod'

/**
 * What a pupil's browser may send as an answer to one item. The item type says which kind it expects and
 * checks the rest (an option that exists, a sequence of the right length) when it scores.
 */
export const Response = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('choice'), option: z.int().min(0).max(31) }).describe('The option chosen, counted from 0'),
    z.object({ kind: z.literal('number'), value: z.number().min(-1e9).max(1e9) }).describe('A number typed in'),
    z.object({ kind: z.literal('rating'), value: z.int().min(1).max(5) }).describe('1 = not at all … 5 = very much'),
    z.object({ kind: z.literal('sequence'), values: z.array(z.int().min(0).max(99)).max(24) }).describe('Things tapped, in order'),
    z
      .object({
        kind: z.literal('trials'),
        trials: z
          .array(
            z.object({
              /** What was done in the trial: a choice, or -1 when nothing was done in time. */
              choice: z.int().min(-1).max(31),
              /** From stimulus to reaction, in milliseconds, by event time stamp. */
              milliseconds: z.number().min(0).max(120_000),
            }),
          )
          .max(200),
      })
      .describe('A block of quick trials'),
    z
      .object({
        kind: z.literal('path'),
        /** Pointer positions during tracking: [milliseconds since start, x, y], x and y in 0..1 of the field. */
        points: z.array(z.tuple([z.number().min(0).max(120_000), z.number().min(-1).max(2), z.number().min(-1).max(2)])).max(2_000),
      })
      .describe('Where the pointer was'),
    z.object({ kind: z.literal('not-known') }).describe('"I do not know": counts as not solved, without guessing'),
  ])
  .meta({ id: 'Response' })
export type Response = z.infer<typeof Response>

/** The device on which an answer was given; recorded because timings differ more between devices than between people. */
export const Device = z
  .object({ pointer: z.enum(['mouse', 'touch', 'pen', 'keyboard']), width: z.int().min(1).max(20_000), height: z.int().min(1).max(20_000), refreshHz: z.number().min(1).max(1_000).optional() })
  .meta({ id: 'Device' })
export type Device = z.infer<typeof Device>
