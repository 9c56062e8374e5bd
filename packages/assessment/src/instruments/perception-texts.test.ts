import { describe, expect, it } from 'vitest'
import type { LocalText } from '../local-text.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { colourDifference } from './colour-difference.ts'
import { reaction } from './reaction.ts'
import { span } from './span.ts'
import { symbolSearch } from './symbol-search.ts'
import { tracking } from './tracking.ts'

describe.each([span, symbolSearch, reaction, tracking, colourDifference])('the words of $id', (instrument) => {
  const texts: LocalText[] = [instrument.title, instrument.summary, ...instrument.instructions, instrument.keyboard, instrument.equivalent.explanation, instrument.status.model]

  it('are there in both languages', () => {
    for (const { nl, en } of texts) {
      expect(nl.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
      expect(en).not.toBe(nl)
    }
  })

  it('can be read aloud: instructions in sentences of at most seventeen words', () => {
    for (const text of instrument.instructions) {
      for (const sentence of [text.nl, text.en].flatMap((words) => words.split(/(?<=[.?!:])\s+/))) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(17)
    }
  })

  it('judge nobody', () => {
    for (const { nl, en } of texts) {
      expect(nl).not.toMatch(/\bfout|onvoldoende|gefaald|mislukt|slecht/i)
      expect(en).not.toMatch(/\bwrong|fail|insufficient|poor|bad\b/i)
    }
  })

  it('say that the figures are provisional and where they come from', () => {
    expect(instrument.status.kind).toBe('provisional')
    expect(instrument.status.model.nl).toMatch(/redactionele (schatting|keuze)/)
  })
})

const all: AnyInstrument[] = [span, symbolSearch, reaction, tracking, colourDifference]

describe.each(all)('the practice of $id', ({ practice, bank, itemType }) => {
  it('can be made, is explained, and is not in the bank', () => {
    for (const { radicals, seed } of practice) {
      expect(bank.some((item) => item.seed === seed && JSON.stringify(item.radicals) === JSON.stringify(radicals))).toBe(false)
      const { nl, en } = itemType.explain(itemType.make(radicals, seed))
      expect(nl.length).toBeGreaterThan(20)
      expect(en.length).toBeGreaterThan(20)
    }
  })
})
