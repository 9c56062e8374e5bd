import { Refusal } from '../refusal.ts'
import { parseTable } from './parse-table.ts'
import { readText } from './read-text.ts'

/** Answers of persons (rows) to items (columns), as read from a file. */
export interface ResponseTable {
  items: string[]
  /** Whole numbers from 0; undefined = no answer. Shape (persons × items). */
  answers: (number | undefined)[][]
  /** Whether the file names its items; otherwise they are numbered. */
  hasHeader: boolean
  /** Columns that were taken for no items because of their names. */
  setAside: string[]
  /** Other columns of the file, by name: groups, weights. */
  other: Map<string, string[]>
}

export interface ResponseOptions {
  /** Only these columns are items. */
  items?: readonly string[]
  /** These columns are no items: groups, names. */
  other?: readonly string[]
  /** Cells that mean: no answer. */
  missing?: readonly string[]
}

/** Columns with these names are about the person, unless `items` names them. */
export const personColumns = ['group', 'gender', 'sex', 'age', 'anger', 'id', 'person', 'pupil', 'student', 'respondent', 'name', 'weight', 'freq']

/** What statistical programs write where there is no answer. */
const missingByDefault = ['', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'NULL', 'null', 'None', '.', '-', '*']

/** 1, also as 1.0, which programs write when a column has gaps. */
const wholeNumber = /^\d+(\.0+)?$/

/**
 * Two layouts: a digit per item without anything between (`10110…`, no header), or a table with a delimiter, whose first
 * row is a header when any of its cells is not a whole number or missing. Without a header items are called item1, item2, …
 *
 * @throws {Refusal} naming the line and the cell that is no answer
 */
export function readResponses(path: string, { items, other = [], missing: also = [] }: ResponseOptions = {}): ResponseTable {
  const { rows, lines, delimiter } = parseTable(readText(path), path)
  const missing = new Set([...missingByDefault, ...also])
  const isAnswer = (cell: string) => wholeNumber.test(cell) || missing.has(cell)
  const digits = delimiter === undefined && rows.every((row) => row[0]!.length === rows[0]![0]!.length && /^[\d.\-*]+$/.test(row[0]!))
  const ragged = delimiter === undefined ? rows.findIndex((row) => /^[\d.\-*]+$/.test(row[0]!) && /^[\d.\-*]{2,}$/.test(rows[0]![0]!) && row[0]!.length !== rows[0]![0]!.length) : -1
  if (ragged > 0) throw new Refusal(`Line ${lines[ragged]} of ${path} has ${rows[ragged]![0]!.length} answers where the first has ${rows[0]![0]!.length}: give every line the same number.`)
  const cells = digits ? rows.map((row) => [...row[0]!]) : rows
  const hasHeader = !digits && cells[0]!.some((cell) => !isAnswer(cell))
  const names = cells[0]!.map((name, column) => (hasHeader ? name || `column${column + 1}` : `item${column + 1}`))
  const twice = names.find((name, column) => names.indexOf(name) !== column)
  if (twice !== undefined) throw new Refusal(`Two columns of ${path} are called ${twice}: give each its own name.`)
  for (const name of [...other, ...(items ?? [])]) {
    if (!names.includes(name)) throw new Refusal(`${path} has no column ${name}: it has ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}.`)
  }
  // what R calls a row name stands in a column without a name
  const isAside = names.map((name, column) => hasHeader && !items && !other.includes(name) && (cells[0]![column] === '' || personColumns.includes(name.toLowerCase())))
  const isItem = names.map((name, column) => (items ? items.includes(name) : !other.includes(name) && !isAside[column]))
  if (!isItem.includes(true)) throw new Refusal(`${path} has no column with answers: name them with --items NAME,NAME.`)
  const first = hasHeader ? 1 : 0
  if (cells.length === first) throw new Refusal(`${path} has a header and no answers: add a line per person.`)
  const answers = cells.slice(first).map((row, person) =>
    row.flatMap((cell, column) => {
      if (!isItem[column]) return []
      if (missing.has(cell)) return [undefined]
      if (!wholeNumber.test(cell)) {
        throw new Refusal(`Line ${lines[person + first]} of ${path}, column ${names[column]}: "${cell}" is no answer; write whole numbers from 0, and NA where there is none (another code for no answer: --missing CODE; columns that are no items: --other NAME,NAME).`)
      }
      return [Number(cell)]
    }),
  )
  const numbering = hasHeader && !items ? answers[0]!.findIndex((_, item) => isNumbering(answers, item)) : -1
  const itemNames = names.filter((_, column) => isItem[column])
  if (numbering !== -1) throw new Refusal(`Column ${itemNames[numbering]} of ${path} numbers the persons: leave it out with --other ${itemNames[numbering]}.`)
  const columns = new Map(names.flatMap((name, column) => (isItem[column] ? [] : [[name, cells.slice(first).map((row) => row[column]!)] as const])))
  return { items: itemNames, answers, hasHeader, setAside: names.filter((_, column) => isAside[column]), other: columns }
}

/** Ten persons or more, each with a number one above that of the person before: no item is answered like that. */
function isNumbering(answers: readonly (readonly (number | undefined)[])[], item: number): boolean {
  return answers.length >= 10 && answers.every((row, person) => row[item] !== undefined && row[item] === answers[0]![item]! + person)
}
