import { type Operation, perform, Refusal } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { throwAsPage } from '../refusal-response.ts'

/** What is amiss with one answer: a word for it, and the ids of directions that may be meant. */
export interface Problem {
  code: string
  meant: string[]
}
export type Problems = Record<string, Problem>

/** Performs an operation; bad input comes back as problems per field, to be shown beside it. Any other refusal becomes a page. */
export async function askOrProblems<Input extends z.ZodType, Output extends z.ZodType>(
  context: Readonly<RouterContextProvider>,
  operation: Operation<Input, Output>,
  input: unknown,
): Promise<{ answer: z.input<Output>; problems: null } | { answer: null; problems: Problems }> {
  try {
    return { answer: await perform(operation, context.get(appContext), context.get(actorContext), input), problems: null }
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'bad-input')) return throwAsPage(error)
    return { answer: null, problems: Object.fromEntries(Object.entries(error.fields).map(([field, message]) => [field.split('.')[0], problemOf(message)])) }
  }
}

function problemOf(message: string): Problem {
  const [code = '', meant = ''] = message.split(':')
  return { code, meant: meant.split(',').filter(Boolean) }
}
