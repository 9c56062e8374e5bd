import { CannotDecide } from './cannot-decide.ts'
import type { Facts, FactValue } from './decision.ts'
import { codeOf, type FactIndex, listValues, valueOf } from './fact-codes.ts'
import { didYouMean, said } from './fault.ts'
import type { FactDeclaration } from './rulebook.ts'

interface Encoder {
  place: number
  fact: FactDeclaration
  /** Codes of the values of a choice. */
  codes: ReadonlyMap<FactValue, number> | undefined
}

const encoders = new WeakMap<FactIndex, ReadonlyMap<string, Encoder>>()

function encodersOf(index: FactIndex): ReadonlyMap<string, Encoder> {
  const known = encoders.get(index)
  if (known) return known
  const made = new Map(index.facts.map((fact, place) => [fact.id, { place, fact, codes: fact.type === 'choice' ? new Map<FactValue, number>(fact.values.map(({ id }, at) => [id, at + 1])) : undefined }]))
  encoders.set(index, made)
  return made
}

/**
 * A pupil as a row of bytes. A fact that is absent, null or undefined is unknown.
 *
 * @param into where to write, from `from`; a new row when absent
 * @throws {CannotDecide} for a fact that the book does not know, or a value that the fact cannot have
 */
export function encodeFacts(index: FactIndex, facts: Facts, into = new Uint8Array(index.facts.length), from = 0): Uint8Array {
  const known = encodersOf(index)
  into.fill(0, from, from + index.facts.length)
  // of an object that came from JSON all keys are its own
  for (const id in facts) {
    const value = facts[id]
    const encoder = known.get(id)
    if (encoder === undefined) throw unknownFact(index, id)
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
