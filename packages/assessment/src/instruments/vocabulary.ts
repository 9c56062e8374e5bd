import blueprint from '@gilde/content/instruments/vocabulary.json' with { type: 'json' }
import { z } from 'zod'
import { balancedSeeds } from '../held-choice.ts'
import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { vocabularyParameters } from '../item-types/vocabulary/difficulty.ts'
import { type VocabularyContent, type VocabularyRadicals, vocabularyType, type VocabularyView } from '../item-types/vocabulary/index.ts'
import { practiceWord, vocabularyWords } from '../item-types/vocabulary/words.ts'

const weight = z.number()
const { version, minutes, weights, areas, delivery, model, references } = z
  .object({
    version: z.string(),
    status: z.literal('provisional'),
    model: z.object({ nl: z.string(), en: z.string() }),
    references: z.array(z.string()),
    weights: z.object({
      base: weight,
      perBand: weight,
      perStepOfAbstractness: weight,
      perFurtherSyllable: weight,
      discrimination: weight.positive(),
      guessing: weight.min(0).max(1),
      ceiling: weight.min(0).max(1),
    }),
    areas: z.object({ everyday: weight, school: weight, work: weight }),
    delivery: z.object({ standardError: weight, leastItems: z.int(), mostItems: z.int(), randomesque: z.int() }),
    minutes: weight.positive(),
  })
  .parse(blueprint)

/** Of the difficulty model, also for other words than those of this test. */
export const vocabularyWeights = weights

const seeds = balancedSeeds(vocabularyWords.length, 21)

const bank: BankItem<VocabularyRadicals>[] = vocabularyWords.map((word, index) => ({
  id: `vocabulary:${word.id}`,
  area: word.area,
  radicals: { word: word.id },
  seed: seeds[index]!,
  parameters: vocabularyParameters(word, weights),
}))

/** Dutch words, from everyday life to school and work, adaptive. */
export const vocabulary: Instrument<VocabularyRadicals, VocabularyContent, VocabularyView> = {
  id: 'vocabulary',
  family: 'basics',
  talent: 'vocabulary',
  title: { nl: 'Woorden kennen', en: 'Knowing Dutch words' },
  summary: { nl: 'Kies wat een woord betekent.', en: 'Choose what a Dutch word means.' },
  instructions: [
    { nl: 'Je ziet een zin. Eén woord staat vet.', en: 'You see a sentence in Dutch. One word is in bold.' },
    { nl: 'Kies wat dat woord in de zin betekent.', en: 'Choose what that word means in the sentence.' },
    { nl: 'Zin en antwoorden mogen worden voorgelezen.', en: 'The sentence and the answers may be read aloud.' },
    { nl: 'Ken je het woord niet? Dat geeft niet. Kies dan “Ik weet het niet”.', en: 'Do you not know the word? That is fine. Then choose “I do not know”.' },
    { nl: 'Er is geen tijdslimiet.', en: 'There is no time limit.' },
  ],
  keyboard: {
    nl: 'Kies met 1, 2, 3 of 4, of met de pijltjes. Bevestig met Enter.',
    en: 'Choose with 1, 2, 3 or 4, or with the arrow keys. Confirm with Enter.',
  },
  equivalent: {
    kind: 'none-needed',
    explanation: {
      nl: 'Zin en antwoorden mogen worden voorgelezen of met een schermlezer worden gelezen: we meten woorden kennen, niet lezen.',
      en: 'The sentence and the answers may be read aloud or read with a screen reader: we measure knowing words, not reading.',
    },
  },
  minutes,
  itemType: vocabularyType,
  practice: [{ radicals: { word: practiceWord.id }, seed: 5 }],
  bank,
  delivery: { kind: 'adaptive', ...delivery, areas },
  status: { kind: 'provisional', model, sources: references },
  version,
}
