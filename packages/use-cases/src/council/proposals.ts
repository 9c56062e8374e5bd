import { type Db, findRulebookInForce } from '@gilde/database'
import type { Decision, Facts, Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { openBookOn } from '../rulebooks/open-book.ts'
import { certificateDoors, type DoorsQuestion } from './certificate-doors.ts'
import { decideFrom } from './council-book.ts'
import { councilFacts } from './council-rules.ts'
import { citedRules } from './send-letter.ts'
import type { CouncilDecision } from './shapes.ts'
import { CitedRule, LocalText as Words } from './view-case.ts'

/** The book with the paper's proposals, laid over today's rules. */
const proposalBookId = 'voka-2025'

/** Its published version at this moment; null where this installation has none. */
export async function proposalBook(db: Db, at: Date): Promise<Rulebook | null> {
  return (await findRulebookInForce(db, proposalBookId, at)) ? (await openBookOn(db, proposalBookId, at)).book : null
}

const State = z.enum(['open', 'proof', 'closed', 'unknown'])

/** What the proposals would say on the same facts. Never a decision, and nothing is recorded of it. */
export const ProposalAnswer = z
  .object({
    rulebook: z.object({ id: z.string(), version: z.string(), title: Words }),
    certificate: z.enum(['A', 'B', 'C']),
    /** For a B: whether it could be given. */
    limit: z
      .object({
        outcome: z.enum(['may', 'after-steps', 'may-not']).nullable().describe('null while something is not known'),
        because: z.array(Words).describe('Half sentences: the facts from which it follows'),
        asks: Words.nullable().describe('What is asked first while something is not known'),
        sameAsToday: z.boolean(),
        shareOfB: z.int().nullable().describe('B certificates per hundred pupils of the year, this one included; only for who works on the case'),
        numbers: z.array(z.object({ label: Words, value: z.number(), unit: Words, note: Words.nullable() })).describe('Numbers that the proposals leave open and that are a starting position here'),
      })
      .nullable(),
    doors: z.array(z.object({ target: Words, today: State, proposed: State, sentence: Words })).describe('Doors of next year that would stand otherwise'),
    cited: z.array(CitedRule),
  })
  .meta({ id: 'ProposalAnswer' })

interface Asked {
  today: Rulebook
  proposed: Rulebook
  /** The day of the council. */
  on: string
  decision: CouncilDecision
  question: Omit<DoorsQuestion, 'book'>
  /** Whether somebody filled the decision in; of what nobody filled in only the certificate counts as a fact. */
  filledIn: boolean
  /** Whether the person asking may read how many of the year hold a B. */
  works: boolean
}

/** The same questions with the same facts to the book of proposals. */
export function proposalAnswer({ today, proposed, on, decision, question, filledIn, works }: Asked): z.output<typeof ProposalAnswer> {
  const doorsOf = (book: Rulebook) => certificateDoors({ ...question, book }, decision.certificate, decision.exclusions)
  const before = doorsOf(today)
  const doors = doorsOf(proposed).flatMap((door, place) => {
    const now = before[place]!
    return door.state === now.state ? [] : [{ shown: { target: door.target, today: now.state, proposed: door.state, sentence: door.sentence }, decision: door.decision }]
  })
  const facts: Facts = { ...question.known, ...(filledIn ? councilFacts(decision) : { councilCertificate: decision.certificate, councilExcludes: decision.certificate === 'B' }) }
  const limitOf = (book: Rulebook) => decideFrom(book, 'b-certificate', on, facts)
  const limit = decision.certificate === 'B' ? limitOf(proposed) : null
  return {
    rulebook: { id: proposed.id, version: proposed.version, title: proposed.title },
    certificate: decision.certificate,
    limit: limit && {
      outcome: limit.outcome as 'may' | 'after-steps' | 'may-not' | null,
      because: limit.reasons.map(({ words }) => words),
      asks: limit.outcome === null ? limit.sentence : null,
      sameAsToday: limit.outcome === limitOf(today).outcome,
      shareOfB: works && typeof question.known.shareOfB === 'number' ? question.known.shareOfB : null,
      numbers: openNumbers(proposed, limit),
    },
    doors: doors.map(({ shown }) => shown),
    cited: citedRules([...(limit ? [limit] : []), ...doors.map(({ decision: asked }) => asked)]),
  }
}

/** Numbers of the proposals' own rules: the paper names none of them. */
function openNumbers(book: Rulebook, { parameters }: Decision) {
  return parameters.flatMap(({ id, value, status }) => {
    const parameter = book.parameters.find((each) => each.id === id)
    return status === 'proposal' && parameter ? [{ label: parameter.label, value, unit: parameter.unit, note: parameter.note ?? null }] : []
  })
}
