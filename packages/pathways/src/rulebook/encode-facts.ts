import { CannotDecide } from './cannot-decide.ts'
import type { Facts, FactValue } from './decision.ts'
import { codeOf, type FactIndex, listValues, valueOf } from './fact-codes.ts'
import { didYouMean, said } from './fault.ts'
import type { FactDeclaration } from './rulebook.ts'

interface Encoder {
  id: string
  place: number
  fact: FactDeclaration
  /** Codes of the values of a choice or a boolean. */
  codes: ReadonlyMap<FactValue, number> | undefined
}

interface Encoders {
  byId: ReadonlyMap<string, Encoder>
  /** Encoders in the order of the object that came last: objects from one place mostly name the same facts in the same order. */
  last: Encoder[]
}

const encoders = new WeakMap<FactIndex, Encoders>()

function encodersOf(index: FactIndex): Encoders {
  const known = encoders.get(index)
  if (known) return known
  const byId = new Map(index.facts.map((fact, place): [string, Encoder] => [fact.id, { id: fact.id, place, fact, codes: codesOf(fact) }]))
  const made = { byId, last: [] }
  encoders.set(index, made)
  return made
}

function codesOf(fact: FactDeclaration): Encoder['codes'] {
  if (fact.type === 'integer') return undefined
  return new Map<FactValue, number>(fact.type === 'boolean' ? [[false, 1], [true, 2]] : fact.values.map(({ id }, at) => [id, at + 1]))
}

/**
 * A pupil as a row of bytes. A fact that is absent, null or undefined is unknown.
 *
 * @param into where to write, from `from`; a new row when absent
 * @throws {CannotDecide} for a fact that the book does not know, or a value that the fact cannot have
 */
export function encodeFacts(index: FactIndex, facts: Facts, into = new Uint8Array(index.facts.length), from = 0): Uint8Array {
  const { byId, last } = encodersOf(index)
  into.fill(0, from, from + index.facts.length)
  let at = 0
  // of an object that came from JSON all keys are its own
  for (const id in facts) {
    let encoder = last[at]
    if (encoder?.id !== id) {
      encoder = byId.get(id)
      if (encoder === undefined) throw unknownFact(index, id)
      last[at] = encoder
    }
    at++
    const value = facts[id]
    if (value === undefined || value === null) continue
    const code = encoder.codes === undefined ? codeOf(encoder.fact, value) : encoder.codes.get(value)
    if (code === undefined) throw wrongValue(index, id, value)
    into[from + encoder.place] = code
  }
  return into
}

/** The facts of a row; what is unknown is absent. */
export function decodeFacts(index: FactIndex, rows: Uint8Array, from = 0): Facts {
  return Object.fromEntries(index.facts.flatMap((fact, place) => (rows[from + place] === 0 ? [] : [[fact.id, valueOf(fact, rows[from + place]!)]])))
}

function unknownFact(index: FactIndex, id: string): CannotDecide {
  const hint = didYouMean(id, index.byId.keys())
  return new CannotDecide('unknown-fact', said(`Er is geen feit \`${id}\`.${hint.nl}`, `There is no fact \`${id}\`.${hint.en}`), [id])
}

function wrongValue(index: FactIndex, id: string, value: unknown): CannotDecide {
  const { fact } = index.byId.get(id)!
  const shown = JSON.stringify(value)?.slice(0, 60)
  const hint = typeof value === 'string' && fact.type === 'choice' ? didYouMean(value, fact.values.map((each) => each.id)) : said('', '')
  return new CannotDecide('wrong-value', said(`\`${id}\` kan niet ${shown} zijn: kies uit ${listValues(fact)}.${hint.nl}`, `\`${id}\` cannot be ${shown}: choose from ${listValues(fact)}.${hint.en}`), [id])
}
