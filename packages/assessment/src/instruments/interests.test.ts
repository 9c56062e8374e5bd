import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { interestTypes } from '../instrument.ts'
import { activities } from '../item-types/activity-rating/activities.ts'
import { interests } from './interests.ts'

const { bank, itemType } = interests

describe('interests', () => {
  it('has twelve activities per type, as many typed for boys as for girls in each', () => {
    for (const type of interestTypes) {
      const own = activities.filter((activity) => activity.type === type)
      const count = (typing: string) => own.filter((activity) => activity.genderTyping === typing).length
      expect(own, type).toHaveLength(12)
      expect(count('boys'), type).toBe(count('girls'))
      expect(count('neutral'), type).toBeGreaterThanOrEqual(4)
    }
  })

  it('says nothing twice, in either language, and stays short', () => {
    for (const locale of ['nl', 'en'] as const) {
      const texts = activities.map((activity) => activity[locale].toLowerCase())
      expect(new Set(texts).size).toBe(texts.length)
      for (const text of texts) expect(text.split(' ').length, text).toBeLessThanOrEqual(14)
    }
  })

  it('names no gender in an activity', () => {
    const gendered = /\b(jongens?|meisjes?|mannen|vrouwen|moeder|vader|boys?|girls?|mother|father|he|she|hij|zij)\b/i
    for (const { nl, en } of activities) expect(`${nl} ${en}`).not.toMatch(gendered)
  })

  it('starts every id with the letter of its type and uses each once in the bank', () => {
    for (const { id, type } of activities) expect(id[0]).toBe(type.toLowerCase())
    expect(new Set(bank.map((item) => item.id)).size).toBe(72)
    expect(interests.delivery).toMatchObject({ kind: 'inventory', scales: [...new Set(bank.map((item) => item.area))] })
  })

  it('does not count the practice activity', () => {
    expect(bank.some((item) => item.radicals.activity === interests.practice[0]!.radicals.activity)).toBe(false)
  })

  it('shows the activity and nothing else', () => {
    const content = itemType.make({ activity: 'r01' }, 0)
    expect(itemType.view(content, 'nl')).toEqual({ type: 'activity-rating', activity: 'Een lekke fietsband herstellen' })
    expect(itemType.view(content, 'en')).toEqual({ type: 'activity-rating', activity: 'Repair a flat bicycle tyre' })
  })

  it('counts a rating on the scale of the type and takes an unknown activity as missing', () => {
    const content = itemType.make({ activity: 's05' }, 0)
    expect(itemType.score(content, { kind: 'rating', value: 4 })).toEqual({ kind: 'rating', scale: 'S', value: 4 })
    expect(itemType.score(content, { kind: 'not-known' })).toEqual({ kind: 'missing' })
  })

  it('refuses what is not a rating of 1 to 5, and activities that are not there', () => {
    const content = itemType.make({ activity: 's05' }, 0)
    for (const value of [0, 6, 2.5, NaN]) expect(() => itemType.score(content, { kind: 'rating', value })).toThrow(RangeError)
    expect(() => itemType.score(content, { kind: 'choice', option: 1 })).toThrow(RangeError)
    expect(() => itemType.make({ activity: 'z99' }, 0)).toThrow(RangeError)
  })

  it('simulates pupils who rate higher what they like more, the same for the same stream', () => {
    const mean = (ability: number) => {
      const random = seededRandom(5)
      const ratings = bank.map((item) => itemType.simulate(itemType.make(item.radicals, 0), ability, item.parameters, random))
      return ratings.reduce((sum, response) => sum + (response.kind === 'rating' ? response.value : NaN), 0) / ratings.length
    }
    expect(mean(-1)).toBeLessThan(mean(0) - 0.4)
    expect(mean(1)).toBeGreaterThan(mean(0) + 0.4)
    expect(mean(0)).toBe(mean(0))
  })
})
