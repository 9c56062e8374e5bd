import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { markSentence } from '../item-types/vocabulary/mark-sentence.ts'
import { vocabularyAreas, vocabularyWords } from '../item-types/vocabulary/words.ts'
import { attacks, successOf } from '../option-attacks.ts'
import { vocabulary } from './vocabulary.ts'

const { bank, delivery, itemType, practice } = vocabulary
const contents = bank.map((item) => itemType.make(item.radicals, item.seed))

describe('vocabulary', () => {
  it('has at least eighty different words, equally many of each area', () => {
    expect(vocabularyWords.length).toBeGreaterThanOrEqual(80)
    expect(new Set(vocabularyWords.map(({ word }) => word)).size).toBe(vocabularyWords.length)
    for (const area of vocabularyAreas) expect(vocabularyWords.filter((word) => word.area === area)).toHaveLength(28)
  })

  it('has four different meanings of about the same length, none of which uses the word', () => {
    for (const { id, word, answer, distractors } of vocabularyWords) {
      const options = [answer, ...distractors]
      expect(new Set(options).size, id).toBe(4)
      for (const option of options) expect(option.toLowerCase().split(/\W+/), id).not.toContain(word)
      const lengths = options.map((option) => option.length)
      expect(Math.max(...lengths) - Math.min(...lengths), id).toBeLessThanOrEqual(13)
    }
    expect(new Set(vocabularyWords.map(({ answer }) => answer)).size).toBe(vocabularyWords.length)
  })

  it('marks the word in its sentence, inflected or in two parts', () => {
    expect(markSentence('*Vat* de tekst *samen*.')).toEqual([
      { text: 'Vat', marked: true },
      { text: ' de tekst ', marked: false },
      { text: 'samen', marked: true },
      { text: '.', marked: false },
    ])
    for (const { word, sentence } of vocabularyWords) {
      const marked = markSentence(sentence).filter((part) => part.marked).flatMap(({ text }) => text.toLowerCase().split(' ')).toSorted((a, b) => b.length - a.length)
      for (const part of marked) expect(word.includes(part.slice(0, 2)) || word.includes(part.replace(/^ge/, '').slice(0, 2)), `${word}: ${sentence}`).toBe(true)
      expect(sentence.split('*').length % 2, sentence).toBe(1)
    }
  })

  it('has unique ids, areas as in the blueprint, and the key in each place equally often', () => {
    if (delivery.kind !== 'adaptive') throw new Error('Vocabulary is adaptive')
    expect(new Set(bank.map((item) => item.id)).size).toBe(bank.length)
    expect(new Set(bank.map((item) => item.area))).toEqual(new Set(Object.keys(delivery.areas)))
    expect(Object.values(delivery.areas).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
    for (let place = 0; place < 4; place++) expect(contents.filter(({ key }) => key === place)).toHaveLength(bank.length / 4)
  })

  it('spreads its difficulty', () => {
    const difficulties = bank.map((item) => item.parameters.difficulty)
    expect(Math.min(...difficulties)).toBeLessThan(-2)
    expect(Math.max(...difficulties)).toBeGreaterThan(1.4)
  })

  it('cannot be solved from the options: each attack stays within two standard errors of chance', () => {
    const items = contents.map(({ options, key, word }) => ({
      context: `${word.word} ${word.sentence}`,
      options: options.map((option, index) => ({ text: option, isKey: index === key })),
    }))
    const standardError = Math.sqrt((0.25 * 0.75) / items.length)
    for (const [name, attack] of Object.entries(attacks)) expect(Math.abs(successOf(attack, items) - 0.25), name).toBeLessThan(2 * standardError)
  })

  it('shows word, sentence and meanings, and nothing that tells the key', () => {
    const view = itemType.view(contents[0]!, 'en')
    expect(Object.keys(view).toSorted()).toEqual(['options', 'sentence', 'textLanguage', 'type', 'word'])
    expect(itemType.view(contents[0]!, 'nl')).toEqual(view)
  })

  it('explains its practice item, which is not in the bank, and refuses unknown words', () => {
    const [first] = practice
    expect(itemType.explain(itemType.make(first!.radicals, first!.seed)).nl).toBe('“paraplu” betekent: scherm tegen de regen.')
    expect(bank.some((item) => item.radicals.word === first!.radicals.word)).toBe(false)
    expect(() => itemType.make({ word: 'z00' }, 0)).toThrow(RangeError)
  })

  it('simulates pupils who know more words the higher their ability', () => {
    const solved = (ability: number) => {
      const random = seededRandom(9)
      return contents.filter((content, index) => {
        const score = itemType.score(content, itemType.simulate(content, ability, bank[index]!.parameters, random))
        return score.kind === 'dichotomous' && score.correct
      }).length
    }
    expect(solved(2.5)).toBeGreaterThan(solved(-2.5) + 30)
  })
})
