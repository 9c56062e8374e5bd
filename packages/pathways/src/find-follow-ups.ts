import type { DirectionContent } from './direction-content.ts'
import type { Direction } from './direction.ts'
import type { LocalText } from './local-text.ts'

export interface FollowUp {
  /** Group number, or the id of one of the forms. */
  key: string
  name: string
  ruleId: string
  rule: LocalText
}

/** What may come after a direction of the second grade, by name; an editorial list, since there is no official one. Empty for other grades. */
export function findFollowUps(content: DirectionContent, direction: Pick<Direction, 'id'>): FollowUp[] {
  return content.followUps.links
    .filter((link) => link.from === direction.id)
    .map((link): FollowUp => ({ key: link.to, name: link.toName, ruleId: link.rule, rule: ruleText(content, link.rule) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** @throws RangeError when the content names a rule that it does not hold */
function ruleText(content: DirectionContent, id: string): LocalText {
  const rule = content.followUps.rules.find((each) => each.id === id)
  if (!rule) throw new RangeError(`follow-ups.json has no rule ${id}`)
  return rule.text
}
