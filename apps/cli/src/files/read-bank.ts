import { gradedItem, logisticItem, partialCreditItem, probabilityCorrect, type ScalableItem } from '@gilde/assessment'
import { Refusal } from '../refusal.ts'
import { parseTable } from './parse-table.ts'
import { readText } from './read-text.ts'

/** An item bank as read from a file. */
export interface BankTable {
  model: 'logistic' | 'graded' | 'partial credit'
  names: string[]
  items: ScalableItem[]
  /** Blueprint area of each item; undefined when the file names none. */
  areas: string[] | undefined
}

const nameColumns = ['item', 'id', 'name', '']
const areaColumns = ['area', 'group', 'content']

/**
 * One item per row, with a header. Right or wrong: `a,b,c,d` (c, d optional, also g, u; a optional = 1), or slope and
 * intercept `a1,d,g,u`. Graded: `alphaj,betaj1,betaj2,…` or `a,b1,b2,…`. Partial credit: `alphaj,deltaj1,…` or
 * `a,delta1,…`. `item`, `id` or `name` names the item, `area` its place in the blueprint. NA ends an item's thresholds.
 *
 * @throws {Refusal} naming the line and the rule that it breaks
 */
export function readBank(path: string): BankTable {
  const { rows, lines } = parseTable(readText(path), path)
  const header = rows[0]!.map((name) => name.toLowerCase())
  if (rows.length < 2) throw new Refusal(`${path} has no items: give a header (a,b,c,d) and a line per item.`)
  const column = (...names: string[]) => header.findIndex((name) => names.includes(name))
  const thresholds = header.flatMap((name, index) => (/^(betaj|b)\d+$/.test(name) ? [index] : []))
  const steps = header.flatMap((name, index) => (/^(deltaj|delta|step)\d+$/.test(name) ? [index] : []))
  const slope = column('a', 'alphaj', 'a1', 'discrimination')
  const place = column('b', 'difficulty')
  const intercept = column('a1') === -1 ? -1 : column('d')
  const model = thresholds.length > 0 ? 'graded' : steps.length > 0 ? 'partial credit' : 'logistic'
  if (model === 'logistic' && place === -1 && intercept === -1) throw new Refusal(`${path} has no column b: name the columns a,b,c,d (or a1,d,g,u; alphaj,betaj1,…; alphaj,deltaj1,…).`)

  const items = rows.slice(1).map((row, index) => {
    const line = lines[index + 1]!
    const number = (at: number, otherwise: number) => {
      if (at === -1) return otherwise
      const value = row[at] === '' ? NaN : Number(row[at])
      if (!Number.isFinite(value)) throw new Refusal(`Line ${line} of ${path}, column ${rows[0]![at]}: "${row[at]}" is no number.`)
      return value
    }
    const several = (of: readonly number[]) => of.filter((at) => row[at] !== '' && row[at] !== 'NA').map((at) => number(at, 0))
    try {
      const discrimination = number(slope, 1)
      if (model === 'graded') return gradedItem(discrimination, several(thresholds))
      if (model === 'partial credit') return partialCreditItem(discrimination, several(steps))
      const guessing = number(column('c', 'g', 'guessing'), 0)
      const ceiling = number(intercept === -1 ? column('d', 'u', 'ceiling') : column('u'), 1)
      const parameters = { discrimination, difficulty: intercept === -1 ? number(place, 0) : -number(intercept, 0) / discrimination, guessing, ceiling }
      probabilityCorrect(0, parameters) // refuses parameters that are none
      return logisticItem(parameters)
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(`Line ${line} of ${path}: ${error.message}.`)
      throw error
    }
  })
  const named = header.findIndex((name, index) => nameColumns.includes(name) && index !== slope)
  const area = column(...areaColumns)
  return {
    model,
    items,
    names: rows.slice(1).map((row, index) => (named === -1 ? `item${index + 1}` : row[named]!)),
    areas: area === -1 ? undefined : rows.slice(1).map((row) => row[area]!),
  }
}

/** @throws {Refusal} when answers and bank do not belong together */
export function requireSameItems(bank: BankTable, answers: readonly (readonly (number | undefined)[])[], paths: { bank: string; responses: string }): void {
  if (answers[0]!.length !== bank.items.length) {
    throw new Refusal(`${paths.responses} has ${answers[0]!.length} answers per person and ${paths.bank} has ${bank.items.length} items: give one answer per item, in the order of the bank.`)
  }
  for (const [person, row] of answers.entries()) {
    for (const [item, answer] of row.entries()) {
      const { categories } = bank.items[item]!
      if (answer !== undefined && answer >= categories) {
        throw new Refusal(`Person ${person + 1} of ${paths.responses} has ${answer} on ${bank.names[item]}, which goes from 0 to ${categories - 1}: check that bank and answers belong together.`)
      }
    }
  }
}
