import type { OptionValues } from './command.ts'
import { readResponses, type ResponseTable } from './files/read-responses.ts'
import { requiredOption, textOption } from './read-options.ts'

export const responseOptions = {
  responses: { type: 'string' },
  items: { type: 'string' },
  other: { type: 'string' },
  missing: { type: 'string' },
} as const

export const responseHelp = `  --responses FILE    answers: a line per person with a digit per item (10110…), or a table with , ; tab or space between
                      whole numbers from 0 (with or without a header); NA, ".", "-", "*" or nothing where there is no answer
  --items NAME,…      only these columns are items; else all but group, gender, sex, age, anger, id, person, pupil, name,
                      weight, freq
  --other NAME,…      these columns are no items
  --missing CODE,…    other codes for no answer (as 9)`

const list = (text: string | undefined) => text?.split(',').map((name) => name.trim())

/** @throws {UsageError} @throws {Refusal} */
export function readResponseOptions(values: OptionValues, alsoOther: readonly string[] = []): ResponseTable {
  const items = list(textOption(values, 'items'))
  const missing = list(textOption(values, 'missing'))
  return readResponses(requiredOption(values, 'responses'), {
    ...(items && { items }),
    other: [...(list(textOption(values, 'other')) ?? []), ...alsoOther],
    ...(missing && { missing: [...missing, '', 'NA'] }),
  })
}
