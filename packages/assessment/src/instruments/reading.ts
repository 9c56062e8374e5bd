import blueprint from '@gilde/content/instruments/reading.json' with { type: 'json' }
import { z } from 'zod'
import { balancedSeeds } from '../held-choice.ts'
import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { readingParameters } from '../item-types/reading/difficulty.ts'
import { type ReadingContent, type ReadingRadicals, readingType, type ReadingView } from '../item-types/reading/index.ts'
import { practiceText, readingTexts, textReadability } from '../item-types/reading/texts.ts'

const weight = z.number()
const { version, minutes, weights, areas, delivery, model, references } = z
  .object({
    version: z.string(),
    status: z.literal('provisional'),
    model: z.object({ nl: z.string(), en: z.string() }),
    references: z.array(z.string()),
    weights: z.object({
      base: weight,
      perTenPointsHarder: weight,
      process: z.object({ find: weight, connect: weight, infer: weight, judge: weight }),
      perStepOfDistance: weight,
      perCompetingOption: weight,
      discrimination: weight.positive(),
      guessing: weight.min(0).max(1),
      ceiling: weight.min(0).max(1),
    }),
    areas: z.object({ find: weight, connect: weight, infer: weight, judge: weight }),
    delivery: z.object({ standardError: weight, leastItems: z.int(), mostItems: z.int(), randomesque: z.int() }),
    minutes: weight.positive(),
  })
  .parse(blueprint)

/** Of the difficulty model, also for other texts than those of this test. */
export const readingWeights = weights

const questions = readingTexts.flatMap((text) => text.questions.map((question) => ({ text, question, score: textReadability(text).score })))
const seeds = balancedSeeds(questions.length, 20)

const bank: BankItem<ReadingRadicals>[] = questions.map(({ text, question, score }, index) => ({
  id: `reading:${text.id}-${question.id}`,
  area: question.process,
  radicals: { text: text.id, question: question.id },
  seed: seeds[index]!,
  parameters: readingParameters(question, score, weights),
  testlet: text.id,
}))

/** Reading comprehension in Dutch, practical and literary texts, adaptive; the questions of one text are a testlet. */
export const reading: Instrument<ReadingRadicals, ReadingContent, ReadingView> = {
  id: 'reading',
  family: 'basics',
  talent: 'reading',
  title: { nl: 'Lezen en begrijpen', en: 'Reading and understanding Dutch' },
  summary: { nl: 'Lees korte teksten en beantwoord een vraag.', en: 'Read short Dutch texts and answer a question.' },
  instructions: [
    { nl: 'Je leest een korte tekst: een bericht, een rooster, een verhaal.', en: 'You read a short text in Dutch: a message, a roster, a story.' },
    { nl: 'Daarna kies je het antwoord dat het best bij de tekst past.', en: 'Then you choose the answer that fits the text best.' },
    { nl: 'Je mag de tekst zo vaak opnieuw lezen als je wilt.', en: 'You may read the text again as often as you like.' },
    { nl: 'Alles wat je nodig hebt, staat in de tekst.', en: 'Everything that you need is in the text.' },
    { nl: 'Deze teksten worden niet voorgelezen, want zelf lezen hoort bij deze test.', en: 'These texts are not read aloud, because reading them yourself is part of this test.' },
    { nl: 'Er is geen tijdslimiet.', en: 'There is no time limit.' },
  ],
  keyboard: {
    nl: 'Kies met 1, 2, 3 of 4, of met de pijltjes. Bevestig met Enter.',
    en: 'Choose with 1, 2, 3 or 4, or with the arrow keys. Confirm with Enter.',
  },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Zelf lezen hoort bij wat we meten. Een groter lettertype, meer tijd of brailleweergave mag altijd. Wie de teksten laat voorlezen, kan de vragen wel maken, maar dan meten we luisteren: in het rapport staat “niet gemeten”.',
      en: 'Reading by yourself is part of what we measure. Larger type, more time or a braille display is always fine. Those who have the texts read aloud can do the questions, but then we measure listening: the report says “not measured”.',
    },
  },
  minutes,
  itemType: readingType,
  practice: [{ radicals: { text: practiceText.id, question: 'q1' }, seed: 2 }],
  bank,
  delivery: { kind: 'adaptive', ...delivery, areas },
  status: { kind: 'provisional', model, sources: references },
  version,
}
