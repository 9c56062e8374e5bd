import { Refusal } from '../refusal.ts'
import type { BankTable } from './read-bank.ts'
import type { ResponseTable } from './read-responses.ts'

/**
 * The answers in the order of the bank. Where bank and answers both name their items, by name: then the answers may hold fewer items,
 * in any order. Otherwise by place: then there must be as many.
 *
 * @returns shape (persons × items of the bank); undefined = no answer
 * @throws {Refusal} when answers and bank do not belong together
 */
export function matchItems(bank: BankTable, table: ResponseTable, paths: { bank: string; responses: string }): (number | undefined)[][] {
  const known = new Map(bank.names.map((name, item) => [name, item]))
  const places = bank.isNamed && table.hasHeader ? table.items.map((name) => known.get(name)) : []
  const answers = places.some((place) => place !== undefined) ? byName(bank, table, places, paths) : byPlace(bank, table, paths)
  for (const [person, row] of answers.entries()) {
    for (const [item, answer] of row.entries()) {
      const { categories } = bank.items[item]!
      if (answer !== undefined && answer >= categories) {
        throw new Refusal(`Person ${person + 1} of ${paths.responses} has ${answer} on ${bank.names[item]}, which goes from 0 to ${categories - 1}: check that bank and answers belong together.`)
      }
    }
  }
  return answers
}

function byName(bank: BankTable, table: ResponseTable, places: readonly (number | undefined)[], paths: { bank: string; responses: string }): (number | undefined)[][] {
  const twice = bank.names.find((name, item) => bank.names.indexOf(name) !== item)
  if (twice !== undefined) throw new Refusal(`${paths.bank} has two items called ${twice}: give each its own name.`)
  const unknown = table.items.find((_, column) => places[column] === undefined)
  if (unknown !== undefined) throw new Refusal(`${paths.bank} has no item ${unknown}, which ${paths.responses} has: name the items alike, or leave it out with --other ${unknown}.`)
  return table.answers.map((row) => {
    const ordered = bank.names.map((): number | undefined => undefined)
    row.forEach((answer, column) => (ordered[places[column]!] = answer))
    return ordered
  })
}

function byPlace(bank: BankTable, { answers }: ResponseTable, paths: { bank: string; responses: string }): (number | undefined)[][] {
  if (answers[0]!.length !== bank.items.length) {
    throw new Refusal(`${paths.responses} has ${answers[0]!.length} answers per person and ${paths.bank} has ${bank.items.length} items: give one answer per item, in the order of the bank, or name the items alike in both.`)
  }
  return answers
}
