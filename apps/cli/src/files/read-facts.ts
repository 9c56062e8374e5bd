import type { Facts, FactValue, Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { parseTable } from './parse-table.ts'
import { readJson } from './read-json.ts'
import { readText } from './read-text.ts'

const yes = ['true', 'yes', 'ja', '1']
const no = ['false', 'no', 'nee', '0']
const unknown = ['', '?', 'unknown', 'onbekend', 'NA']

/**
 * What is known of one or more pupils: JSON, an object or a list of them, or a table with a column per fact and a line per pupil. In a
 * table nothing, `?`, `unknown` or `NA` is unknown; yes and no may be written in Dutch. Whether the values hold is for the rulebook.
 *
 * @throws {Refusal} when it is neither
 */
export function readFacts(path: string, book: Rulebook): Facts[] {
  const isJson = /^\s*[[{]/.test(readTextOnce(path))
  if (!isJson) return readTableOfFacts(path, book)
  const found = path === '-' ? parseHere(path) : readJson(path)
  const list: unknown[] = Array.isArray(found) ? found : [found]
  if (list.length === 0) throw new Refusal(`${path} has no pupils: give an object with facts, or a list of them.`)
  return list.map((each, index) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) throw new Refusal(`${path}, pupil ${index + 1}: facts are an object, as {"primaryCertificate": true}; got ${JSON.stringify(each)}.`)
    return each as Facts
  })
}

const texts = new Map<string, string>()
/** The input stream can be read once only. */
function readTextOnce(path: string): string {
  const text = path === '-' ? (texts.get(path) ?? readText(path)) : readText(path)
  if (path === '-') texts.set(path, text)
  return text
}

function parseHere(path: string): unknown {
  try {
    return JSON.parse(readTextOnce(path))
  } catch (error) {
    throw new Refusal(`The input is no JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function readTableOfFacts(path: string, book: Rulebook): Facts[] {
  const { rows, lines } = parseTable(readTextOnce(path), path)
  const [header = [], ...pupils] = rows
  const facts = header.map((name) => {
    const known = book.facts.byId.get(name.trim())
    if (!known) throw new Refusal(`${path} is neither JSON nor a table of facts: there is no fact "${name.trim().slice(0, 40)}". Columns are named after facts, as ${book.facts.facts.slice(0, 3).map(({ id }) => id).join(', ')}.`)
    return known.fact
  })
  const twice = facts.find((fact, column) => facts.indexOf(fact) !== column)
  if (twice) throw new Refusal(`${path} has two columns ${twice.id}: leave one out.`)
  if (pupils.length === 0) throw new Refusal(`${path} has a header and no pupils: add a line per pupil.`)
  return pupils.map((row, pupil) =>
    Object.fromEntries(
      row.flatMap((cell, column): [string, FactValue][] => {
        const fact = facts[column]!
        const text = cell.trim()
        const isValue = fact.type === 'choice' && fact.values.some(({ id }) => id === text)
        if (!isValue && unknown.includes(text)) return []
        if (fact.type === 'boolean') {
          if (!yes.includes(text.toLowerCase()) && !no.includes(text.toLowerCase())) throw new Refusal(`Line ${lines[pupil + 1]} of ${path}, column ${fact.id}: "${text}" is no yes or no (true, false, yes, no, ja, nee; nothing or ? when unknown).`)
          return [[fact.id, yes.includes(text.toLowerCase())]]
        }
        if (fact.type === 'integer' && !/^-?\d+$/.test(text)) throw new Refusal(`Line ${lines[pupil + 1]} of ${path}, column ${fact.id}: "${text}" is no whole number (nothing or ? when unknown).`)
        return [[fact.id, fact.type === 'integer' ? Number(text) : text]]
      }),
    ),
  )
}
