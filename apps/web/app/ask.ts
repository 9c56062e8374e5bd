import { type Operation, perform } from '@gilde/use-cases'
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
  return perform(operation, context.get(appContext), context.get(actorContext), input).catch(throwAsPage)
}
