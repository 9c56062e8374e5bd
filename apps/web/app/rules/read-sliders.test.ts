import { describe, expect, it } from 'vitest'
import { plainAddress, readSliders } from './read-sliders.ts'

describe('readSliders', () => {
  it.each([
    ['what was typed', 's.a=7&r.a=5&was.a=5', { a: '7' }],
    ['the track, when the number was left as it stood', 's.a=5&r.a=9&was.a=5', { a: '9' }],
    ['what was typed, when both were moved', 's.a=7&r.a=9&was.a=5', { a: '7' }],
    ['what stood there, when neither was moved', 's.a=5&r.a=5&was.a=5', { a: '5' }],
    ['what is no number too, to be told beside the slider', 's.a=veel&r.a=5&was.a=5', { a: 'veel' }],
    ['an address that was kept', 's.a=5', { a: '5' }],
    ['nothing where a number was emptied and the track not moved', 's.a=&r.a=5&was.a=5', { a: '5' }],
  ])('takes %s', (_, query, chosen) => expect(readSliders(new URLSearchParams(query))).toEqual(chosen))
})

describe('plainAddress', () => {
  it('keeps one value per slider, and all else', () => {
    expect(plainAddress(new URL('http://x/regels?tegen=b&s.a=5&r.a=9&was.a=5&op=2026-09-01'))).toBe('/regels?tegen=b&op=2026-09-01&s.a=9')
    expect(plainAddress(new URL('http://x/regels?s.a=9'))).toBeUndefined()
  })
})
