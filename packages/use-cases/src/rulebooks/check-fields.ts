import { checkRulebook, conditionWords, type Fault, InvalidRulebook, openRulebook, putParameter, putRule, RulebookFile, type Parameter, type Rule } from '@gilde/pathways'
import type { z } from 'zod'
import { type BookText, openBase } from './book-text.ts'
import { type Fields, parameterFrom, ruleFrom } from './rule-fields.ts'
import type { FieldFault, LocalText } from './shapes.ts'

type Told = z.output<typeof FieldFault>

/** What is to be mended in a form, and what the book would say as a whole. */
export interface CheckedFields {
  /** To be mended before it can be kept. */
  faults: Told[]
  /** Can be kept as it is, and must be mended before the book is published. */
  warnings: Told[]
  /** A condition in words, where it can be read. */
  words: z.output<typeof LocalText> | null
  /** The text of the book with it, where it can be kept. */
  file: RulebookFile | null
}

/** @param was the id of the rule that is changed; undefined for a new one */
export function checkRuleFields({ file, ground }: BookText, fields: Fields, was: string | undefined): CheckedFields {
  const rule = ruleFrom(was === undefined ? fields : { ...fields, id: was }) as Rule
  const base = openBase(ground)
  if (was === undefined && [...file.rules, ...(base?.rules ?? [])].some(({ id }) => id === rule.id)) return onlyFault('id', taken(rule.id))
  const changed = putRule(file, rule)
  try {
    const book = openRulebook(changed, ground.facts, base)
    const found = checkRulebook({ ...book, decisions: book.decisions.filter(({ id }) => id === rule.decision) }).filter(({ weight }) => weight === 'fault')
    return { faults: [], warnings: found.map((fault) => told(fault, isAbout(fault, rule.id))), words: conditionWords(book, rule), file: changed }
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    const sorted = sortFaults(error.faults, changed, (fault) => fault.rule === rule.id)
    // the form of the fields is looked at before the condition is read: tell both at once
    return sorted.faults.some(({ field }) => field === 'when') ? sorted : { ...sorted, ...conditionAlone({ file, ground }, rule, sorted.faults) }
  }
}

/** What is to be mended in a condition whatever stands in the other fields, and its words when it can be read. */
function conditionAlone({ file, ground }: Pick<BookText, 'file' | 'ground'>, { when, decision }: Rule, faults: Told[]): Pick<CheckedFields, 'faults' | 'words'> {
  const base = openBase(ground)
  const outcome = [...file.decisions, ...(base?.decisions ?? [])].find(({ id }) => id === decision)?.outcomes[0]?.id
  if (when === '' || outcome === undefined) return { faults, words: null }
  const words = { nl: '-', en: '-' }
  const alone: Rule = { id: 'a-rule-that-is-tried', decision, text: words, citation: { article: '-', url: 'https://example.org' }, status: 'unconfirmed', from: '9000-01-01', to: null, when, outcome, priority: 0 }
  try {
    return { faults, words: conditionWords(openRulebook(putRule(file, alone), ground.facts, base), alone) }
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    return { faults: [...faults, ...error.faults.filter(({ rule, field }) => rule === alone.id && field === 'when').map((fault) => told(fault, true))], words: null }
  }
}

/** @param was the id of the parameter that is changed; undefined for a new one */
export function checkParameterFields({ file, ground }: BookText, fields: Fields, was: string | undefined): CheckedFields {
  const { parameter: raw, rows } = parameterFrom(was === undefined ? fields : { ...fields, id: was })
  const parameter = raw as Parameter
  const base = openBase(ground)
  if (was === undefined && [...file.parameters, ...(base?.parameters ?? [])].some(({ id }) => id === parameter.id)) return onlyFault('id', taken(parameter.id))
  const changed = putParameter(file, parameter)
  const place = `parameters[${changed.parameters.indexOf(parameter)}]`
  try {
    openRulebook(changed, ground.facts, base)
    return { faults: [], warnings: [], words: null, file: changed }
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    const sorted = sortFaults(error.faults, changed, (fault) => fault.place.includes(place) || fault.place === `parameters (${parameter.id})`)
    return { ...sorted, faults: sorted.faults.map((fault) => ({ ...fault, field: asTyped(fault.field, rows) })) }
  }
}

/** Faults of the rule or number itself stop it; those elsewhere in the book do not, when the text still has the form of a rulebook. */
function sortFaults(all: readonly Fault[], changed: RulebookFile, isOwn: (fault: Fault) => boolean): CheckedFields {
  const own = all.filter(isOwn)
  const read = RulebookFile.safeParse(changed)
  return { faults: own.map((fault) => told(fault, true)), warnings: all.filter((fault) => !isOwn(fault)).map((fault) => told(fault, false)), words: null, file: own.length === 0 && read.success ? read.data : null }
}

const told = ({ field, code, message }: Fault, isOwn: boolean): Told => ({ field: isOwn ? (code === 'overlap' ? 'priority' : (field ?? 'when')) : null, message })

/** Two rules that contradict each other are told at one of them; it is about both. */
const isAbout = ({ rule, code, message }: Fault, id: string) => rule === id || (code === 'overlap' && message.en.includes(`"${id}"`))

/** Rows that are empty are not in the book: its third value can stand in the fifth row. */
function asTyped(field: string | null, rows: readonly number[]): string | null {
  const value = field === null ? null : /^values\.(\d+)\.(.+)$/.exec(field)
  if (field === 'values') return 'values.0.from'
  return value ? `values.${rows[Number(value[1])]}.${value[2]}` : field
}

const taken = (id: string) => ({ nl: `"${id}" bestaat al: kies een ander id.`, en: `"${id}" exists already: choose another id.` })
const onlyFault = (field: string, message: z.output<typeof LocalText>): CheckedFields => ({ faults: [{ field, message }], warnings: [], words: null, file: null })
