import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { passagesOf, practiceText, readingProcesses, readingTexts, textReadability, wholeText } from '../item-types/reading/texts.ts'
import { wordsIn } from '../item-types/reading/readability.ts'
import { attacks, successOf } from '../option-attacks.ts'
import { reading } from './reading.ts'

const { bank, delivery, itemType, practice } = reading
const contents = bank.map((item) => itemType.make(item.radicals, item.seed))

describe('reading', () => {
  it('has at least ten texts of 80 to 220 words with one question of each process', () => {
    expect(readingTexts.length).toBeGreaterThanOrEqual(10)
    for (const text of readingTexts) {
      const words = wordsIn(wholeText(text)).length
      expect(words, text.id).toBeGreaterThanOrEqual(80)
      expect(words, text.id).toBeLessThanOrEqual(220)
      expect(text.questions.map((question) => question.process)).toEqual([...readingProcesses])
    }
    expect(new Set(readingTexts.map(wholeText)).size).toBe(readingTexts.length)
    expect(new Set(readingTexts.map((text) => text.title)).size).toBe(readingTexts.length)
  })

  it('quotes its evidence literally from the text', () => {
    for (const text of [practiceText, ...readingTexts]) {
      for (const question of text.questions) for (const quote of question.evidence) expect(wholeText(text), `${text.id} ${question.id}`).toContain(quote)
    }
  })

  it('has four different options per question, and no question twice', () => {
    for (const { options, key, text, question } of contents) {
      expect(new Set(options.map((option) => option.toLowerCase())).size, `${text.id} ${question.id}`).toBe(4)
      expect(options[key]).toBe(question.answer)
    }
    expect(new Set(contents.map(({ question }) => question.question)).size).toBe(contents.length)
  })

  it('grades its texts from very easy to average', () => {
    const scores = readingTexts.map((text) => textReadability(text).score)
    expect(Math.max(...scores)).toBeGreaterThan(90)
    expect(Math.min(...scores)).toBeLessThan(78)
    expect(passagesOf(readingTexts[3]!).join(' ')).not.toContain('gesloten')
  })

  it('spreads its difficulty and keeps the questions of a text together', () => {
    const difficulties = bank.map((item) => item.parameters.difficulty)
    expect(Math.min(...difficulties)).toBeLessThan(-2)
    expect(Math.max(...difficulties)).toBeGreaterThan(1)
    for (const item of bank) expect(item.testlet).toBe(item.radicals.text)
  })

  it('has unique ids, areas as in the blueprint, and the key in each place equally often', () => {
    if (delivery.kind !== 'adaptive') throw new Error('Reading is adaptive')
    expect(new Set(bank.map((item) => item.id)).size).toBe(bank.length)
    expect(new Set(bank.map((item) => item.area))).toEqual(new Set(Object.keys(delivery.areas)))
    expect(Object.values(delivery.areas).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
    for (let place = 0; place < 4; place++) expect(contents.filter(({ key }) => key === place)).toHaveLength(bank.length / 4)
  })

  it('cannot be solved from the options: each attack stays within two standard errors of chance', () => {
    const items = contents.map(({ options, key, text, question }) => ({
      context: `${wholeText(text)} ${question.question}`,
      options: options.map((option, index) => ({ text: option, isKey: index === key })),
    }))
    const standardError = Math.sqrt((0.25 * 0.75) / items.length)
    for (const [name, attack] of Object.entries(attacks)) expect(Math.abs(successOf(attack, items) - 0.25), name).toBeLessThan(2 * standardError)
  })

  it('shows the text and the options, and nothing that tells the key', () => {
    const view = itemType.view(contents[0]!, 'en')
    expect(Object.keys(view).toSorted()).toEqual(['blocks', 'options', 'question', 'textLanguage', 'title', 'type'])
    expect(JSON.stringify(view)).not.toMatch(/evidence|distractor|answer|competing|process/)
    expect(itemType.view(contents[0]!, 'nl')).toEqual(view)
  })

  it('refuses texts and questions that are not there', () => {
    expect(() => itemType.make({ text: 't99', question: 'q1' }, 0)).toThrow(RangeError)
    expect(() => itemType.make({ text: 't01', question: 'q9' }, 0)).toThrow(RangeError)
  })

  it('explains its practice item from the text', () => {
    const content = itemType.make(practice[0]!.radicals, practice[0]!.seed)
    expect(itemType.explain(content)).toEqual({
      nl: 'Het antwoord is “Het vuur uitdraaien”. In de tekst staat: “Draai het vuur uit om kwart over twaalf.”',
      en: 'The answer is “Het vuur uitdraaien”. The text says: “Draai het vuur uit om kwart over twaalf.”',
    })
  })

  it('simulates strong readers who solve more than weak ones', () => {
    const solved = (ability: number) => {
      const random = seededRandom(9)
      return contents.filter((content, index) => {
        const score = itemType.score(content, itemType.simulate(content, ability, bank[index]!.parameters, random))
        return score.kind === 'dichotomous' && score.correct
      }).length
    }
    expect(solved(2.5)).toBeGreaterThan(solved(-2.5) + 12)
  })
})
