import { bindDecision, type BoundDecision, type ParameterValues } from './bind-decision.ts'
import { flatOf } from './compile-decision.ts'
import type { Decision, Facts, Reason } from './decision.ts'
import { clashBit, gapBit } from './decision-diagram.ts'
import { encodeFacts } from './encode-facts.ts'
import { said } from './fault.ts'
import { findChanges } from './find-changes.ts'
import { findMissing } from './find-missing.ts'
import { findReasons } from './find-reasons.ts'
import { walk } from './flat-table.ts'
import { joinAnd } from './join-words.ts'
import type { Rulebook } from './open-rulebook.ts'
import { traceBound } from './trace-decision.ts'

export interface Question {
  /** Id of the decision. */
  decision: string
  /** `YYYY-MM-DD` */
  on: string
  /** What is known; what is absent is unknown. */
  facts: Facts
  /** Sliders that stand elsewhere than their default. */
  parameters?: ParameterValues
}

/**
 * What a rulebook says of one pupil on one day: advice to a person, with all that it rests on.
 *
 * @throws {CannotDecide} when the question cannot be answered as it was put: contradictory facts, a fact, value, decision or slider that
 * the book does not know, a day before its rules
 */
export function decide(book: Rulebook, { decision, on, facts, parameters }: Question): Decision {
  const bound = bindDecision(book, decision, on, parameters)
  const row = encodeFacts(book.facts, facts)
  const { outcome, proof, citations } = traceBound(bound).traceRow(row)
  const mask = walk(flatOf(bound), row)
  const possible = bound.decision.outcomes.filter((_, place) => (mask >> place) & 1).map(({ id }) => id)
  const decisive = proof.flatMap((each) => (each.decisive ? [bound.rules.findIndex(({ rule }) => rule === each.rule)] : []))
  const reasons = outcome === null ? [] : findReasons(bound, row, decisive)
  const missing = outcome === null ? findMissing(bound, row) : []
  const used = new Map(bound.rules.flatMap((rule) => rule.parameters).map((each) => [each.parameter.id, each]))
  return {
    rulebook: { id: book.id, version: book.version },
    decision,
    on,
    outcome,
    possible,
    proof,
    reasons,
    parameters: [...used.values()].map(({ parameter, value, dated, isTried }) => ({ id: parameter.id, value, status: dated.status, isTried })),
    citations,
    missing,
    wouldChange: findChanges(bound, row),
    sentence: sentenceOf(bound, outcome, reasons, missing, mask),
  }
}

function sentenceOf({ decision, book }: BoundDecision, outcome: string | null, reasons: readonly Reason[], missing: readonly string[], mask: number) {
  if (outcome !== null) {
    const { sentence } = decision.outcomes.find(({ id }) => id === outcome)!
    if (reasons.length === 0) return sentence
    const because = joinAnd(reasons.map(({ words }) => words))
    return said(withReason(sentence.nl, `Dat is zo omdat ${because.nl}.`), withReason(sentence.en, `That is because ${because.en}.`))
  }
  const [first] = missing
  if (first === undefined || (mask & ~(gapBit | clashBit)) === 0) {
    return said('Dit rulebook geeft hier geen antwoord: er ontbreekt een regel, of twee regels spreken elkaar tegen. Vraag het aan de school.', 'This rulebook has no answer here: a rule is missing, or two rules contradict each other. Ask the school.')
  }
  const { question } = book.facts.byId.get(first)!.fact
  return said(`Dat weten we nog niet. Eerst deze vraag: ${question.nl}`, `We do not know yet. First this question: ${question.en}`)
}

/** The reason stands after the first sentence, which says what is so; what can be done comes last. */
function withReason(text: string, reason: string): string {
  const end = /[.!?](?=\s)/.exec(text)
  return end ? `${text.slice(0, end.index + 1)} ${reason}${text.slice(end.index + 1)}` : `${text} ${reason}`
}
