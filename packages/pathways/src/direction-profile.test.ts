import { describe, expect, it } from 'vitest'
import { buildDirectionProfile, type DirectionProfile } from './direction-profile.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import { kempenDirections } from './testing/kempen-directions.ts'

const content = loadDirectionContent()
const direction = (id: string) => kempenDirections.find((each) => each.id === id)!
const profileOf = (id: string) => buildDirectionProfile(direction(id), content) as DirectionProfile
const rating = (code: string) => content.onetInterests.occupations.find((each) => each.code === code)!.ratings

describe('buildDirectionProfile', () => {
  it('averages the ratings of the occupations of the qualifications', () => {
    // Koelinstallaties has one qualification with one occupation
    expect(profileOf('1479-3').ratings).toEqual(rating('49-9021.00'))
    // Horeca leads to waiter (one occupation) and cook (two)
    const codes = ['35-3031.00', '35-2014.00', '35-1011.00']
    expect(profileOf('1297-3').occupations).toEqual(codes)
    expect(profileOf('1297-3').ratings.R).toBeCloseTo((rating(codes[0]!).R + rating(codes[1]!).R + rating(codes[2]!).R) / 3, 12)
  })

  it('compares with the average of all occupations', () => {
    const profile = profileOf('1479-3')
    expect(profile.relative.C).toBeCloseTo(profile.ratings.C - content.onetInterests.averages.C, 12)
  })

  it('goes by the follow-ups for a direction of the second grade', () => {
    expect(profileOf('1297-2').ratings).toEqual(profileOf('1297-3').ratings)
    expect(new Set(profileOf('1298-2').occupations)).toEqual(new Set([...profileOf('1444-3').occupations, ...profileOf('1445-3').occupations]))
  })

  it('gives a direction with one occupation the spread of the average direction, and never a spread of zero', () => {
    const [cooling, butchery] = [profileOf('1479-3'), profileOf('1321-3')]
    expect(cooling.spread).toEqual(butchery.spread)
    expect(cooling.error).toEqual(cooling.spread)
    for (const each of kempenDirections.filter(({ grade }) => grade === '2' || grade === '3')) {
      const profile = buildDirectionProfile(each, content)
      if (profile.key !== null) for (const value of Object.values(profile.error)) expect(value).toBeGreaterThan(0)
    }
  })

  it('is the same for the full-time and the dual form', () => {
    expect(profileOf('1134-3')).toEqual(profileOf('1485-3'))
  })

  it('raises demands to what the level asks, and never lowers them', () => {
    const base = direction('1281-3')
    const demandsAt = (levels: number[]) => (buildDirectionProfile({ ...base, groupNumber: 'G-0011', qualificationLevels: levels }, content) as DirectionProfile).demands
    expect(demandsAt([4]).reading).toBeGreaterThanOrEqual(1)
    for (const [talent, weight] of Object.entries(demandsAt([]))) expect(demandsAt([4])[talent as keyof DirectionProfile['demands']]).toBeGreaterThanOrEqual(weight)
    const shaping = { ...direction('1486-3'), qualificationLevels: [4] }
    expect((buildDirectionProfile(shaping, content) as DirectionProfile).demands).toMatchObject({ numeracy: 1, reading: 1 })
  })

  it('says honestly when there is no profile', () => {
    expect(buildDirectionProfile(direction('1340-2'), content)).toMatchObject({ key: null })
    expect(buildDirectionProfile({ ...direction('1340-2'), id: '9999-2' }, content)).toEqual({ key: null, reason: 'Voor deze richting is nog geen profiel opgemaakt.' })
  })

  it('refuses content that names an occupation it does not hold', () => {
    const broken = { ...content, onetInterests: { ...content.onetInterests, occupations: content.onetInterests.occupations.slice(1) } }
    expect(() => kempenDirections.map((each) => buildDirectionProfile(each, broken))).toThrow(RangeError)
  })
})
