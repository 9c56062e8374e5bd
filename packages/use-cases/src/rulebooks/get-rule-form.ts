import { rightsOnRulebooks } from '@gilde/database'
import { changedIds, conditionWords, type FactDeclaration, FactsFile, InvalidRulebook, openRulebook, type Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { type BookText, openBase, openBookText } from './book-text.ts'
import { Fields, fieldsOfParameter, fieldsOfRule } from './rule-fields.ts'
import { BookId, LocalText } from './shapes.ts'

const Named = z.object({ id: z.string(), label: LocalText })
/** What a condition can name: the values of a choice, the range of a whole number, yes or no. */
const FactWord = Named.extend({ kind: z.enum(['boolean', 'integer', 'choice']), values: z.array(Named), range: z.object({ least: z.int(), most: z.int(), unit: LocalText }).nullable() })

/** One rule or number as a form, with all that can be named in it. */
export const getRuleForm = defineOperation({
  name: 'getRuleForm',
  summary: 'One rule or number of a rulebook as a form to be rewritten, with the facts and numbers that its condition can name',
  http: { method: 'get', path: '/api/rulebooks/{id}/rule-form', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({ id: BookId, kind: z.enum(['rule', 'parameter']).default('rule'), part: z.string().max(80).optional().describe('Id of the rule or number; a new one when absent'), draft: z.uuid().optional(), decision: z.string().max(80).optional().describe('What a new rule is about') }),
  output: z
    .object({
      book: Named,
      /** The book below, where there is one. */
      base: z.string().nullable(),
      fields: Fields,
      /** Whether the book itself says it, or the book below. */
      isOwn: z.boolean(),
      /** Whether the draft says it otherwise than the book in force. */
      isChanged: z.boolean(),
      words: LocalText.nullable(),
      decisions: z.array(Named.extend({ outcomes: z.array(Named) })),
      facts: z.array(FactWord),
      parameters: z.array(Named.extend({ value: z.string() })),
      /** The other rules about the same decision, highest priority first. */
      others: z.array(z.object({ id: z.string(), text: LocalText, priority: z.int(), outcome: z.string() })),
      rights: z.object({ publishes: z.boolean(), drafts: z.boolean() }),
    })
    .meta({ id: 'RuleForm' }),
  refusals: ['not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, kind, part, draft, decision }) =>
    asActor(app, actor, async (db) => {
      const text = await openBookText(db, id, draft, app.clock())
      const base = openBase(text.ground)
      const book = tryToOpen(text, base)
      const rules = book?.rules ?? [...text.file.rules, ...(base?.rules ?? [])]
      const parameters = book?.parameters ?? [...text.file.parameters, ...(base?.parameters ?? [])]
      const decisions = book?.decisions ?? [...(base?.decisions ?? []), ...text.file.decisions]
      const rule = kind === 'rule' ? rules.find((each) => each.id === part) : undefined
      const parameter = kind === 'parameter' ? parameters.find((each) => each.id === part) : undefined
      if (part !== undefined && !rule && !parameter) throw new Refusal('not-found')
      const about = rule?.decision ?? decision ?? decisions[0]!.id
      const changed = changedIds(text.inForce, text.file)
      return {
        book: { id, label: text.file.title },
        base: text.file.basedOn,
        fields: rule ? fieldsOfRule(rule) : parameter ? fieldsOfParameter(parameter) : kind === 'rule' ? { decision: about, status: 'unconfirmed', priority: '10' } : { 'values.0.status': 'unconfirmed' },
        isOwn: part === undefined || (kind === 'rule' ? text.file.rules : text.file.parameters).some((each) => each.id === part),
        isChanged: part !== undefined && (kind === 'rule' ? changed.rules : changed.parameters).includes(part),
        words: book && rule ? conditionWords(book, rule) : null,
        decisions: decisions.map((each) => ({ id: each.id, label: each.title, outcomes: each.outcomes.map((outcome) => ({ id: outcome.id, label: outcome.label })) })),
        facts: FactsFile.parse(text.ground.facts).facts.map(describeFact),
        parameters: parameters.map(({ id: name, label, unit, values }) => ({ id: name, label, value: `${values.at(-1)!.value} ${unit.nl}` })),
        others: rules.filter((each) => each.decision === about && each.id !== part).toSorted((a, b) => b.priority - a.priority).map((each) => ({ id: each.id, text: each.text, priority: each.priority, outcome: each.outcome })),
        rights: await rightsOnRulebooks(db),
      }
    }),
})

/** A draft that is to be mended elsewhere can still be worked on. */
function tryToOpen({ file, ground }: BookText, base: Rulebook | undefined): Rulebook | undefined {
  try {
    return openRulebook(file, ground.facts, base)
  } catch (error) {
    if (error instanceof InvalidRulebook) return undefined
    throw error
  }
}

function describeFact(fact: FactDeclaration): z.input<typeof FactWord> {
  const { id, label, type } = fact
  return { id, label, kind: type, values: fact.type === 'choice' ? fact.values.map((value) => ({ id: value.id, label: value.label })) : [], range: fact.type === 'integer' ? { least: fact.least, most: fact.most, unit: fact.unit } : null }
}
