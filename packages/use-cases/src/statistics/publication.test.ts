import { instruments, instrumentStatistics, type TestRecord } from '@gilde/assessment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { livePairs, liveRules, nextPublication, type Publication } from './publication.ts'

const span = instruments.find(({ id }) => id === 'span')!
const rules = { ...liveRules, persons: 20, perGroup: 20, answersPerItem: 20 }

type Pupil = Partial<Record<'gender' | 'home-language', string>> & { aged?: boolean }

function recordOf({ aged = true, ...groups }: Pupil, index: number): TestRecord {
  const answers = Array.from({ length: 8 }, (_, answer) => ({ item: (index + 7 * answer) % 40, score: { kind: 'dichotomous' as const, correct: (index * 31 + answer) % 3 > 0 }, seconds: 3 + (index % 5) }))
  return { answers, estimate: { ability: ((index * 37) % 100) / 50 - 1, standardError: 0.4 }, ...(aged && { ageYears: 12 + (index % 3) }), groups }
}

function freshOf(pupils: readonly Pupil[]) {
  const records = pupils.map(recordOf)
  return { statistics: instrumentStatistics(span, records, { origin: 'convenience', pairs: livePairs.slice(0, 2) }, rules), agedPersons: records.filter(({ ageYears }) => ageYears !== undefined).length }
}

const many = (count: number, pupil: Pupil) => Array.from({ length: count }, () => pupil)
const girl = { gender: 'girl' }
const boy = { gender: 'boy' }
const publish = (before: Publication | undefined, pupils: readonly Pupil[]) => nextPublication(before, freshOf(pupils), rules)
const genderOf = (publication: Publication | undefined) => publication?.statistics.fairness.find(({ variable }) => variable === 'gender')

describe('nextPublication', () => {
  it('publishes nothing of fewer than ten, and nothing new until ten were added', () => {
    expect(publish(undefined, many(9, girl))).toBeUndefined()
    const first = publish(undefined, many(40, girl))
    expect(first?.statistics.persons).toBe(40)
    for (const added of [0, 1, 9]) expect(publish(first, many(40 + added, girl)), `${added} more`).toBeUndefined()
    expect(publish(first, many(50, girl))?.statistics.persons).toBe(50)
  })

  it('does not come back with fewer after an erasure, which would show who was erased', () => {
    const first = publish(undefined, many(40, girl))
    expect(publish(first, many(39, girl))).toBeUndefined()
    expect(publish(first, many(49, girl))).toBeUndefined()
  })

  it('does not count a group, or a rest, of a few', () => {
    expect(genderOf(publish(undefined, [...many(40, boy), ...many(30, girl)]))).toMatchObject({ referencePersons: 40, focalPersons: 30 })
    for (const pupils of [[...many(40, boy), ...many(9, girl)], [...many(40, boy), ...many(30, girl), ...many(3, {})]]) {
      const hidden = genderOf(publish(undefined, pupils))
      expect(hidden).toMatchObject({ referencePersons: 0, focalPersons: 0, items: { kind: 'too-few', persons: 0 } })
    }
  })

  it('leaves a comparison as it was when one of its groups grew by a few, while the whole moves on', () => {
    const first = publish(undefined, [...many(40, boy), ...many(30, girl)])
    const second = publish(first, [...many(55, boy), ...many(31, girl)])
    expect(second?.statistics.persons).toBe(86)
    expect(genderOf(second)).toEqual(genderOf(first))
    const third = publish(second, [...many(55, boy), ...many(41, girl)])
    expect(genderOf(third)).toMatchObject({ referencePersons: 55, focalPersons: 41 })
  })

  it('keeps the norm back while a few pupils have no year of birth', () => {
    expect(publish(undefined, [...many(40, girl), ...many(3, { aged: false })])?.statistics.norm).toMatchObject({ kind: 'too-few', persons: 0 })
    expect(publish(undefined, many(43, girl))?.statistics.norm).toMatchObject({ kind: 'known', persons: 43 })
  })

  it('never lets two publications differ by one to nine pupils in any group that is told, whatever comes in', () => {
    const arrival = fc.constantFrom<Pupil>(girl, boy, {}, { gender: 'girl', 'home-language': 'dutch' }, { gender: 'boy', 'home-language': 'other' }, { aged: false })
    fc.assert(
      fc.property(fc.array(fc.array(arrival, { minLength: 1, maxLength: 14 }), { minLength: 3, maxLength: 9 }), (batches) => {
        let pupils: Pupil[] = []
        let last: Publication | undefined
        const told: Publication[] = []
        for (const batch of batches) {
          pupils = [...pupils, ...batch]
          const next = publish(last, pupils)
          if (next) told.push((last = next))
        }
        const groupsOf = ({ statistics }: Publication) => [
          ['all', statistics.persons] as const,
          ...statistics.fairness.flatMap(({ variable, referencePersons, focalPersons }) => [[`${variable} reference`, referencePersons] as const, [`${variable} focal`, focalPersons] as const]),
          ...(statistics.norm?.kind === 'known' ? [['norm', statistics.norm.persons] as const] : []),
        ]
        for (const [index, publication] of told.entries())
          for (const [group, count] of groupsOf(publication)) {
            expect(count === 0 || count >= 10, `${group}: ${count}`).toBe(true)
            for (const earlier of told.slice(0, index)) {
              const then = groupsOf(earlier).find(([name]) => name === group)?.[1] ?? 0
              expect(count === then || then === 0 || Math.abs(count - then) >= 10, `${group}: ${then} and ${count}`).toBe(true)
            }
          }
      }),
      { numRuns: 60 },
    )
  })
})
