import qualificationFile from '@gilde/content/structure/qualifications.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { buildDirectionProfile } from './direction-profile.ts'
import { domains } from './direction.ts'
import { findByKey } from './find-by-key.ts'
import { findDescription } from './find-description.ts'
import { findFollowUps } from './find-follow-ups.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import type { LocalText } from './local-text.ts'
import { talents } from './pupil-profile.ts'
import { forbiddenWords } from './testing/forbidden-words.ts'
import { kempenDirections } from './testing/kempen-directions.ts'

const content = loadDirectionContent()
const upper = kempenDirections.filter((direction) => direction.grade === '2' || direction.grade === '3')
const byKey = (key: string) => kempenDirections.find((direction) => direction.id === key || direction.groupNumber === key)

describe('occupations.json', () => {
  it('ties each professional qualification of the register to occupations', () => {
    const official = new Map(qualificationFile.qualifications.map((each) => [each.number, each.title]))
    expect(new Map(content.occupations.qualifications.map((each) => [each.number, each.title]))).toEqual(official)
  })

  it('repeats the official links of directions to qualifications and no others', () => {
    const official = Map.groupBy(qualificationFile.links.filter((link) => link.groupNumber), (link) => link.groupNumber!)
    for (const [group, links] of official) {
      const row = content.occupations.directions.find((each) => each.keys.includes(group))
      expect(new Set(row?.qualifications), group).toEqual(new Set(links.map((link) => link.qualification)))
    }
    const known = new Set(qualificationFile.links.map((link) => link.groupNumber ?? link.direction))
    for (const row of content.occupations.directions.filter((each) => each.via === 'qualifications')) {
      expect(known.has(row.keys[0]!) || known.has(row.name), row.name).toBe(true)
    }
  })

  it('uses only occupations whose ratings are held, and holds only ratings that are used', () => {
    const held = content.onetInterests.occupations.map((each) => each.code)
    const used = [...content.occupations.qualifications, ...content.occupations.directions].flatMap((row) => row.occupations ?? [])
    expect(new Set(held)).toEqual(new Set(used))
    expect(new Set(held).size).toBe(held.length)
    for (const { ratings, code } of content.onetInterests.occupations) for (const value of Object.values(ratings)) expect(value >= 1 && value <= 7, code).toBe(true)
  })

  it('gives a profile, or an honest reason why not, for each direction of the second and third grade', () => {
    const without = upper.filter((direction) => buildDirectionProfile(direction, content).key === null)
    expect(new Set(without.map((direction) => direction.name))).toEqual(new Set(['Freinetpedagogie', 'Rudolf Steinerpedagogie', 'Yeshiva']))
    for (const direction of without) expect(findByKey(content.occupations.directions, direction)?.reason).toMatch(/^De (naam|richting)/)
  })

  it('marks each top-sport direction with its condition', () => {
    for (const direction of upper) {
      expect(Boolean(findByKey(content.occupations.directions, direction)?.condition), direction.name).toBe(direction.name.startsWith('Topsport'))
    }
  })
})

describe('descriptions.json', () => {
  it('describes each direction of the second and third grade and of the seventh year under its official name', () => {
    for (const direction of kempenDirections.filter((each) => each.grade !== '1')) {
      const found = findDescription(content, direction)
      expect(found?.name, direction.id).toBe(direction.name)
      if (direction.grade === '7') expect(found!.basis).toBe('template')
      else if (found!.basis === 'editorial') expect(found!.activities, direction.name).toHaveLength(3)
    }
  })

  it('describes the options of the first grade that are offered', () => {
    for (const direction of kempenDirections.filter((each) => each.grade === '1' && each.offeredInRegion)) expect(findDescription(content, direction), direction.name).toBeDefined()
  })
})

describe('follow-ups.json', () => {
  it('leads from a direction of the second grade to one of the third, by names that are right', () => {
    for (const link of content.followUps.links) {
      const [from, to] = [byKey(link.from), byKey(link.to)]
      expect([from?.grade, from?.name], link.from).toEqual(['2', link.fromName])
      expect([to?.grade, to?.name], link.to).toEqual(['3', link.toName])
    }
  })

  it('applies its rules as they read', () => {
    for (const link of content.followUps.links) {
      const [from, to] = [byKey(link.from)!, byKey(link.to)!]
      const forms = kempenDirections.filter((each) => each.grade === '3' && each.name === to.name)
      const sameDomain = forms.some((form) => form.domain === from.domain)
      const rule = from.name === to.name ? 'same-name' : from.dual ? 'dual-nearest' : from.finality !== to.finality ? 'other-finality' : sameDomain ? 'same-domain-and-finality' : 'other-domain'
      expect(link.rule, `${link.fromName} → ${link.toName}`).toBe(rule)
    }
  })

  it('leaves no direction of the second grade without a way on', () => {
    for (const direction of upper.filter((each) => each.grade === '2')) expect(findFollowUps(content, direction), direction.name).not.toEqual([])
  })
})

describe('demands.json', () => {
  it('covers each domain and finality that exists, and names its directions rightly', () => {
    const rows = new Set(content.demands.domains.map((row) => `${row.domain} ${row.finality}`))
    expect(rows.size).toBe(content.demands.domains.length)
    for (const { domain, finality } of upper) expect(rows.has(`${domain} ${finality}`)).toBe(true)
    for (const row of content.demands.directions) for (const key of row.keys) expect(byKey(key)?.grade === '2' || byKey(key)?.grade === '3', key).toBe(true)
  })

  it('lets each talent be the core of a direction that can be suggested, in both grades', () => {
    for (const grade of ['2', '3'] as const) {
      const profiles = upper.filter((each) => each.grade === grade && !each.dual && each.offeredInRegion).map((each) => buildDirectionProfile(each, content))
      for (const talent of talents) expect(profiles.some((profile) => profile.key !== null && profile.demands[talent] === 3), `${grade} ${talent}`).toBe(true)
    }
  })
})

describe('next-steps.json', () => {
  it('offers at least five things per domain: to visit, to talk about and to try', () => {
    for (const domain of domains) {
      const steps = content.nextSteps.steps.filter((step) => step.domain === domain)
      expect(steps.length, domain).toBeGreaterThanOrEqual(5)
      expect(new Set(steps.map((step) => step.kind)), domain).toEqual(new Set(['visit', 'talk', 'try']))
    }
  })

  it('has a thing to do for each direction, and names directions of the right domain', () => {
    for (const direction of upper) {
      const meant = content.nextSteps.steps.filter(({ domain, keys }) => domain === direction.domain && (!keys || keys.includes(direction.id) || keys.includes(direction.groupNumber ?? '')))
      expect(meant.length, direction.name).toBeGreaterThan(0)
    }
    for (const { domain, keys } of content.nextSteps.steps) {
      for (const key of keys ?? []) expect(upper.some((each) => (each.id === key || each.groupNumber === key) && each.domain === domain), key).toBe(true)
    }
  })
})

describe('the texts for pupils', () => {
  const texts: LocalText[] = [
    ...content.descriptions.descriptions.flatMap((each) => [each.does, ...each.activities]),
    ...content.nextSteps.steps.map((each) => each.text),
    ...content.followUps.rules.map((each) => each.text),
  ]

  it('hold no word that judges', () => {
    for (const { nl, en } of texts) expect(`${nl} ${en}`).not.toMatch(forbiddenWords)
  })

  it('keep their sentences short', () => {
    for (const { nl } of texts) for (const sentence of nl.split(/(?<=[.?!]) /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(24)
  })
})
