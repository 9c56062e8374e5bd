import type { LocalText } from '../local-text.ts'
import { CannotDecide } from './cannot-decide.ts'
import type { CasesFile, RulebookCase } from './cases.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { said } from './fault.ts'
import type { Rulebook } from './open-rulebook.ts'

export interface CaseResult {
  case: RulebookCase
  /** Empty when the book says what was expected. */
  differences: LocalText[]
  /** What the book said; null when it refused. */
  decision: Decision | null
  /** Why it refused. */
  refusal: LocalText | null
}

/** Puts every case of a file to a book. @throws {RangeError} when the cases are about another book */
export function runCases(book: Rulebook, { rulebook, decision, cases }: CasesFile): CaseResult[] {
  if (rulebook !== book.id) throw new RangeError(`These cases are about the rulebook ${rulebook}, not ${book.id}`)
  return cases.map((one) => {
    try {
      const said = decide(book, { decision, on: one.on, facts: one.facts, ...(one.parameters && { parameters: one.parameters }) })
      return { case: one, differences: differencesOf(one, said), decision: said, refusal: null }
    } catch (error) {
      if (!(error instanceof CannotDecide)) throw error
      const asExpected = one.refused === error.code
      return { case: one, decision: null, refusal: error.words, differences: asExpected ? [] : [said(`Verwacht was ${expectedWords(one)}, maar het boek weigert (${error.code}): ${error.words.nl}`, `Expected ${expectedWords(one)}, and the book refuses (${error.code}): ${error.words.en}`)] }
    }
  })
}

/** A case that expects what the book says of it now. */
export function acceptCase(book: Rulebook, decision: string, { name, on, facts, parameters, remark }: RulebookCase): RulebookCase {
  const situation = { name, on, facts, ...(parameters && { parameters }), ...(remark !== undefined && { remark }) }
  try {
    const { outcome, proof, missing } = decide(book, { decision, on, facts, ...(parameters && { parameters }) })
    if (outcome !== null) return { ...situation, outcome, rule: proof.find((each) => each.decisive)!.rule.id }
    return { ...situation, outcome, ...(missing[0] !== undefined && { asks: missing[0] }) }
  } catch (error) {
    if (error instanceof CannotDecide) return { ...situation, refused: error.code }
    throw error
  }
}

function differencesOf({ outcome, rule, asks, refused }: RulebookCase, got: Decision): LocalText[] {
  if (refused !== undefined) return [said(`Verwacht was een weigering (${refused}), maar het boek zegt ${got.outcome ?? 'nog niets'}.`, `Expected a refusal (${refused}), and the book says ${got.outcome ?? 'nothing yet'}.`)]
  const differences: LocalText[] = []
  const decisive = got.proof.flatMap((each) => (each.decisive ? [each.rule.id] : []))
  if (got.outcome !== outcome) {
    const by = decisive.length > 0 ? ` (${decisive.join(', ')})` : ''
    differences.push(said(`Verwacht was ${outcome ?? 'nog geen uitkomst'}, het boek zegt ${got.outcome ?? `nog niets: ${got.possible.join(', ')} kan nog`}${by}.`, `Expected ${outcome ?? 'no outcome yet'}, the book says ${got.outcome ?? `nothing yet: ${got.possible.join(', ')} are possible`}${by}.`))
  } else if (rule !== undefined && !decisive.includes(rule)) differences.push(said(`Verwacht was regel ${rule}, het boek beslist door ${decisive.join(', ')}.`, `Expected rule ${rule}, the book decides by ${decisive.join(', ')}.`))
  if (asks !== undefined && got.outcome === null && got.missing[0] !== asks) differences.push(said(`Verwacht was eerst de vraag naar ${asks}, het boek vraagt ${got.missing.join(', ') || 'niets'}.`, `Expected the question on ${asks} first, the book asks ${got.missing.join(', ') || 'nothing'}.`))
  return differences
}

const expectedWords = ({ outcome, refused }: RulebookCase) => refused ?? outcome ?? '–'
