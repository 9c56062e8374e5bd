import { describe, expect, it } from 'vitest'
import { aboutMessages } from './messages/about.ts'
import { accessibilityMessages } from './messages/accessibility.ts'
import { directionMessages } from './messages/direction.ts'
import { explorerMessages } from './messages/explorer.ts'
import { homeMessages } from './messages/home.ts'
import { privacyMessages } from './messages/privacy.ts'
import { refusalMessages } from './messages/refusals.ts'
import { rulebookMessages } from './messages/rulebooks.ts'
import { schoolsMessages } from './messages/schools.ts'
import { siteMessages } from './messages/site.ts'
import { sourcesMessages } from './messages/sources.ts'
import { uiMessages } from './messages/ui.ts'
import { defineMessages, locales, type Messages, textIn } from './messages.ts'

const areas: Record<string, Messages<string>> = {
  aboutMessages, accessibilityMessages, directionMessages, explorerMessages, homeMessages, privacyMessages, refusalMessages, rulebookMessages, schoolsMessages, siteMessages, sourcesMessages, uiMessages,
}
/** One value for every name that the texts use. */
const values = { count: 3, id: 'x', label: 'x', name: 'x', municipality: 'x', distance: 'x', level: 3, at: 1, of: 2, page: 1, pages: 2, licence: 'x', class: 'x', code: 'x', personal: 'x', email: 'x', password: 'x', version: 1, date: 'x', note: 'x', title: 'x', passed: 1, all: 2, query: 'x', least: 1, most: 2, from: 'x', to: 'x', outcome: 'x', priority: 1, list: 'x', different: 1, reason: 'x', words: 'x', value: 1, pupils: 2, question: 'x', day: 'x' }

describe.each(Object.entries(areas))('%s', (_, messages) => {
  it('has the same keys in both languages, all with words', () => {
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.nl).sort())
    for (const locale of locales) for (const [key, text] of Object.entries(messages[locale])) expect(text.trim(), `${locale} ${key}`).not.toBe('')
  })

  it('uses the same values in both languages, and reads as ICU', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort()
    for (const key of Object.keys(messages.nl)) {
      expect(names(messages.en[key]!), key).toEqual(names(messages.nl[key]!))
      for (const locale of locales) expect(textIn(messages, locale)(key, values), key).not.toMatch(/[{}]/)
    }
  })
})

describe('textIn', () => {
  it('throws on a value that is missing, since that is a bug', () => {
    const text = textIn(defineMessages({ hello: 'Dag {name}' }, { hello: 'Hello {name}' }), 'nl')
    expect(text('hello', { name: 'An' })).toBe('Dag An')
    expect(() => text('hello')).toThrow()
  })
})
