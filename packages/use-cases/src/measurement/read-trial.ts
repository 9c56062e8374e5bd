import { notSeen } from '@gilde/assessment'

/** Answers of a trial to some items of a bank; who gave them is not kept. */
export interface Trial {
  /** Indexes in the bank. */
  items: number[]
  persons: number
  /** Shape (persons × items), row-major: 1, 0, or −1 for not seen. */
  answers: Int8Array
}

export type TrialProblemCode = 'empty' | 'no-person' | 'unknown-item' | 'item-twice' | 'bad-answer' | 'cells' | 'answered-twice' | 'no-items' | 'too-many-persons' | 'quote'

/** What is wrong in a file, and where: lines and columns count from 1. */
export class TrialProblem extends Error {
  override name = 'TrialProblem'
  readonly code: TrialProblemCode
  readonly line: number
  readonly column: number
  readonly value: string

  constructor(code: TrialProblemCode, line: number, column: number, value = '') {
    super(`${code} at line ${line}, column ${column}: ${value}`)
    this.code = code
    this.line = line
    this.column = column
    this.value = value.slice(0, 60)
  }
}

export const mostTrialPersons = 20_000

/**
 * Reads the answers of a trial from a CSV file, with commas, semicolons or tabs.
 *
 * Wide: `person`, then a column per item under its id; a line per person. Long: the columns `person`, `item`, `answer`; a line
 * per answer. An answer is 1 (right) or 0 (not); an empty cell or NA in a wide file says that the item was not seen. Names in
 * `person` only tell lines apart in a long file, and are thrown away.
 *
 * @param itemIds of the bank, in its order
 * @throws {TrialProblem} at the first thing that cannot be read
 */
export function readTrial(text: string, itemIds: readonly string[]): Trial {
  const rows = readRows(text)
  const [heading, ...lines] = rows
  if (!heading || lines.length === 0) throw new TrialProblem('empty', 1, 1)
  const names = heading.map((cell) => cell.trim())
  if (names[0]?.toLowerCase() !== 'person') throw new TrialProblem('no-person', 1, 1, names[0])
  const isLong = names.length === 3 && names[1]!.toLowerCase() === 'item' && names[2]!.toLowerCase() === 'answer'
  lines.forEach((cells, index) => {
    if (cells.length !== names.length) throw new TrialProblem('cells', index + 2, Math.min(cells.length, names.length) + (cells.length < names.length ? 0 : 1), String(cells.length))
  })
  return isLong ? readLong(lines, itemIds) : readWide(names, lines, itemIds)
}

function readWide(names: readonly string[], lines: readonly string[][], itemIds: readonly string[]): Trial {
  const position = new Map(itemIds.map((id, index) => [id, index]))
  if (names.length < 2) throw new TrialProblem('no-items', 1, 1)
  const items = names.slice(1).map((name, index) => {
    const item = position.get(name)
    if (item === undefined) throw new TrialProblem('unknown-item', 1, index + 2, name)
    if (names.indexOf(name) !== index + 1) throw new TrialProblem('item-twice', 1, index + 2, name)
    return item
  })
  if (lines.length > mostTrialPersons) throw new TrialProblem('too-many-persons', mostTrialPersons + 2, 1, String(lines.length))
  const answers = Int8Array.from(lines.flatMap((cells, line) => cells.slice(1).map((cell, column) => readAnswer(cell, line + 2, column + 2, true))))
  return { items, persons: lines.length, answers }
}

function readLong(lines: readonly string[][], itemIds: readonly string[]): Trial {
  const position = new Map(itemIds.map((id, index) => [id, index]))
  const persons = new Map<string, number>()
  const items = new Map<number, number>()
  const given = lines.map(([person, name, answer], line) => {
    const item = position.get(name!.trim())
    if (item === undefined) throw new TrialProblem('unknown-item', line + 2, 2, name)
    if (!persons.has(person!)) persons.set(person!, persons.size)
    if (!items.has(item)) items.set(item, items.size)
    return { person: persons.get(person!)!, item: items.get(item)!, answer: readAnswer(answer!, line + 2, 3, false) }
  })
  if (persons.size > mostTrialPersons) throw new TrialProblem('too-many-persons', 2, 1, String(persons.size))
  const answers = new Int8Array(persons.size * items.size).fill(notSeen)
  given.forEach(({ person, item, answer }, line) => {
    const at = person * items.size + item
    if (answers[at] !== notSeen) throw new TrialProblem('answered-twice', line + 2, 2, lines[line]![1])
    answers[at] = answer
  })
  return { items: [...items.keys()], persons: persons.size, answers }
}

function readAnswer(cell: string, line: number, column: number, mayBeUnseen: boolean): number {
  const text = cell.trim()
  if (text === '1') return 1
  if (text === '0') return 0
  if (mayBeUnseen && (text === '' || text.toUpperCase() === 'NA')) return notSeen
  throw new TrialProblem('bad-answer', line, column, text)
}

/** Cells of a CSV file: quotes double inside quotes, any line ending, empty lines left out at the end only. */
function readRows(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '').replace(/(\r?\n|\r)+$/, '')
  const firstLine = /^[^\r\n]*/.exec(content)![0]
  const separator = [';', '\t', ','].find((mark) => firstLine.includes(mark)) ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < content.length; at++) {
    const sign = content[at]!
    if (quoted) {
      if (sign === '"' && content[at + 1] === '"') cell += content[++at]!
      else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && content[at + 1] === '\n') at++
      rows.at(-1)!.push(cell)
      cell = ''
      rows.push([])
    } else cell += sign
  }
  if (quoted) throw new TrialProblem('quote', rows.length, rows.at(-1)!.length + 1)
  rows.at(-1)!.push(cell)
  return content === '' ? [] : rows
}

/** As it is kept while its calibration runs. */
export interface StoredTrial {
  items: number[]
  persons: number
  /** Base 64 of one byte per answer. */
  answers: string
}

export function storeTrial({ items, persons, answers }: Trial): StoredTrial {
  return { items, persons, answers: Buffer.from(answers.buffer, answers.byteOffset, answers.byteLength).toString('base64') }
}

export function restoreTrial({ items, persons, answers }: StoredTrial): Trial {
  return { items, persons, answers: Int8Array.from(Buffer.from(answers, 'base64'), (byte) => (byte << 24) >> 24) }
}
