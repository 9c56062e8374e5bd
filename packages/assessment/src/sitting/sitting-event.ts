import { z } from 'zod'
import { Device, Response } from '../response.ts'

/** One thing that a pupil did. The order of events is the order in which they were taken in, whatever the clocks say. */
export const SittingEvent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('test-opened'), instrumentId: z.string().max(200) }).describe('Read the instructions and began practising, or came back to a test'),
    z.object({ kind: z.literal('practised'), instrumentId: z.string().max(200), index: z.int().min(0).max(100), response: Response }).describe('Tried a practice item; may be repeated'),
    z.object({ kind: z.literal('test-started'), instrumentId: z.string().max(200) }).describe('Practice done; the real items begin'),
    z
      .object({
        kind: z.literal('answered'),
        /** Made by the browser; sent twice, it counts once. */
        answerId: z.string().min(1).max(100),
        itemId: z.string().max(200),
        response: Response,
        /** From showing the item to the answer; by a clock that cannot jump. */
        elapsedMilliseconds: z.number().min(0).max(86_400_000),
        device: Device.optional(),
      })
      .describe('Answered an item'),
    z
      .object({ kind: z.literal('declined'), instrumentId: z.string().max(200), reason: z.enum(['cannot-do-this', 'not-now']) })
      .describe('Will not do this test; "not-now" may be opened again'),
  ])
  .meta({ id: 'SittingEvent' })
export type SittingEvent = z.infer<typeof SittingEvent>
