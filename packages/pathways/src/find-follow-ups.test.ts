import { describe, expect, it } from 'vitest'
import { findFollowUps } from './find-follow-ups.ts'
import { loadDirectionContent } from './load-direction-content.ts'

const content = loadDirectionContent()

describe('findFollowUps', () => {
  it('lists what may come after, by name, with the rule', () => {
    expect(findFollowUps(content, { id: '1298-2' }).map((each) => [each.key, each.name])).toEqual([
      ['G-0041', 'Binnen- en buitenschrijnwerk'],
      ['G-0042', 'Binnenschrijnwerk en interieur'],
    ])
    expect(findFollowUps(content, { id: '1310-2' })[0]!.rule.nl).toBe('De richting heet in de derde graad hetzelfde.')
  })

  it('is empty for other grades', () => {
    expect(findFollowUps(content, { id: '1310-3' })).toEqual([])
  })

  it('refuses content with a rule that nobody wrote down', () => {
    expect(() => findFollowUps({ ...content, followUps: { ...content.followUps, rules: [] } }, { id: '1310-2' })).toThrow(RangeError)
  })
})
