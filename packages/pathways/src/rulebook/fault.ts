import type { LocalText } from '../local-text.ts'

export const faultCodes = [
  'form', 'twice', 'unknown', 'condition', 'dates', 'citation', 'priorities', 'cycle', 'gap', 'overlap', 'never-fires', 'shadowed', 'date-gap', 'monotone', 'unused-fact', 'unused-parameter', 'base',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Something to mend in a rulebook, told at the place where it can be mended. */
export interface Fault {
  code: FaultCode
  /** The rule that it is about, when there is one. */
  rule: string | null
  /** Where it stands: `rules[3] (1a-with-certificate), when`. */
  place: string
  /** Of a rule or parameter: the field in which it can be mended, as `text.nl`, `when` or `values.0.from`. */
  field?: string
  /** In a condition: the character where it goes wrong, from 0. */
  at?: number
  message: LocalText
  /** A note is worth knowing and does not stop the book. */
  weight: 'fault' | 'note'
}

/** A rulebook that cannot be used, with all that is to be mended in it. */
export class InvalidRulebook extends RangeError {
  override name = 'InvalidRulebook'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ place, message }) => `${place}: ${message.en}`).join('\n'))
    this.faults = faults
  }
}

export const said = (nl: string, en: string): LocalText => ({ nl, en })

/** The word that was probably meant: at most a third of its letters differ. */
export function didYouMean(word: string, known: Iterable<string>): LocalText {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const each of known) {
    const distance = editDistance(word.toLowerCase(), each.toLowerCase())
    if (distance < least) [best, least] = [each, distance]
  }
  return best === undefined ? said('', '') : said(` Bedoel je \`${best}\`?`, ` Did you mean \`${best}\`?`)
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
