import { z } from 'zod'

/*
 * A rulebook as a jurist writes it: content, not code. One file of facts is shared by all books; a book that is based
 * on another says only what differs. See docs/decisions/013-rulebooks-are-content.md.
 */

const Day = z.iso.date()
const LocalText = z.object({ nl: z.string().min(1), en: z.string().min(1) })
const FactId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'camelCase')
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')

/** official = the publisher itself was seen; secondary = by way of somebody else; unconfirmed = believed, nobody confirmed it; proposal = somebody wants it. */
export const ruleStatuses = ['official', 'secondary', 'unconfirmed', 'proposal'] as const
const Status = z.enum(ruleStatuses)

const Citation = z.object({
  /** Where in the source: `Codex Secundair Onderwijs, art. 112`, `Omzendbrief SO 64, punt 9.2`, `Voka Paper maart 2025, p. 19`. */
  article: z.string().min(1),
  url: z.url(),
})

/**
 * Who or what can make a fact become another one; "what would change this" only proposes what can still change.
 *
 * never = it is as it is; time = by waiting; proof = by a test, course or certificate; decision = by somebody's decision;
 * choice = by choosing another target or moment.
 */
const Changes = z.enum(['never', 'time', 'proof', 'decision', 'choice'])

const factBase = {
  id: FactId,
  /** A noun group: `leeftijd op 31 december`. */
  label: LocalText,
  /** Asked as it stands when the fact is unknown and would matter. */
  question: LocalText,
  about: z.enum(['pupil', 'target', 'moment', 'decision', 'company']),
  changes: Changes,
}
export const FactDeclaration = z.discriminatedUnion('type', [
  /** `yes` and `no` are half sentences that follow "omdat" / "because": `je het getuigschrift basisonderwijs hebt`. */
  z.object({ ...factBase, type: z.literal('boolean'), yes: LocalText, no: LocalText }),
  /** `says` follows "omdat" with `{comparison}`, such as "minstens 12": `je op 31 december {comparison} jaar bent`. */
  z.object({ ...factBase, type: z.literal('integer'), least: z.int(), most: z.int(), unit: LocalText, says: LocalText }),
  /** Each value's `says` follows "omdat". */
  z.object({ ...factBase, type: z.literal('choice'), values: z.array(z.object({ id: z.string().min(1), label: LocalText, says: LocalText })).min(2) }),
])
export type FactDeclaration = z.infer<typeof FactDeclaration>

export const FactsFile = z.object({ version: z.string().min(1), dated: Day, facts: z.array(FactDeclaration).min(1) })

/** A number in the rules that can change by date; a slider where the source leaves it open. */
export const Parameter = z.object({
  id: Id,
  label: LocalText,
  unit: LocalText,
  values: z.array(z.object({ from: Day, /** Last day, or null while it holds. */ to: Day.nullable(), value: z.int(), citation: Citation, status: Status })).min(1),
  /** Where the source leaves the number open: the range that a reader may try. The value above is then a default, never a fact. */
  slider: z.object({ least: z.int(), most: z.int(), step: z.int().positive() }).optional(),
  note: LocalText.optional(),
})
export type Parameter = z.infer<typeof Parameter>

/** One question that the book answers about one pupil on one day. */
export const DecisionDeclaration = z.object({
  id: Id,
  title: LocalText,
  /** `Mag deze leerling starten in 1A?` */
  question: LocalText,
  outcomes: z
    .array(
      z.object({
        id: Id,
        label: LocalText,
        /** A whole sentence for a parent. */
        sentence: LocalText,
        /** How a door looks: `open`, `proof` = open when something is shown, `closed` = closed now; `plain` where it is no door. */
        door: z.enum(['open', 'proof', 'closed', 'plain']),
      }),
    )
    .min(2),
})
export type DecisionDeclaration = z.infer<typeof DecisionDeclaration>

/**
 * One rule. It fires when it holds on the day and `when` is true. Of the rules of one decision that fire the one with the
 * highest priority gives the outcome; two that fire at the same priority must agree.
 */
export const Rule = z.object({
  id: Id,
  decision: Id,
  /** The rule in words, Dutch as a citizen reads it. */
  text: LocalText,
  citation: Citation,
  status: Status,
  from: Day,
  /** Last day, or null while it holds. */
  to: Day.nullable(),
  /**
   * A condition over facts: `primaryCertificate`, `not parentsAgree`, `ageOn31December >= {minimum-age-1b}`,
   * `admissionCouncil = favourable`, `lastYear in (3, 4)`, joined by `and`, `or`, `not` and parentheses; `always`.
   * Braces name a parameter.
   */
  when: z.string().min(1),
  outcome: Id,
  /** 0 for a main rule; an exception stands higher. */
  priority: z.int().min(0),
  /** Ids of the rules that this one is an exception to; each must have a lower priority. */
  exceptionTo: z.array(Id).optional(),
  note: LocalText.optional(),
})
export type Rule = z.infer<typeof Rule>

export const RulebookFile = z.object({
  id: Id,
  version: z.string().min(1),
  dated: Day,
  author: z.string().min(1),
  title: LocalText,
  about: LocalText,
  /** The book that this one is laid over; its rules, parameters and decisions hold unless replaced here by the same id. */
  basedOn: Id.nullable(),
  /** Ids of rules of the base that no longer hold. */
  withdraws: z.array(Id),
  /** What things are called: `stream-a` → "A-stroom" or "Theoretische stroom". Names never stand in code. */
  names: z.record(Id, LocalText),
  parameters: z.array(Parameter),
  decisions: z.array(DecisionDeclaration),
  rules: z.array(Rule),
})
export type RulebookFile = z.infer<typeof RulebookFile>
