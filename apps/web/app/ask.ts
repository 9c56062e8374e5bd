import { type Operation, perform, Refusal } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { throwAsPage } from './refusal-response.ts'

/** Performs an operation for whoever asks for this page; a refusal becomes a page with its status. */
export async function ask<Input extends z.ZodType, Output extends z.ZodType>(
  context: Readonly<RouterContextProvider>,
  operation: Operation<Input, Output>,
  input: unknown,
): Promise<z.input<Output>> {
  return perform(operation, context.get(appContext), context.get(actorContext), input).catch((error: unknown) => {
    // an address with something that cannot be an id in it is an address at which nothing is
    throwAsPage(error instanceof Refusal && error.code === 'bad-input' && 'id' in error.fields ? new Refusal('not-found') : error)
  })
}
