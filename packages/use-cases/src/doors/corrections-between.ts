import type { CorrectionRow } from '@gilde/database'
import { type FollowUpLink, linkKey } from '@gilde/pathways'
import { followUpRule, type Programme } from './programme.ts'
import type { Correction } from './shapes.ts'

export interface FollowsOn {
  followsOn: { rule: string; text: { nl: string; en: string } } | null
  corrections: Correction[]
}

const saidBySchool = { nl: 'Een school zegt dat deze richting aansluit.', en: 'A school says that this direction follows on.' }

/** Why one direction follows on from another, and what schools said about it. A contested link stays. */
export function correctionsBetween({ map, corrections }: Programme, from: string, to: string): FollowsOn {
  const link = map.links.get(linkKey(from, to))
  const said = corrections.filter((row) => row.from_direction === from && row.to_direction === to).map(describeCorrection)
  if (!link) return { followsOn: null, corrections: said }
  return { followsOn: { rule: link.rule, text: link.rule === 'school' ? saidBySchool : (followUpRule(link.rule) ?? saidBySchool) }, corrections: said }
}

export function describeCorrection({ id, from_direction, to_direction, kind, school, reason, made_at }: CorrectionRow): Correction {
  return { id, from: from_direction, to: to_direction, kind, school, reason, date: made_at.toISOString().slice(0, 10) }
}

/** What follows on from a direction: what the editors or a school wrote first, what only shares the domain last. */
export function followUpsFrom(links: ReadonlyMap<string, FollowUpLink>, from: string): FollowUpLink[] {
  return [...links.values()].filter((link) => link.from === from).sort((a, b) => Number(isWeakLink(a)) - Number(isWeakLink(b)))
}

/** Nothing more than the domain says so. */
export function isWeakLink({ rule }: FollowUpLink): boolean {
  return rule === 'seventh-year-domain' || rule === 'domain-and-finality-only'
}
