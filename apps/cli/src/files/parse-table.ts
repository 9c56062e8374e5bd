import { Refusal } from '../refusal.ts'

export type Delimiter = ',' | ';' | '\t' | '|' | ' '

/** The cells of a text file, row by row, with the line at which each row began. */
export interface TextTable {
  rows: string[][]
  lines: number[]
  delimiter: Delimiter | undefined
}

/**
 * Strict CSV: quoted fields may hold delimiters, line ends and doubled quotes; every row has as many cells as the first.
 * The delimiter is the first of tab, semicolon, bar, comma and space that stands outside quotes in the first row; with spaces,
 * several count as one. Blank lines are passed over.
 *
 * @param path named in refusals
 * @throws {Refusal} for a quote that is not closed, text after a closing quote, or a row of another length
 * @see RFC 4180
 */
export function parseTable(text: string, path: string): TextTable {
  const delimiter = findDelimiter(text)
  const rows: string[][] = []
  const lines: number[] = []
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const began = line
    const row: string[] = []
    for (;;) {
      if (delimiter === ' ') while (text[at] === ' ') at++
      const cell = readCell(text, at, delimiter, path, line)
      // a space at the end of a line begins no cell
      if (!(delimiter === ' ' && cell.value === '' && !cell.quoted && row.length > 0)) row.push(cell.value)
      line += cell.lineEnds
      at = cell.end
      if (delimiter !== undefined && text[at] === delimiter) at++
      else break
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    if (row.length === 1 && row[0] === '') continue
    rows.push(row)
    lines.push(began)
  }
  for (const [index, row] of rows.entries()) {
    if (row.length !== rows[0]!.length) {
      throw new Refusal(`Line ${lines[index]} of ${path} has ${columns(row.length)} where the first has ${rows[0]!.length}: give every line the same number.`)
    }
  }
  return { rows, lines, delimiter }
}

const columns = (count: number) => `${count} column${count === 1 ? '' : 's'}`

function findDelimiter(text: string): Delimiter | undefined {
  const found = new Set<string>()
  let quoted = false
  let began = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (began) break
      continue
    } else if (!quoted) found.add(character)
    if (character !== ' ') began = true
  }
  return (['\t', ';', '|', ',', ' '] as const).find((delimiter) => found.has(delimiter))
}

function readCell(text: string, start: number, delimiter: Delimiter | undefined, path: string, line: number) {
  const isEnd = (character: string | undefined) => character === undefined || character === '\n' || character === '\r' || character === delimiter
  if (text[start] !== '"') {
    let end = start
    while (!isEnd(text[end])) end++
    return { value: text.slice(start, end).trim(), end, quoted: false, lineEnds: 0 }
  }
  let value = ''
  let lineEnds = 0
  let at = start + 1
  for (;;) {
    const character = text[at]
    if (character === undefined) throw new Refusal(`A quote that begins on line ${line} of ${path} is never closed: close it.`)
    if (character === '"' && text[at + 1] === '"') at++
    else if (character === '"') break
    if (character === '\n') lineEnds++
    value += character
    at++
  }
  if (!isEnd(text[at + 1])) throw new Refusal(`Line ${line + lineEnds} of ${path} has text after a closing quote: put the whole cell between quotes, and double the quotes inside it.`)
  return { value, end: at + 1, quoted: true, lineEnds }
}
