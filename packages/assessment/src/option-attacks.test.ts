import { describe, expect, it } from 'vitest'
import { attacks, successOf } from './option-attacks.ts'

const item = (key: string, others: string[], context = '') => ({ context, options: [{ text: key, isKey: true }, ...others.map((text) => ({ text, isKey: false }))] })

describe('successOf', () => {
  it('finds keys that their length gives away, and shares ties', () => {
    const giveaway = item('a much longer answer', ['b', 'c', 'd'])
    expect(successOf(attacks.longest!, [giveaway])).toBe(1)
    expect(successOf(attacks.shortest!, [giveaway])).toBe(0)
    expect(successOf(attacks.longest!, [item('aa', ['bb', 'cc', 'dd'])])).toBe(0.25)
  })

  it('finds keys that copy the text, or that gather what the other options share', () => {
    expect(successOf(attacks['most words shared with the context']!, [item('red house', ['blue boat', 'green car', 'old tree'], 'the red house')])).toBe(1)
    expect(successOf(attacks['most words shared with the other options']!, [item('red boat', ['red car', 'blue boat', 'green tree'])])).toBe(1)
  })
})
