import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastChosen, mostChosen } from './choose-set.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import { interestTypes, type PupilProfile, type TalentEstimate, talents } from './pupil-profile.ts'
import { suggest } from './suggest.ts'
import type { Suggestion, Suggestions } from './suggestions.ts'
import { kempenDirections } from './testing/kempen-directions.ts'
import { artistic, curious, enterprising, flat, handsOn, interestsOf, social, straightLined, talentsAt, unmeasured } from './testing/typical-pupils.ts'

const content = loadDirectionContent()
const suggestFor = (pupil: PupilProfile, options = {}) => suggest(pupil, kempenDirections, content, options)
const names = (result: Suggestions, keep: (suggestion: Suggestion) => boolean = () => true) => result.suggestions.filter(keep).map((each) => each.direction.name)
const ids = (result: Suggestions) => result.suggestions.map((each) => each.direction.id)
const domainsOf = (result: Suggestions) => new Set(result.suggestions.map((each) => each.direction.domain))

const typical = { handsOn, social, curious, artistic, enterprising, flat, straightLined, unmeasured, 'all talents shown': { ...social, talents: talentsAt(1.5) } }

describe('suggest', () => {
  it.each(Object.entries(typical))('gives %s at least five directions over two or more domains, each with a reason and a thing to do', (_, pupil) => {
    const result = suggestFor(pupil)
    expect(result.suggestions.length).toBeGreaterThanOrEqual(leastChosen)
    expect(domainsOf(result).size).toBeGreaterThanOrEqual(2)
    for (const suggestion of result.suggestions) {
      expect(suggestion.why, suggestion.direction.name).not.toEqual([])
      expect(suggestion.wouldChange, suggestion.direction.name).not.toEqual([])
      expect(suggestion.fitsLess, suggestion.direction.name).not.toEqual([])
      expect(suggestion.nextWeek.text.nl).not.toBe('')
      expect(suggestion.direction.offeredInRegion).toBe(true)
    }
  })

  it('suggests crafts to a hands-on pupil and care, in all three finalities, to a social one', () => {
    expect(names(suggestFor(handsOn))).toContain('Mechanica')
    const care = suggestFor(social).suggestions.filter((each) => each.direction.domain === 'care' && each.group === 'strong')
    expect(new Set(care.map((each) => each.direction.finality))).toEqual(new Set(['DO', 'DU', 'A']))
  })

  it('finds all three finalities open somewhere, and never looks at finality to close one', () => {
    const seen = new Set([handsOn, social, curious, artistic, enterprising].flatMap((pupil) => suggestFor(pupil).suggestions.map((each) => each.direction.finality)))
    expect(seen).toEqual(new Set(['DO', 'DU', 'A']))
    const relabelled = kempenDirections.map((direction) => ({ ...direction, domain: direction.domain, finality: direction.finality && ('DO' as const) }))
    const strong = (result: Suggestions) => Object.fromEntries(result.suggestions.map((each) => [each.direction.id, each.fit?.correlation]))
    const before = strong(suggestFor(handsOn))
    const after = strong(suggest(handsOn, relabelled, content))
    for (const [id, fit] of Object.entries(after)) if (id in before) expect(fit).toBe(before[id])
  })

  it('gives exactly one unexpected suggestion, from a domain that is nowhere else in the set, with a reason in the interests', () => {
    for (const pupil of [handsOn, social, artistic, enterprising]) {
      const result = suggestFor({ ...pupil, talents: talentsAt(1.5) })
      const [unexpected, ...more] = result.suggestions.filter((each) => each.unexpected)
      expect(more).toEqual([])
      expect(unexpected!.why.some((reason) => reason.kind === 'interest-match')).toBe(true)
      expect(result.suggestions.filter((each) => each.direction.domain === unexpected!.direction.domain)).toHaveLength(1)
    }
  })

  it('has one unexpected suggestion for every pupil, also when interests cannot tell', () => {
    for (const pupil of Object.values(typical)) expect(suggestFor(pupil).suggestions.filter((each) => each.unexpected)).toHaveLength(1)
  })

  it('lists by name inside a group, so that no order can be read into it', () => {
    for (const pupil of Object.values(typical)) {
      const result = suggestFor(pupil)
      for (const group of ['strong', 'also', 'together'] as const) {
        const listed = names(result, (each) => each.group === group)
        expect(listed).toEqual(listed.toSorted((a, b) => a.localeCompare(b, 'nl')))
      }
    }
  })

  it('makes one group when the evidence cannot tell, and two when it can', () => {
    for (const pupil of Object.values(typical)) {
      const { grouping, suggestions } = suggestFor(pupil)
      const groups = new Set(suggestions.map((each) => each.group))
      expect(groups).toEqual(new Set(grouping === 'one-group' ? ['together'] : ['strong', 'also']))
    }
  })

  it.each([
    ['flat', flat, 'flat-interests'],
    ['straight-lined', straightLined, 'straight-lined-interests'],
    ['not measured', unmeasured, 'interests-not-measured'],
  ] as const)('says so and stays broad when interests are %s', (_, pupil, basis) => {
    const result = suggestFor(pupil)
    expect(result.basis).toBe(basis)
    expect(result.grouping).toBe('one-group')
    expect(domainsOf(result).size).toBe(9)
    expect(new Set(result.suggestions.map((each) => each.direction.finality))).toEqual(new Set(['DO', 'DU', 'A']))
    for (const suggestion of result.suggestions) {
      expect(suggestion.fit).toBeNull()
      expect(suggestion.wouldChange.some((change) => change.kind === 'interests-could-tell')).toBe(true)
    }
  })

  it('never closes: raising or adding a talent takes no direction away and changes no fit', () => {
    const ability = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10)
    const measured = fc.uniqueArray(fc.constantFrom(...talents), { maxLength: 11 }).chain((chosen) =>
      fc.tuple(...chosen.map((talent) => ability.map((value): TalentEstimate => ({ talent, ability: value, standardError: 0.5 })))),
    )
    const means = fc.tuple(...interestTypes.map(() => fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)))
    const rise = fc.record({ talent: fc.constantFrom(...talents), by: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10) })
    fc.assert(
      fc.property(fc.option(means), measured, rise, (interests, before, { talent, by }) => {
        const base = { ...(interests && { interests: interestsOf(interests) }), qualityFlags: [] }
        const raised = before.some((each) => each.talent === talent)
          ? before.map((each) => (each.talent === talent ? { ...each, ability: each.ability + by } : each))
          : [...before, { talent, ability: by, standardError: 0.5 }]
        const first = suggestFor({ ...base, talents: before })
        const second = suggestFor({ ...base, talents: raised })
        const fits = new Map(second.suggestions.map((each) => [each.direction.id, each.fit]))
        for (const { direction, fit, group, unexpected } of first.suggestions) {
          expect(fits.get(direction.id), direction.name).toEqual(fit)
          const after = second.suggestions.find((each) => each.direction.id === direction.id)!
          if (group === 'strong') expect(after.group).not.toBe('also')
          if (unexpected) expect(after.unexpected).toBe(true)
        }
      }),
      { numRuns: 25, seed: 20261123 },
    )
  }, 120_000)

  it('gives a pupil whose tests all came out low the same directions and the same fits as a pupil without tests', () => {
    for (const pupil of [handsOn, social, curious, flat]) {
      const low = suggestFor({ ...pupil, talents: talentsAt(-2) })
      const none = suggestFor(pupil)
      expect(ids(low)).toEqual(ids(none))
      expect(low.suggestions.map((each) => [each.fit, each.group])).toEqual(none.suggestions.map((each) => [each.fit, each.group]))
    }
  })

  it('adds a direction for a shown talent that nothing in the set calls on, and says so as an invitation', () => {
    const technical: TalentEstimate = { talent: 'technical', ability: 1.2, standardError: 0.4 }
    const without = suggestFor(social)
    const result = suggestFor({ ...social, talents: [technical] })
    const added = result.suggestions.filter((each) => each.origin === 'talent')
    expect(added).toHaveLength(1)
    expect(ids(without)).not.toContain(added[0]!.direction.id)
    expect(added[0]!.why).toContainEqual({ kind: 'talent-shown', ...technical, demand: 3 })
    expect(result.invitations).toContainEqual({ kind: 'able-not-yet-interested', talent: 'technical', directions: [added[0]!.direction.id] })
  })

  it('turns a core talent that has not shown into information and an invitation, and into nothing else', () => {
    const low: TalentEstimate = { talent: 'memory', ability: -1, standardError: 0.4 }
    const result = suggestFor({ ...social, talents: [low] })
    const invitation = result.invitations.find((each) => each.kind === 'interested-not-yet-shown')
    expect(invitation?.talent).toBe('memory')
    for (const id of invitation!.directions) {
      const suggestion = result.suggestions.find((each) => each.direction.id === id)!
      expect(suggestion.group).toBe('strong')
      expect(suggestion.fitsLess).toContainEqual({ kind: 'talent-not-yet-shown', talent: 'memory', demand: 3 })
    }
  })

  it('names every direction that it left out, with the reason', () => {
    const { notConsidered, suggestions } = suggestFor(social)
    const secondGrade = kempenDirections.filter((direction) => direction.grade === '2')
    const offeredNames = new Set(secondGrade.filter((direction) => direction.offeredInRegion).map((direction) => direction.name))
    const reasonOf = new Map(notConsidered.map((each) => [each.id, each.reason]))
    for (const direction of secondGrade) {
      if (direction.dual) expect(reasonOf.get(direction.id)).toBe('dual-from-15')
      else if (!direction.offeredInRegion && !offeredNames.has(direction.name)) expect(reasonOf.has(direction.id), direction.name).toBe(true)
    }
    for (const suggestion of suggestions) expect(reasonOf.has(suggestion.direction.id)).toBe(false)
    expect(reasonOf.get('1319-2')).toBe('no-profile')
  })

  it('looks ahead to the third grade and takes the forms of a direction together', () => {
    const result = suggestFor(handsOn, { grade: '3', includeDual: true })
    expect(result.suggestions.every((each) => each.direction.grade === '3')).toBe(true)
    expect(result.suggestions.some((each) => each.variants.length > 0)).toBe(true)
    expect(new Set(names(result)).size).toBe(result.suggestions.length)
  })

  it('falls back on the whole of Flanders when a region offers next to nothing', () => {
    const poor = kempenDirections.map((direction) => ({ ...direction, offeredInRegion: direction.id === '1306-2' }))
    const result = suggest(social, poor, content)
    expect(result.suggestions.length).toBeGreaterThanOrEqual(leastChosen)
    expect(domainsOf(result).size).toBeGreaterThanOrEqual(2)
  })

  it('keeps the set by interests at nine or fewer', () => {
    for (const pupil of Object.values(typical)) {
      const base = suggestFor(pupil).suggestions.filter((each) => each.origin === 'interests' || each.origin === 'breadth')
      expect(base.length).toBeLessThanOrEqual(mostChosen)
    }
  })

  it('is the same whatever the order of the directions, and stores the version of all it used', () => {
    const result = suggestFor(social)
    expect(suggest(social, kempenDirections.toReversed(), content).suggestions).toEqual(result.suggestions)
    expect(Object.keys(result.versions)).toContain('formula')
    for (const version of Object.values(result.versions)) expect(version).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('refuses values that cannot be', () => {
    expect(() => suggestFor({ ...social, talents: [{ talent: 'memory', ability: Number.NaN, standardError: 0.3 }] })).toThrow(RangeError)
    expect(() => suggestFor({ ...social, talents: [{ talent: 'memory', ability: 1, standardError: 0 }] })).toThrow(RangeError)
    expect(() => suggestFor({ ...social, talents: [...talentsAt(1), ...talentsAt(1)] })).toThrow(RangeError)
    expect(() => suggestFor({ ...social, interests: interestsOf([6, 1, 1, 1, 1, 1]) })).toThrow(RangeError)
    expect(() => suggestFor({ ...social, interests: interestsOf([3, 1, 1, 1, 1, 1], 0) })).toThrow(RangeError)
  })
})
