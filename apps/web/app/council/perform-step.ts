import { type CouncilProblem, councilProblemMessages } from '@gilde/language/messages/council-problems'
import { type Operation, perform, Refusal, type RefusalCode } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { throwAsPage } from '../refusal-response.ts'

export interface StepProblem {
  /** Keys of `councilProblemMessages`, by field. */
  fields: Partial<Record<string, CouncilProblem>>
  /** Why nothing was done, when it is about no field. */
  refusal: RefusalCode | null
  status: number
}

const isKey = (word: string): word is CouncilProblem => word in councilProblemMessages.nl
/** Where a message of an inner field stands on the form. */
const fieldOf = (path: string) => path.replace(/^decision\.?/, '').replace(/^exclusions.*/, 'exclusions') || 'certificate'
const told: readonly RefusalCode[] = ['case-moved-on', 'not-this-step', 'term-over', 'nothing-to-contest', 'guardian-acts', 'council-exists', 'facts-do-not-fit', 'reason-needed', 'not-yours']

/** Does one step of a case. @returns what stands in the way, told beside the field where it can be mended; undefined when it is done */
export async function performStep<Input extends z.ZodType, Output extends z.ZodType>(context: Readonly<RouterContextProvider>, operation: Operation<Input, Output>, input: unknown): Promise<StepProblem | undefined> {
  try {
    await perform(operation, context.get(appContext), context.get(actorContext), input)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'bad-input') {
      const fields = Object.fromEntries(Object.entries(error.fields).flatMap(([path, word]) => (isKey(word) ? [[fieldOf(path), word]] : [])))
      if (Object.keys(fields).length === 0) return throwAsPage(error)
      return { fields, refusal: null, status: 400 }
    }
    if (told.includes(error.code)) return { fields: {}, refusal: error.code, status: error.status }
    return throwAsPage(error)
  }
}
