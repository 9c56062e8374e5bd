import { CannotDecide } from './cannot-decide.ts'
import type { Facts, FactValue } from './decision.ts'
import { codeOf, type FactIndex, listValues, valueOf } from './fact-codes.ts'
import { didYouMean, said } from './fault.ts'

interface Encoder {
  ids: string[]
  /** Codes of the values of a choice; an integer and a boolean need none. */
  codes: (ReadonlyMap<FactValue, number> | undefined)[]
}

const encoders = new WeakMap<FactIndex, Encoder>()

function encoderOf(index: FactIndex): Encoder {
  const known = encoders.get(index)
  if (known) return known
  const made = {
    ids: index.facts.map(({ id }) => id),
    codes: index.facts.map((fact) => (fact.type === 'choice' ? new Map(fact.values.map(({ id }, place) => [id, place + 1] as const)) : undefined)),
  }
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
  const { ids, codes } = encoderOf(index)
  let known = 0
  for (let place = 0; place < ids.length; place++) {
    const value = facts[ids[place]!]
    if (value === undefined || value === null) {
      into[from + place] = 0
      continue
    }
    known++
    const choice = codes[place]
    const code = choice ? choice.get(value) : codeOf(index.facts[place]!, value)
    if (code === undefined) throw wrongValue(index, ids[place]!, value)
    into[from + place] = code
  }
  let given = 0
  for (const id in facts) if (facts[id] !== undefined && facts[id] !== null) given++
  if (given !== known) throw unknownFact(index, Object.keys(facts).find((id) => !index.byId.has(id))!)
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
