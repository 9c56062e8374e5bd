import type { Parameter, Rule } from '@gilde/pathways'
import { z } from 'zod'

/**
 * A rule or a number as a form has it: every field as text, by its place in the book (`text.nl`, `citation.url`, `values.0.from`).
 * An empty field is a thing that is not there.
 */
export const Fields = z.record(z.string().max(60), z.string().max(6000))
export type Fields = z.output<typeof Fields>

/** What was typed as it would stand in the book, right or not: the book's own check says what is to be mended. */
export function ruleFrom(fields: Fields): unknown {
  const of = (name: string) => (fields[name] ?? '').trim()
  const exceptionTo = of('exceptionTo').split(/[\s,;]+/).filter(Boolean)
  return {
    id: of('id'),
    decision: of('decision'),
    text: { nl: of('text.nl'), en: of('text.en') },
    citation: { article: of('citation.article'), url: of('citation.url') },
    status: of('status'),
    from: of('from'),
    to: of('to') || null,
    when: of('when'),
    outcome: of('outcome'),
    priority: wholeNumber(of('priority')),
    ...(exceptionTo.length > 0 && { exceptionTo }),
    ...noteFrom(of),
  }
}

export function fieldsOfRule(rule: Rule): Fields {
  return {
    id: rule.id,
    decision: rule.decision,
    'text.nl': rule.text.nl,
    'text.en': rule.text.en,
    'citation.article': rule.citation.article,
    'citation.url': rule.citation.url,
    status: rule.status,
    from: rule.from,
    to: rule.to ?? '',
    when: rule.when,
    outcome: rule.outcome,
    priority: String(rule.priority),
    exceptionTo: (rule.exceptionTo ?? []).join(', '),
    ...fieldsOfNote(rule.note),
  }
}

/** Values stand in rows, `values.0.from` and on; a row with nothing in it is no value. */
export function parameterFrom(fields: Fields): { parameter: unknown; rows: number[] } {
  const of = (name: string) => (fields[name] ?? '').trim()
  const rows = rowsOf(fields)
  const slider = { least: of('slider.least'), most: of('slider.most'), step: of('slider.step') }
  return {
    rows,
    parameter: {
      id: of('id'),
      label: { nl: of('label.nl'), en: of('label.en') },
      unit: { nl: of('unit.nl'), en: of('unit.en') },
      values: rows.map((row) => {
        const value = (name: string) => of(`values.${row}.${name}`)
        return { from: value('from'), to: value('to') || null, value: wholeNumber(value('value')), citation: { article: value('citation.article'), url: value('citation.url') }, status: value('status') }
      }),
      ...(Object.values(slider).some((part) => part !== '') && { slider: { least: wholeNumber(slider.least), most: wholeNumber(slider.most), step: wholeNumber(slider.step) } }),
      ...noteFrom(of),
    },
  }
}

export function fieldsOfParameter(parameter: Parameter): Fields {
  return {
    id: parameter.id,
    'label.nl': parameter.label.nl,
    'label.en': parameter.label.en,
    'unit.nl': parameter.unit.nl,
    'unit.en': parameter.unit.en,
    ...(parameter.slider && { 'slider.least': String(parameter.slider.least), 'slider.most': String(parameter.slider.most), 'slider.step': String(parameter.slider.step) }),
    ...fieldsOfNote(parameter.note),
    ...Object.fromEntries(
      parameter.values.flatMap(({ from, to, value, citation, status }, row) =>
        Object.entries({ from, to: to ?? '', value: String(value), 'citation.article': citation.article, 'citation.url': citation.url, status }).map(([name, text]) => [`values.${row}.${name}`, text]),
      ),
    ),
  }
}

/** Numbers of the rows in which something was typed; a status alone, which is always chosen, is nothing. */
function rowsOf(fields: Fields): number[] {
  const typed = Object.entries(fields).flatMap(([name, text]) => {
    const row = /^values\.(\d{1,3})\.(?!status$)/.exec(name)
    return row && text.trim() !== '' ? [Number(row[1])] : []
  })
  return [...new Set(typed)].toSorted((a, b) => a - b)
}

/** Text stays text where it is no whole number, so that the check can name it. */
const wholeNumber = (text: string): number | string => (/^-?\d{1,9}$/.test(text) ? Number(text) : text)

function noteFrom(of: (name: string) => string) {
  const note = { nl: of('note.nl'), en: of('note.en') }
  return note.nl === '' && note.en === '' ? {} : { note }
}

const fieldsOfNote = (note: { nl: string; en: string } | undefined): Fields => ({ 'note.nl': note?.nl ?? '', 'note.en': note?.en ?? '' })
