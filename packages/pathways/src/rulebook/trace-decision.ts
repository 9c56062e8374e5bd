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
import type { Rulebook } from './open-rulebook.ts'
import { possibleOutcomes, settleByTruths } from './settle.ts'
import { type ProofPair, proofsOf } from './trace-rules.ts'

export type Trace = Pick<Decision, 'outcome' | 'proof' | 'citations'>

/** A decision of a book that gives proof and sources for one pupil after another. */
export interface TracedDecision {
  /** @throws {CannotDecide} for facts that the book does not know or that contradict each other */
  trace(facts: Facts): Trace
  /** The same for a row of bytes. */
  traceRow(row: Uint8Array): Trace
}

/** Outcome, proof and sources for many pupils; `decide` gives the sentences and what would change it besides. @throws {CannotDecide} */
export function traceDecision(book: Rulebook, decision: string, on: string, parameters?: ParameterValues): TracedDecision {
  return traceBound(bindDecision(book, decision, on, parameters))
}

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
  const pairs: ProofPair[] = []
  const truthAt = (index: number) => pairs[index]!.plain.truth
  const buffer = new Uint8Array(book.facts.facts.length)

  function traceRow(row: Uint8Array): Trace {
    if (walk(consistency, row) === 0) throw contradiction(bound, row)
    proofs.fill(row, pairs)
    let mask = settleByTruths(rules, truthAt)
    // what Kleene's logic leaves open may still be the same for every completion
    if (!isSingle(mask)) mask = walk(flat, row)
    const outcome = isSingle(mask) && mask !== gapBit && mask !== clashBit ? 31 - Math.clz32(mask) : -1
    // the rules that gave it are those that fired, at the highest priority; or, when it follows from unknown ones only, all of these
    let decidedAt = -1
    for (let index = 0; index < rules.length && decidedAt === -1; index++) if (rules[index]!.outcome === outcome && truthAt(index) === 'true') decidedAt = rules[index]!.rule.priority
    const until = outcome !== -1 && decidedAt === -1 ? needed(bound, row, mask) : rules.length
    const isDecisive = (index: number) =>
      index < until && rules[index]!.outcome === outcome && (decidedAt === -1 ? truthAt(index) === 'unknown' : truthAt(index) === 'true' && rules[index]!.rule.priority === decidedAt)
    const proof: RuleProof[] = []
    let citations = none
    for (let index = 0; index < rules.length; index++) {
      if (!isDecisive(index)) continue
      proof.push(pairs[index]!.decisive)
      citations = citations.length === 0 ? citationsOf[index]! : withoutTwins([...citations, ...citationsOf[index]!])
    }
    for (let index = 0; index < rules.length; index++) if (!isDecisive(index)) proof.push(pairs[index]!.plain)
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
