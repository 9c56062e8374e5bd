import { z } from 'zod'
import type { Actor } from './actor.ts'
import type { App } from './app.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/**
 * One thing that a person or a program can do. Pages and the API run the same `perform`; types, checks and the
 * OpenAPI document come from the same two schemas.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** The name in code and `operationId` in the document. */
  name: string
  summary: string
  /** Path parameters in braces; what is left of a GET's input goes into the query, of other methods into the body. */
  http: { method: 'get' | 'post' | 'delete'; path: string; tag: string }
  access: 'public' | 'visitor' | 'signed-in'
  input: Input
  output: Output
  refusals: RefusalCode[]
  perform(app: App, actor: Actor, input: z.output<Input>): Promise<z.input<Output>>
}

export function defineOperation<Input extends z.ZodType, Output extends z.ZodType>(operation: Operation<Input, Output>): Operation<Input, Output> {
  return operation
}

/** Checks the input, performs, and returns the result. @throws Refusal `bad-input` with a message per field */
export async function perform<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  app: App,
  actor: Actor,
  input: unknown,
): Promise<z.input<Output>> {
  if (operation.access === 'signed-in' && actor.kind !== 'person') throw new Refusal('not-signed-in')
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw new Refusal('bad-input', fieldMessages(parsed.error))
  return operation.perform(app, actor, parsed.data)
}

function fieldMessages(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'input', issue.message]))
}
