import { bindDecision, type BoundDecision, type ParameterValues } from './bind-decision.ts'
import { factsIn, truthOf } from './bound-condition.ts'
import { CannotDecide } from './cannot-decide.ts'
import { consistencyOf, flatOf } from './compile-decision.ts'
import type { Decision, Facts, RuleProof } from './decision.ts'
import { clashBit, gapBit, isSingle } from './decision-diagram.ts'
import { encodeFacts } from './encode-facts.ts'
import { factWords } from './fact-words.ts'
import { said } from './fault.ts'
import { walk } from './flat-table.ts'
import { joinAnd } from './join-words.ts'
import { kindNumber } from './kind-number.ts'
import type { Rulebook } from './open-rulebook.ts'
import { ladderOf, possibleOutcomes, settleByTruths } from './settle.ts'
import { proofNumber, proofsOf, truthCodes, truthOfNumber } from './trace-rules.ts'

export type Trace = Pick<Decision, 'outcome' | 'proof' | 'citations'>

/** A decision of a book that gives proof and sources for one pupil after another. */
export interface TracedDecision {
  /** @throws {CannotDecide} for facts that the book does not know or that contradict each other */
  trace(facts: Facts): Trace
  /** The same for a row of bytes. @param from where the row begins in `rows` */
  traceRow(rows: Uint8Array, from?: number): Trace
}

/** Outcome, proof and sources for many pupils; `decide` gives the sentences and what would change it besides. @throws {CannotDecide} */
export function traceDecision(book: Rulebook, decision: string, on: string, parameters?: ParameterValues): TracedDecision {
  return traceBound(bindDecision(book, decision, on, parameters))
}

/** Places for answers that may be asked for again: 2 to the power 14, as the place is found from the highest 14 bits. */
const remembered = 16_384

const traced = new WeakMap<BoundDecision, TracedDecision>()
export function traceBound(bound: BoundDecision): TracedDecision {
  const known = traced.get(bound)
  if (known) return known
  const made = makeTraced(bound)
  traced.set(bound, made)
  return made
}

function makeTraced(bound: BoundDecision): TracedDecision {
  const { rules, decision, book } = bound
  const proofs = proofsOf(bound)
  const flat = flatOf(bound)
  const consistency = consistencyOf(bound)
  const outcomes = decision.outcomes.map(({ id }) => id)
  const citationsOf = rules.map(({ rule, parameters }) => withoutTwins([{ ...rule.citation, status: rule.status }, ...parameters.map(({ dated }) => ({ ...dated.citation, status: dated.status }))]))
  const none: Decision['citations'] = []
  const ladder = ladderOf(rules)
  const { priorities, bits } = ladder
  /** Of each rule the place after the last that has the same priority. */
  const groupEnd = Int32Array.from(rules, ({ rule }) => rules.findLastIndex((other) => other.rule.priority === rule.priority) + 1)
  const outcomeOf = rules.map(({ outcome }) => outcomes[outcome]!)
  /** The proof that each rule has for the row at hand. */
  const numbers = new Int32Array(rules.length)
  const truthAt = (index: number) => truthOfNumber(numbers[index]!)
  const buffer = new Uint8Array(book.facts.facts.length)
  const { plain, decisive } = proofs

  // pupils of one kind have one answer: whoever comes for the second time leaves it behind for those who follow
  const kindOf = kindNumber(bound.space, book.facts.facts)
  const kinds = new Float64Array(remembered).fill(-1)
  const answers = Array.from<Trace | undefined>({ length: remembered })

  function traceRow(rows: Uint8Array, from = 0): Trace {
    if (walk(consistency, rows, from) === 0) throw contradiction(bound, rows.subarray(from))
    if (kindOf === undefined) return makeTrace(rows, from)
    const kind = kindOf(rows, from)
    const place = Math.imul(kind ^ (kind / 4_294_967_296), 0x9e3779b1) >>> 18
    if (kinds[place] === kind) return (answers[place] ??= makeTrace(rows, from))
    kinds[place] = kind
    if (answers[place] !== undefined) answers[place] = undefined
    return makeTrace(rows, from)
  }

  function makeTrace(rows: Uint8Array, from: number): Trace {
    const top = proofs.fill(rows, from)
    if (proofs.isOpen || top === rules.length || !isAlone(top)) return traceOpen(rows.subarray(from))
    // nothing is unknown and one rule decides: what most pupils come to
    return { outcome: outcomeOf[top]!, proof: proofs.decidedBy(top), citations: citationsOf[top]! }
  }

  /** Whether no other rule of the same priority fired. */
  function isAlone(top: number): boolean {
    for (let rule = top + 1; rule < groupEnd[top]!; rule++) if (proofs.isSure(rule)) return false
    return true
  }

  function traceOpen(row: Uint8Array): Trace {
    proofs.numbersInto(numbers)
    let mask = settleByTruths(ladder, truthAt)
    // what Kleene's logic leaves open may still be the same for every completion
    if (!isSingle(mask)) mask = walk(flat, row)
    const outcome = isSingle(mask) && mask !== gapBit && mask !== clashBit ? 31 - Math.clz32(mask) : -1
    const wanted = outcome === -1 ? 0 : mask
    // the rules that gave it are those that fired, at the highest priority; or, when it follows from unknown ones only, all of these
    let top = 0
    while (top < rules.length && (bits[top] !== wanted || truthAt(top) !== truthCodes.true)) top++
    const isSure = top < rules.length
    const [from, until] = isSure ? [top, rules.length] : [0, wanted === 0 ? 0 : needed(bound, row, mask)]
    const proof: RuleProof[] = []
    let citations = none
    for (let index = from; index < until && (!isSure || priorities[index] === priorities[top]); index++) {
      if (bits[index] !== wanted || truthAt(index) !== (isSure ? truthCodes.true : truthCodes.unknown)) continue
      proof.push(decisive[proofNumber(numbers[index]!)]!)
      citations = citations.length === 0 ? citationsOf[index]! : withoutTwins([...citations, ...citationsOf[index]!])
      numbers[index] = 0
    }
    for (const number of numbers) if (number !== 0) proof.push(plain[proofNumber(number)]!)
    return { outcome: outcome === -1 ? null : outcomes[outcome]!, proof, citations }
  }
  return { trace: (facts) => traceRow(encodeFacts(book.facts, facts, buffer)), traceRow }
}

const withoutTwins = (citations: Decision['citations']) => citations.filter(({ article, url }, place) => citations.findIndex((other) => other.article === article && other.url === url) === place)

/** How many of the highest rules are enough to give the outcome, when it follows from unknown ones. */
function needed(bound: BoundDecision, row: Uint8Array, mask: number): number {
  const { rules } = bound
  for (let count = 1; count < rules.length; count++) {
    if (rules[count]!.rule.priority !== rules[count - 1]!.rule.priority && possibleOutcomes(bound, row, true, rules.slice(0, count)) === mask) return count
  }
  return rules.length
}

function contradiction({ constraints, book }: BoundDecision, row: Uint8Array): CannotDecide {
  const broken = constraints.filter(({ bound }) => truthOf(bound, row) === 'true')
  const open = broken.length > 0 ? broken : constraints.filter(({ bound }) => truthOf(bound, row) === 'unknown')
  const facts = [...new Set(open.flatMap(({ bound }) => [...factsIn(bound)]))].filter((fact) => row[fact] !== 0)
  const given = joinAnd(facts.map((fact) => factWords(book.facts.facts[fact]!, [row[fact]!])))
  const reasons = open.map(({ text }) => text)
  return new CannotDecide(
    'contradiction',
    said(`Deze gegevens kunnen niet samen: ${given.nl}. ${reasons.map(({ nl }) => nl).join(' ')} Kijk ze na.`, `These facts cannot hold together: ${given.en}. ${reasons.map(({ en }) => en).join(' ')} Check them.`),
    facts.map((fact) => book.facts.facts[fact]!.id),
  )
}
