import { notSeen, type ResponseMatrix } from '@gilde/assessment'
import type { OptionValues } from './command.ts'
import { parseTable } from './files/parse-table.ts'
import { readText } from './files/read-text.ts'
import type { ResponseTable } from './files/read-responses.ts'
import { textOption } from './read-options.ts'
import { Refusal } from './refusal.ts'

/** @throws {Refusal} for an answer above 127 */
export function matrixFromTable({ answers, items }: ResponseTable): ResponseMatrix {
  const matrix = new Int8Array(answers.length * items.length).fill(notSeen)
  for (const [person, row] of answers.entries()) {
    for (const [item, answer] of row.entries()) {
      if (answer === undefined) continue
      if (answer > 127) throw new Refusal(`Person ${person + 1} has ${answer} on ${items[item]}: answers go from 0 to 127 (columns that are no items: --other NAME,NAME).`)
      matrix[person * items.length + item] = answer
    }
  }
  return { persons: answers.length, items: items.length, answers: matrix }
}

export const groupOptions = { groups: { type: 'string' }, 'group-column': { type: 'string' } } as const

export const groupHelp = `  --group-column NAME the column of the answers that says to which group a person belongs
  --groups FILE       or a file with a group per line, in the order of the persons (a header "group" may stand above)`

/** The columns of the answers that are no items because they hold groups or weights. */
export function columnsAside(values: OptionValues): string[] {
  return [textOption(values, 'group-column'), textOption(values, 'weight-column')].filter((name) => name !== undefined)
}

/** The group of every person, by label, or undefined when none was asked for. @throws {Refusal} */
export function readGroups(values: OptionValues, table: ResponseTable): string[] | undefined {
  const column = textOption(values, 'group-column')
  if (column !== undefined) return table.other.get(column)
  const path = textOption(values, 'groups')
  if (path === undefined) return undefined
  const { rows } = parseTable(readText(path), path)
  const labels = rows.map((row) => row[0]!)
  const groups = labels.length === table.answers.length + 1 ? labels.slice(1) : labels
  if (groups.length !== table.answers.length) throw new Refusal(`${path} has ${labels.length} lines and there are ${table.answers.length} persons: give a group per person.`)
  return groups
}

/** Numbers from 0 in the order in which the labels first stand. */
export function numberGroups(groups: readonly string[]): { labels: string[]; numbers: Int32Array } {
  const labels = [...new Set(groups)]
  return { labels, numbers: Int32Array.from(groups, (label) => labels.indexOf(label)) }
}
