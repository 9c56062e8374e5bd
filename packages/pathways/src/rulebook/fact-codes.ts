import type { FactValue } from './decision.ts'
import type { FactDeclaration } from './rulebook.ts'

/*
 * A pupil is a row of bytes, one per fact of the book in the order of the facts: 0 = unknown; a boolean: 1 = no, 2 = yes; an
 * integer: value − least + 1; a choice: place of the value, from 1.
 */

export interface FactIndex {
  facts: readonly FactDeclaration[]
  byId: ReadonlyMap<string, { fact: FactDeclaration; place: number }>
}

export const indexFacts = (facts: readonly FactDeclaration[]): FactIndex => ({ facts, byId: new Map(facts.map((fact, place) => [fact.id, { fact, place }])) })

/** How many values a fact can have; its codes go from 1 to this number. */
export function codeCount(fact: FactDeclaration): number {
  return fact.type === 'boolean' ? 2 : fact.type === 'integer' ? fact.most - fact.least + 1 : fact.values.length
}

/** The code of a value, or undefined when the fact does not know that value. */
export function codeOf(fact: FactDeclaration, value: FactValue): number | undefined {
  if (fact.type === 'boolean') return typeof value === 'boolean' ? (value ? 2 : 1) : undefined
  if (fact.type === 'integer') return typeof value === 'number' && Number.isInteger(value) && value >= fact.least && value <= fact.most ? value - fact.least + 1 : undefined
  const place = fact.values.findIndex(({ id }) => id === value)
  return place === -1 ? undefined : place + 1
}

/** @param code from 1 to codeCount */
export function valueOf(fact: FactDeclaration, code: number): FactValue {
  return fact.type === 'boolean' ? code === 2 : fact.type === 'integer' ? fact.least + code - 1 : fact.values[code - 1]!.id
}

/** What may be written for a fact, for a message. */
export function listValues(fact: FactDeclaration): string {
  return fact.type === 'boolean' ? 'true, false' : fact.type === 'integer' ? `${fact.least}…${fact.most}` : fact.values.map(({ id }) => id).join(', ')
}
