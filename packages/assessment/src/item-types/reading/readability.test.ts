import { describe, expect, it } from 'vitest'
import { countSyllables, readability, sentencesIn, wordsIn } from './readability.ts'

describe('countSyllables', () => {
  it.each([
    ['kat', 1], ['water', 2], ['fiets', 1], ['ijzer', 2], ['theater', 3], ['januari', 4], ['coördinatie', 5], ['leeuw', 1], ['nieuw', 1], ['draaien', 2],
    ['bureau', 2], ['veiligheidsbril', 4], ['yoghurt', 2], ['hygiëne', 4], ['zeeën', 2], ['radio', 3], ['moeilijk', 2], ['opa’s', 2], ['één', 1], ['380', 3],
    ['geïnteresseerd', 5], ['uitleg', 2], ['buurvrouw', 2], ['aluminium', 5], ['tst', 1],
  ])('%s has %d', (word, syllables) => expect(countSyllables(word)).toBe(syllables))
})

describe('readability', () => {
  it('is 206.835 − 0.93 · words per sentence − 77 · syllables per word', () => {
    const result = readability(['De kat slaapt. De hond eet brood. Ze lopen samen.'])
    expect(result.words).toBe(10)
    expect(result.wordsPerSentence).toBeCloseTo(10 / 3, 12)
    expect(result.syllablesPerWord).toBeCloseTo(12 / 10, 12)
    expect(result.score).toBeCloseTo(206.835 - 0.93 * (10 / 3) - 77 * 1.2, 10)
  })

  it('takes a list item as a sentence and a clock time as one word', () => {
    expect(readability(['200 gram bloem', 'een ei']).wordsPerSentence).toBe(2.5)
    expect(sentencesIn('De bus komt om 8.30 uur aan. Stap in!')).toEqual(['De bus komt om 8.30 uur aan.', 'Stap in!'])
    expect(wordsIn('Om 8.30 uur, zei Noor: opa’s fiets.')).toEqual(['Om', '8.30', 'uur', 'zei', 'Noor', 'opa’s', 'fiets'])
  })

  it('falls when words or sentences grow longer', () => {
    const easy = readability(['De kat slaapt. De hond eet.']).score
    expect(readability(['De kat slaapt terwijl de hond eet.']).score).toBeLessThan(easy)
    expect(readability(['Huisdieren hebben verzorging nodig.']).score).toBeLessThan(easy)
  })

  it('refuses a text without words', () => expect(() => readability(['…'])).toThrow(RangeError))
})
