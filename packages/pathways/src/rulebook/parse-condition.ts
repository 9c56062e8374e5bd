import type { LocalText } from '../local-text.ts'
import { said } from './fault.ts'

/** A condition as it is written, not yet checked against facts and parameters. `text` is the piece of the book that it comes from. */
export type Syntax =
  | { kind: 'always'; at: number; text: string }
  | { kind: 'and' | 'or'; at: number; text: string; parts: Syntax[] }
  | { kind: 'not'; at: number; text: string; part: Syntax }
  | { kind: 'fact'; at: number; text: string; fact: string }
  | { kind: 'comparison'; at: number; text: string; fact: string; comparison: Comparison; operands: Operand[] }

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in'
export interface Operand {
  at: number
  text: string
  isParameter: boolean
}

/** What is wrong in a condition, and at which character (from 0). */
export class ConditionFault extends Error {
  override name = 'ConditionFault'
  readonly at: number
  readonly words: LocalText

  constructor(at: number, words: LocalText) {
    super(words.en)
    this.at = at
    this.words = words
  }
}

interface Token {
  kind: 'word' | 'parameter' | 'quoted' | 'sign' | 'end'
  text: string
  at: number
  end: number
}

const pattern = /\s*(?:(?<word>-?[\p{L}\d][\p{L}\d-]*)|\{\s*(?<parameter>[^{}\s]+)\s*\}|"(?<quoted>[^"]*)"|(?<sign><=|>=|!=|[=<>(),]))/uy
const comparisons: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies Comparison[]
const reserved = ['and', 'or', 'not', 'in', 'always']

function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  while (text.slice(from).trim() !== '') {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    const at = from + text.slice(from).search(/\S/)
    if (!match) {
      const sign = text[at]!
      const hint = ({ '&': ' `and`', '|': ' `or`', '!': ' `not`', '≥': ' `>=`', '≤': ' `<=`', '≠': ' `!=`', '{': ' `{parameter}`' } as Record<string, string>)[sign]
      throw new ConditionFault(at, said(`"${sign}" kan hier niet staan${hint ? `; schrijf${hint}` : ''}.`, `"${sign}" cannot stand here${hint ? `; write${hint}` : ''}.`))
    }
    const [kind, word] = Object.entries(match.groups!).find((entry) => entry[1] !== undefined) as [Token['kind'], string]
    tokens.push({ kind, text: word, at, end: pattern.lastIndex })
    from = pattern.lastIndex
  }
  return [...tokens, { kind: 'end', text: '', at: text.trimEnd().length, end: text.length }]
}

/**
 * The small language of conditions: `or` binds weakest, then `and`, then `not`.
 *
 *     primaryCertificate and (ageOn31December >= {minimum-age-1b} or lastYear in (1A, 1B)) and not targetExcluded
 *
 * @throws {ConditionFault} with the place
 */
export function parseCondition(text: string): Syntax {
  const tokens = readTokens(text)
  let next = 0
  const peek = () => tokens[next]!
  const isWord = (word: string) => peek().kind === 'word' && peek().text === word
  const isSign = (sign: string) => peek().kind === 'sign' && peek().text === sign
  const fail = (expected: LocalText): never => {
    const { at, kind, text: got } = peek()
    throw new ConditionFault(at, kind === 'end' ? said(`De voorwaarde houdt te vroeg op: hier hoort ${expected.nl}.`, `The condition ends too early: ${expected.en} belongs here.`) : said(`Hier hoort ${expected.nl}, maar er staat "${got}".`, `${expected.en} belongs here, and "${got}" stands.`))
  }
  const take = (sign: string) => (isSign(sign) ? tokens[next++]! : fail(said(`"${sign}"`, `"${sign}"`)))
  const piece = (at: number) => text.slice(at, tokens[next - 1]!.end)

  function readJoined(kind: 'or' | 'and', readPart: () => Syntax): Syntax {
    const { at } = peek()
    const parts = [readPart()]
    while (isWord(kind)) {
      next++
      parts.push(readPart())
    }
    return parts.length === 1 ? parts[0]! : { kind, at, text: piece(at), parts }
  }
  const readOr = (): Syntax => readJoined('or', readAnd)
  const readAnd = (): Syntax => readJoined('and', readNot)

  function readNot(): Syntax {
    const { at } = peek()
    if (isWord('not')) {
      next++
      const part = readNot()
      return { kind: 'not', at, text: piece(at), part }
    }
    if (!isSign('(')) return readTest()
    next++
    const inner = readOr()
    take(')')
    return inner
  }

  function readTest(): Syntax {
    const { at, kind, text: fact } = peek()
    if (isWord('always')) {
      next++
      return { kind: 'always', at, text: 'always' }
    }
    if (kind !== 'word' || reserved.includes(fact)) return fail(said('een feit', 'a fact'))
    next++
    if (peek().kind === 'sign' && comparisons.includes(peek().text)) {
      const comparison = tokens[next++]!.text as Comparison
      const operands = [readOperand()]
      return { kind: 'comparison', at, text: piece(at), fact, comparison, operands }
    }
    const isNotIn = isWord('not') && tokens[next + 1]?.text === 'in'
    if (!isWord('in') && !isNotIn) return { kind: 'fact', at, text: fact, fact }
    next += isNotIn ? 2 : 1
    take('(')
    const operands = [readOperand()]
    while (isSign(',')) {
      next++
      operands.push(readOperand())
    }
    take(')')
    const part: Syntax = { kind: 'comparison', at, text: piece(at), fact, comparison: 'in', operands }
    return isNotIn ? { kind: 'not', at, text: piece(at), part } : part
  }

  function readOperand(): Operand {
    const { kind, at, text: value } = peek()
    if (kind === 'sign' || kind === 'end' || (kind === 'word' && reserved.includes(value))) return fail(said('een waarde of een {parameter}', 'a value or a {parameter}'))
    next++
    return { at, text: value, isParameter: kind === 'parameter' }
  }

  const whole = readOr()
  if (peek().kind !== 'end') fail(said('`and`, `or` of het einde', '`and`, `or` or the end'))
  return whole
}
