import type { z } from 'zod'
import { didYouMean, type Fault, said } from './fault.ts'

/** What zod finds wrong in a file, in words and at its place. @param raw what was read, to name the rule that a place belongs to */
export function formFaults(error: z.ZodError, raw: unknown, file: string): Fault[] {
  return error.issues.map((issue) => {
    const rule = named(raw, issue.path)
    const isCitation = issue.path.includes('citation')
    return { code: isCitation ? 'citation' : issue.path.some((part) => part === 'from' || part === 'to' || part === 'dated') ? 'dates' : 'form', rule: issue.path[0] === 'rules' ? rule : null, place: placeOf(file, issue.path, rule), ...(typeof issue.path[1] === 'number' && { field: issue.path.slice(2).join('.') }), message: inWords(issue, raw), weight: 'fault' }
  })
}

export function placeOf(file: string, path: readonly PropertyKey[], name: string | null): string {
  const place = path.map((part, index) => (typeof part === 'number' ? `[${part}]${index === 1 && name ? ` (${name})` : ''}` : `${index > 0 ? '.' : ''}${String(part)}`)).join('')
  return place === '' ? file : `${file}, ${place}`
}

/** The id of the rule, parameter, decision or fact in which a path lies. */
function named(raw: unknown, [list, index]: readonly PropertyKey[]): string | null {
  const id = step(step(step(raw, list), index), 'id')
  return typeof id === 'string' ? id : null
}

const step = (value: unknown, key: PropertyKey | undefined): unknown => (typeof value === 'object' && value !== null && key !== undefined ? (value as Record<PropertyKey, unknown>)[key] : undefined)

function inWords(issue: z.core.$ZodIssue, raw: unknown) {
  const got = issue.path.reduce<unknown>(step, raw)
  const shown = JSON.stringify(got)?.slice(0, 60)
  if (got === '') return empty
  switch (issue.code) {
    case 'unrecognized_keys':
      return said(`"${issue.keys.join('", "')}" hoort hier niet: kijk na hoe je het schreef, of laat het weg.`, `"${issue.keys.join('", "')}" does not belong here: check the spelling, or leave it out.`)
    case 'invalid_value': {
      const choices = issue.values.map(String)
      const hint = typeof got === 'string' ? didYouMean(got, choices) : said('', '')
      return got === undefined ? missing : said(`${shown} kan niet: kies uit ${choices.join(', ')}.${hint.nl}`, `${shown} cannot be: choose from ${choices.join(', ')}.${hint.en}`)
    }
    case 'invalid_type':
      return got === undefined ? missing : said(`Hier hoort ${typeNames[issue.expected]?.nl ?? issue.expected}, maar er staat ${shown}.`, `${typeNames[issue.expected]?.en ?? issue.expected} belongs here, and ${shown} stands.`)
    case 'too_small':
      return Array.isArray(got) && got.length === 0 ? empty : said(`${shown} is te weinig: minstens ${String(issue.minimum)}.`, `${shown} is too little: at least ${String(issue.minimum)}.`)
    case 'too_big':
      return said(`Dit is te veel: hoogstens ${String(issue.maximum)}.`, `This is too much: at most ${String(issue.maximum)}.`)
    case 'invalid_format':
      return issue.format === 'date'
        ? said(`${shown} is geen datum: schrijf jaar-maand-dag, zoals 2026-09-01.`, `${shown} is no date: write year-month-day, as 2026-09-01.`)
        : issue.format === 'url'
          ? said(`${shown} is geen adres: begin met https://.`, `${shown} is no address: begin with https://.`)
          : said(`${shown} heeft niet de vorm die hier hoort (${idForm}).`, `${shown} does not have the form that belongs here (${idForm}).`)
    default:
      return said(`${shown ?? 'Dit'} kan hier niet (${issue.message}).`, `${shown ?? 'This'} cannot be here (${issue.message}).`)
  }
}

const idForm = 'rule-id, factId'
const empty = said('Dit is leeg: vul het in.', 'This is empty: fill it in.')
const missing = said('Dit ontbreekt: vul het in.', 'This is missing: fill it in.')
const typeNames: Record<string, { nl: string; en: string }> = {
  string: said('tekst', 'text'),
  number: said('een getal', 'a number'),
  int: said('een geheel getal', 'a whole number'),
  boolean: said('true of false', 'true or false'),
  array: said('een lijst [ … ]', 'a list [ … ]'),
  object: said('een groep { … }', 'a group { … }'),
}
