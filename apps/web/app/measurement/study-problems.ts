import { studyMessages } from '@gilde/language/messages/studies'
import type { Refusal } from '@gilde/use-cases'

type Key = keyof (typeof studyMessages)['nl']

/** What to change, beside which field of the form. */
export interface StudyProblem {
  field: string
  message: Key
  values: Record<string, string>
}

const isKey = (text: string): text is Key => text in studyMessages.nl

/** The sentences for what an operation refused. @param kind of study, since their ranges differ */
export function studyProblems(refusal: Refusal, kind: 'calibration' | 'simulation'): StudyProblem[] {
  const { line = '', column = '', value = '', ...fields } = refusal.fields
  return Object.entries(fields).flatMap(([path, code]) => {
    const field = path.split('.').at(-1)!
    const message = [code, `problem-${field}-${kind}`, `problem-${field}`].find(isKey)
    return message ? [{ field, message, values: { line, column, value } }] : []
  })
}
