import { describe, expect, it } from 'vitest'
import { bestOf, fitsStrongly } from './choose-set.ts'
import { findMovingInterest, findTalentToMeasure } from './find-changes.ts'
import { gatherCandidates } from './gather-candidates.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import type { PupilProfile } from './pupil-profile.ts'
import { kempenDirections } from './testing/kempen-directions.ts'
import { artistic, curious, enterprising, handsOn, social, talentsAt } from './testing/typical-pupils.ts'

const content = loadDirectionContent()
const gather = (interests: PupilProfile['interests']) => gatherCandidates(kempenDirections, content, { grade: '2', includeDual: false, seed: 1, interests }).candidates

describe('findMovingInterest', () => {
  it('tells the truth: with that scale changed, and nothing else, the whole comparison comes out otherwise', () => {
    let checked = 0
    for (const { interests } of [handsOn, social, curious, artistic, enterprising]) {
      const candidates = gather(interests)
      const best = bestOf(candidates)
      for (const candidate of candidates.slice(0, 12)) {
        const change = findMovingInterest(candidate, interests!, candidates, 1)
        if (change?.kind !== 'interest-moves-group') continue
        const changed = { ...interests!, [change.interestType]: { ...interests![change.interestType], mean: change.to } }
        const after = gather(changed)
        const isStrong = fitsStrongly(after.find((each) => each.profile.key === candidate.profile.key)!, bestOf(after))
        expect(fitsStrongly(candidate, best)).toBe(change.group === 'also')
        expect(isStrong).toBe(change.group === 'strong')
        expect(change.to > change.from).toBe(change.group === 'strong')
        expect(change.to).toBeGreaterThanOrEqual(1)
        expect(change.to).toBeLessThanOrEqual(5)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(20)
  }, 60_000)
})

describe('findTalentToMeasure', () => {
  it('names the unmeasured talent that the direction calls on most, and nothing when all were measured', () => {
    const wood = gather(handsOn.interests).find((each) => each.direction.name === 'Hout')!
    expect(findTalentToMeasure(wood, { ...handsOn, talents: [] })).toEqual({ kind: 'talent-could-add', talent: 'spatial', demand: 3 })
    expect(findTalentToMeasure(wood, { ...handsOn, talents: talentsAt(-1) })).toBeUndefined()
  })

  it('promises nothing about talents that no test puts on a scale', () => {
    const scaled = talentsAt(-1).filter(({ talent }) => talent !== 'hand-eye' && talent !== 'precision')
    for (const candidate of gather(handsOn.interests)) expect(findTalentToMeasure(candidate, { ...handsOn, talents: scaled })).toBeUndefined()
  })
})
