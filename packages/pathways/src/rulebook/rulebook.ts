import { z } from 'zod'

/*
 * A rulebook as a jurist writes it: content, not code. One file of facts is shared by all books; a book that is based
 * on another says only what differs. See docs/decisions/013-rulebooks-are-content.md.
 */

export const Day = z.iso.date()
const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
export const FactId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'camelCase')
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')

/** official = the publisher itself was seen; secondary = by way of somebody else; unconfirmed = believed, nobody confirmed it; proposal = somebody wants it. */
export const ruleStatuses = ['official', 'secondary', 'unconfirmed', 'proposal'] as const
const Status = z.enum(ruleStatuses)

const Citation = z.strictObject({
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
  /** Never given as a reason: it is what was asked (the year that the pupil wants to go to). */
  goesWithoutSaying: z.boolean().optional(),
}
const FactDeclaration = z.discriminatedUnion('type', [
  /** `yes` and `no` are half sentences that follow "omdat" / "because": `je het getuigschrift basisonderwijs hebt`. */
  z.strictObject({ ...factBase, type: z.literal('boolean'), yes: LocalText, no: LocalText }),
  /** `says` follows "omdat" with `{comparison}`, such as "minstens 12": `je op 31 december {comparison} jaar bent`. */
  z.strictObject({ ...factBase, type: z.literal('integer'), least: z.int(), most: z.int(), unit: LocalText, says: LocalText }),
  /** Each value's `says` follows "omdat". A value that is `final` stays once it is reached: a test that was passed. */
  z.strictObject({ ...factBase, type: z.literal('choice'), values: z.array(z.strictObject({ id: z.string().min(1), label: LocalText, says: LocalText, final: z.boolean().optional() })).min(2) }),
])
export type FactDeclaration = z.infer<typeof FactDeclaration>

/** What can never be so: `targetExcluded and not lastCertificate = B`. Such facts are refused with the text, and never proposed. */
const Constraint = z.strictObject({ id: Id, never: z.string().min(1), text: LocalText })
export type Constraint = z.infer<typeof Constraint>

export const FactsFile = z.strictObject({ version: z.string().min(1), dated: Day, facts: z.array(FactDeclaration).min(1), constraints: z.array(Constraint).optional() })
export type FactsFile = z.infer<typeof FactsFile>

/** A number in the rules that can change by date; a slider where the source leaves it open. */
const Parameter = z.strictObject({
  id: Id,
  label: LocalText,
  unit: LocalText,
  values: z.array(z.strictObject({ from: Day, /** Last day, or null while it holds. */ to: Day.nullable(), value: z.int(), citation: Citation, status: Status })).min(1),
  /** Where the source leaves the number open: the range that a reader may try. The value above is then a default, never a fact. */
  slider: z.strictObject({ least: z.int(), most: z.int(), step: z.int().positive() }).optional(),
  note: LocalText.optional(),
})
export type Parameter = z.infer<typeof Parameter>

/** One question that the book answers about one pupil on one day. */
const DecisionDeclaration = z.strictObject({
  id: Id,
  title: LocalText,
  /** `Mag deze leerling starten in 1A?` */
  question: LocalText,
  outcomes: z
    .array(
      z.strictObject({
        id: Id,
        label: LocalText,
        /** A whole sentence for a parent. */
        sentence: LocalText,
        /** How a door looks: `open`, `proof` = open when something is shown, `closed` = closed now; `plain` where it is no door. */
        door: z.enum(['open', 'proof', 'closed', 'plain']),
      }),
    )
    .min(2)
    .max(24),
  /**
   * Facts that, as they grow (no to yes, a higher number), never make the outcome worse; outcomes are listed from best to
   * worst. The check of the book proves it over all pupils.
   */
  neverWorseWith: z.array(FactId).optional(),
})
export type DecisionDeclaration = z.infer<typeof DecisionDeclaration>

/**
 * One rule. It fires when it holds on the day and `when` is true. Of the rules of one decision that fire the one with the
 * highest priority gives the outcome; two that fire at the same priority must agree.
 */
const Rule = z.strictObject({
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

export const RulebookFile = z.strictObject({
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
  /** Besides those of the facts. */
  constraints: z.array(Constraint).optional(),
  decisions: z.array(DecisionDeclaration),
  rules: z.array(Rule),
})
export type RulebookFile = z.infer<typeof RulebookFile>
