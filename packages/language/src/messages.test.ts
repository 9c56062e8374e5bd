import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { defineMessages, locales, type Messages, textIn, type TextValues } from './messages.ts'

/** Every area: whoever adds one need not remember to name it here. */
const files = await Promise.all((await readdir(new URL('messages/', import.meta.url))).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => import(`./messages/${file}`) as Promise<Record<string, Messages<string>>>))
const areas = files.flatMap((exported) => Object.entries(exported).filter(([name]) => name.endsWith('Messages')))

/** A value for each name that a text uses, of the kind that it is used as. */
function valuesOf(text: string): TextValues {
  const used = [...text.matchAll(/\{(\w+)(?:, (\w+))?/g)]
  return Object.fromEntries(used.map(([, name, kind]) => [name!, kind === 'number' || kind === 'plural' || kind === 'selectordinal' ? 3 : kind === 'date' ? new Date(0) : 'x']))
}

describe.each(areas)('%s', (_, messages) => {
  it('has the same keys in both languages, all with words', () => {
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.nl).sort())
    for (const locale of locales) for (const [key, text] of Object.entries(messages[locale])) expect(text.trim(), `${locale} ${key}`).not.toBe('')
  })

  it('uses the same values in both languages, and reads as ICU', () => {
    for (const key of Object.keys(messages.nl))
      // a value that only the other language uses would be missing here, which throws
      for (const locale of locales) for (const other of locales) expect(textIn(messages, locale)(key, valuesOf(messages[other][key]!)), key).not.toMatch(/[{}]/)
  })
})

describe('textIn', () => {
  it('throws on a value that is missing, since that is a bug', () => {
    const text = textIn(defineMessages({ hello: 'Dag {name}' }, { hello: 'Hello {name}' }), 'nl')
    expect(text('hello', { name: 'An' })).toBe('Dag An')
    expect(() => text('hello')).toThrow()
  })
})
