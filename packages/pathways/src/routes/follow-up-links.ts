import type { DirectionContent } from '../direction-content.ts'
import { findFollowUps } from '../find-follow-ups.ts'
import type { FirstGrade } from './first-grade.ts'
import type { ProgrammeDirection } from './programme-direction.ts'

/** That the content of one direction follows on from another, and who says so. Never that it must, nor that others may not. */
export interface FollowUpLink {
  from: string
  to: string
  /** Id of the rule in `follow-ups.json`, or `school` for what a school added. */
  rule: string
}

/**
 * What follows on from what: the editors' list, and what their rules derive from domain, finality and name where nothing is written.
 * One direction in two forms (full-time, dual) takes the links of its group.
 *
 * @param directions every direction of the structure
 */
export function followUpLinks(content: DirectionContent, firstGrade: FirstGrade, directions: readonly ProgrammeDirection[]): FollowUpLink[] {
  const byKey = new Map<string, ProgrammeDirection[]>()
  for (const direction of directions)
    for (const key of [direction.id, direction.groupNumber]) if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), direction])
  const links: FollowUpLink[] = []
  for (const from of directions)
    for (const { key, ruleId } of findFollowUps(content, from)) for (const to of byKey.get(key) ?? []) links.push({ from: from.id, to: to.id, rule: ruleId })
  const written = new Set(links.map(({ to }) => to))
  for (const rule of content.followUps.rules) {
    if (!rule.derived) continue
    const { from: fromGrade, to: toGrade, needs } = rule.derived
    const sources = directions.filter(({ grade }) => grade === fromGrade)
    for (const to of directions.filter(({ grade }) => grade === toGrade))
      for (const from of sources) if (follows(needs, from, to, firstGrade, written)) links.push({ from: from.id, to: to.id, rule: rule.id })
  }
  return links
}

function follows(needs: string, from: ProgrammeDirection, to: ProgrammeDirection, firstGrade: FirstGrade, written: ReadonlySet<string>): boolean {
  switch (needs) {
    case 'same-domain':
      return to.domain !== null && namedFinalities(to) === null && domainsOf(from, firstGrade).includes(to.domain)
    case 'same-domain-and-word':
      return to.domain !== null && to.domain === from.domain && namedFinalities(to) === null && sharesWord(from.name, to.name)
    case 'same-domain-and-finality-where-nothing-is-written':
      return !written.has(to.id) && to.domain === from.domain && to.finality === from.finality
    case 'named-finality': {
      const finalities = namedFinalities(to)
      return finalities !== null && from.finality !== null && finalities.includes(from.finality) && (to.domain === 'cross' || to.domain === from.domain)
    }
    default:
      throw new RangeError(`follow-ups.json derives by ${needs}, which nobody wrote down`)
  }
}

/** The domains that a direction belongs to: of a basic option by its name, since the register gives none. */
export function domainsOf(direction: ProgrammeDirection, firstGrade: FirstGrade): readonly string[] {
  if (direction.grade === '1') return firstGrade.options.find(({ code }) => `${code}-1` === direction.id)?.domains ?? []
  return direction.domain === null ? [] : [direction.domain]
}

/** The finalities after which a seventh year comes, where its official name says so: it then prepares for higher education. */
export function namedFinalities({ grade, name }: ProgrammeDirection): readonly string[] | null {
  if (grade !== '7') return null
  if (/na structuuronderdeel met arbeidsmarktfinaliteit/.test(name)) return ['A']
  if (/na structuuronderdeel met dubbele finaliteit en doorstroomfinaliteit/.test(name)) return ['DU', 'DO']
  return null
}

/** Long enough that two words that begin alike speak of the same: `elektrische`, `elektriciteit`. Words of the trade in general do not count. */
const beginning = 6
const general = ['techni', 'instal', 'operat', 'medewe', 'assist', 'organi', 'produc']

function sharesWord(a: string, b: string): boolean {
  const beginnings = (name: string) => name.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length >= beginning).map((word) => word.slice(0, beginning)).filter((word) => !general.includes(word))
  const words = beginnings(b)
  return beginnings(a).some((word) => words.includes(word))
}
