import { Device, Response } from '@gilde/assessment'
import { z } from 'zod'

/** What an item looks like; which fields it has depends on its type, and none of them holds the key. */
const ItemView = z.looseObject({ type: z.string() }).meta({ id: 'ItemView' })

const PracticeFeedback = z
  .object({ solved: z.boolean().nullable().describe('null where there is nothing to solve'), explanation: z.string() })
  .meta({ id: 'PracticeFeedback' })
export type PracticeFeedback = z.infer<typeof PracticeFeedback>

const TestLine = z
  .object({
    id: z.string(),
    status: z.enum(['not-started', 'in-progress', 'done', 'declined']),
    reason: z.enum(['cannot-do-this', 'not-now']).nullable(),
    mayOpen: z.boolean(),
    answered: z.int(),
    mostItems: z.int(),
  })
  .meta({ id: 'TestLine' })

export const Step = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('choose-test'), tests: z.array(TestLine), next: z.string().nullable(), finished: z.boolean() }),
    z.object({
      kind: z.literal('practice'),
      test: z.string(),
      index: z.int(),
      of: z.int(),
      view: ItemView,
      feedback: PracticeFeedback.nullable().describe('On the practice item before this one'),
    }),
    z.object({ kind: z.literal('ready'), test: z.string(), feedback: PracticeFeedback.nullable(), only: z.boolean().describe('There are only exercises: the test ends here') }),
    z.object({ kind: z.literal('item'), test: z.string(), item: z.string(), position: z.int(), most: z.int(), view: ItemView }),
  ])
  .meta({ id: 'Step' })
export type Step = z.infer<typeof Step>

export const SittingView = z
  .object({
    id: z.uuid(),
    seq: z.int().describe('Number of events so far'),
    battery: z.string(),
    status: z.enum(['in-progress', 'finished', 'superseded']),
    testsDone: z.int(),
    testsInAll: z.int(),
    expiresAt: z.iso.datetime().nullable().describe('For a visitor: when everything is erased if nothing more happens'),
    step: Step,
  })
  .meta({ id: 'Sitting' })
export type SittingView = z.infer<typeof SittingView>

/** What a browser may send about a sitting; `id` in the envelope makes that it is stored once. */
export const NewEvent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('test-opened'), test: z.string().max(60) }),
    z.object({ kind: z.literal('practised'), test: z.string().max(60), index: z.int().min(0).max(20), response: Response }),
    z.object({ kind: z.literal('test-started'), test: z.string().max(60) }),
    z.object({
      kind: z.literal('answered'),
      item: z.string().max(64),
      response: Response,
      elapsedMilliseconds: z.number().min(0).max(86_400_000),
      device: Device.optional(),
    }),
    z.object({ kind: z.literal('declined'), test: z.string().max(60), reason: z.enum(['cannot-do-this', 'not-now']) }),
  ])
  .meta({ id: 'NewEvent' })
export type NewEvent = z.infer<typeof NewEvent>
