import type { OptionValues } from './command.ts'
import { personColumns, readResponses, type ResponseTable } from './files/read-responses.ts'
import { requiredOption, textOption } from './read-options.ts'

export const responseOptions = {
  responses: { type: 'string' },
  items: { type: 'string' },
  other: { type: 'string' },
  missing: { type: 'string' },
} as const

export const responseHelp = `  --responses FILE    answers: a line per person with a digit per item (10110…), or a table with , ; | tab or space
                      between whole numbers from 0 (with or without a header); NA, NaN, null, ".", "-", "*" or nothing where
                      there is no answer
  --items NAME,…      only these columns are items; else all but those without a name and ${personColumns.slice(0, 5).join(', ')},
                      ${personColumns.slice(5).join(', ')}
  --other NAME,…      these columns are no items
  --missing CODE,…    other codes for no answer (as 9 or -9)`

const list = (text: string | undefined) => text?.split(',').map((name) => name.trim())

/** @throws {UsageError} @throws {Refusal} */
export function readResponseOptions(values: OptionValues, alsoOther: readonly string[] = []): ResponseTable {
  const items = list(textOption(values, 'items'))
  const missing = list(textOption(values, 'missing'))
  return readResponses(requiredOption(values, 'responses'), {
    ...(items && { items }),
    other: [...(list(textOption(values, 'other')) ?? []), ...alsoOther],
    ...(missing && { missing }),
  })
}

/** What should be said about columns that were not read as items although nobody asked for that. */
export function asideNotes({ setAside, other }: ResponseTable, used: readonly (string | undefined)[]): string[] {
  const unused = setAside.filter((name) => !used.includes(name))
  const weights = unused.find((name) => ['weight', 'freq'].includes(name.toLowerCase()) && other.get(name)!.some((cell) => cell !== '1'))
  return [
    ...(unused.length > 0 ? [`no items, by their names: ${unused.join(', ')} (--items says it otherwise).`] : []),
    ...(weights === undefined ? [] : [`every line counts as one person; does ${weights} say how many it stands for? Then add --weight-column ${weights}.`]),
  ]
}
