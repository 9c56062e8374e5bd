import { describe, expect, it } from 'vitest'
import { locales, textIn } from '../messages.ts'
import { perceptionMessages } from './perception.ts'

const values = { count: 4, done: 1, number: 3, place: 2, row: 1, column: 3, rows: 4, seconds: 45, trials: 20 }
type Key = keyof (typeof perceptionMessages)['nl']

describe('perceptionMessages', () => {
  it('can all be said in both languages, with nothing left to fill in', () => {
    for (const locale of locales) {
      const text = textIn(perceptionMessages, locale)
      for (const key of Object.keys(perceptionMessages[locale]) as Key[]) {
        for (const lamps of [1, 2, 4]) {
          const said = text(key, { ...values, lamps })
          expect(said).not.toMatch(/[{}]/)
          expect(said.trim()).not.toBe('')
        }
      }
    }
  })

  it('speaks of one lamp and of more lamps', () => {
    const text = textIn(perceptionMessages, 'nl')
    expect(text('reaction-ready', { lamps: 1, trials: 20 })).toBe('Eén lamp, 20 keer. Druk zodra ze brandt.')
    expect(text('reaction-ready', { lamps: 4, trials: 24 })).toBe('4 lampen, 24 keer. Druk op de knop onder de lamp die brandt.')
  })

  it('judges nobody', () => {
    for (const said of Object.values(perceptionMessages.nl)) expect(said).not.toMatch(/\bfout|onvoldoende|gefaald|mislukt/i)
  })
})
