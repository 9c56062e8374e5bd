import type { LocalText } from '../local-text.ts'
import { said } from './fault.ts'
import { joinOr } from './join-words.ts'
import type { FactDeclaration } from './rulebook.ts'

/**
 * The half sentence after "omdat" / "because" that says which of these values a fact has: `je op 31 december minstens 12 jaar bent`.
 *
 * @param codes one or more codes of the fact, ascending
 */
export function factWords(fact: FactDeclaration, codes: readonly number[]): LocalText {
  if (fact.type === 'boolean') return codes.length === 2 ? said('dit ja of nee is', 'this is yes or no') : codes[0] === 2 ? fact.yes : fact.no
  if (fact.type === 'choice') {
    const rest = fact.values.filter((_, place) => !codes.includes(place + 1))
    // said by what it is, unless what it is not is much the shorter
    if (codes.length <= 4 || rest.length > 2) return joinOr(codes.map((code) => fact.values[code - 1]!.says))
    const not = joinOr(rest.map(({ says }) => says))
    return said(`het niet zo is dat ${not.nl}`, `it is not so that ${not.en}`)
  }
  const ranges = rangesOf(codes).map(([from, to]) => rangeWords(fact, from, to))
  const comparison = { nl: ranges.map(({ nl }) => nl).join(' of '), en: ranges.map(({ en }) => en).join(' or ') }
  return said(fact.says.nl.replaceAll('{comparison}', comparison.nl), fact.says.en.replaceAll('{comparison}', comparison.en))
}

function rangeWords({ least, most }: { least: number; most: number }, from: number, to: number): LocalText {
  const [low, high] = [least + from - 1, least + to - 1]
  if (low === high) return said(String(low), String(low))
  if (high === most) return low === least ? said(`${low} of meer`, `${low} or more`) : said(`minstens ${low}`, `at least ${low}`)
  return low === least ? said(`hoogstens ${high}`, `at most ${high}`) : said(`${low} tot en met ${high}`, `${low} to ${high}`)
}

function rangesOf(codes: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}

/** A fact with its values as a line of a table: `leeftijd op 31 december: minstens 12`. */
export function factLine(fact: FactDeclaration, codes: readonly number[]): LocalText {
  const values = ((): LocalText => {
    if (fact.type === 'boolean') return codes.length === 2 ? said('ja of nee', 'yes or no') : codes[0] === 2 ? said('ja', 'yes') : said('nee', 'no')
    if (fact.type === 'integer') {
      const ranges = rangesOf(codes).map(([from, to]) => rangeWords(fact, from, to))
      return { nl: ranges.map(({ nl }) => nl).join(' of '), en: ranges.map(({ en }) => en).join(' or ') }
    }
    const rest = fact.values.filter((_, place) => !codes.includes(place + 1))
    if (rest.length > 0 && rest.length < codes.length && rest.length <= 2) {
      const not = joinOr(rest.map(({ label }) => label))
      return said(`niet ${not.nl}`, `not ${not.en}`)
    }
    return joinOr(codes.map((code) => fact.values[code - 1]!.label))
  })()
  return said(`${fact.label.nl}: ${values.nl}`, `${fact.label.en}: ${values.en}`)
}
