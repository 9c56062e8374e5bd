import { Refusal } from '@gilde/use-cases'
import { data } from 'react-router'
import { throwAsPage } from './refusal-response.ts'

/** What a form shows after a mistake: which field, and what was typed, so that nothing is lost. */
export interface FormProblem {
  problems: Record<string, string>
  kept: Record<string, string>
}

/**
 * Does what a form asks; a refusal about fields, or one that the page has words for, comes back with what was typed (status 400 or 409).
 *
 * @param known refusals that the page tells beside a field, with that field's name
 */
export async function submitForm<Result>(fields: Record<string, unknown>, known: Record<string, string>, work: () => Promise<Result>): Promise<{ done: Result } | { problem: ReturnType<typeof data<FormProblem>> }> {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const kept = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    const field = known[error.code]
    if (error.code === 'bad-input') return { problem: data({ problems: error.fields, kept }, { status: 400 }) }
    if (field) return { problem: data({ problems: { [field]: error.code }, kept }, { status: error.status }) }
    return throwAsPage(error)
  }
}
