import { z } from 'zod'
import { arrangeOptions, type HeldOptions, scoreHeldChoice, simulateHeldChoice } from '../../held-choice.ts'
import type { ItemType } from '../../item.ts'
import { parseRadicals } from '../../parse-radicals.ts'
import { getReadingQuestion, type ReadingQuestion, type ReadingText } from './texts.ts'
import { readingView, type ReadingView } from './view-model.ts'

const ReadingRadicals = z.object({ text: z.string(), question: z.string() })
/** A held item: the radicals name the text and the question; what makes them hard stands with the question. */
export type ReadingRadicals = z.infer<typeof ReadingRadicals>
export type { ReadingView }

export interface ReadingContent extends HeldOptions {
  text: ReadingText
  question: ReadingQuestion
}

function makeReading(radicals: ReadingRadicals, seed: number): ReadingContent {
  const named = parseRadicals(ReadingRadicals, radicals)
  const { text, question } = getReadingQuestion(named.text, named.question)
  return { text, question, ...arrangeOptions(question.answer, question.distractors, seed) }
}

/** A short Dutch text and a question with four options. */
export const readingType: ItemType<ReadingRadicals, ReadingContent, ReadingView> = {
  name: 'reading',
  make: makeReading,
  view: readingView,
  score: scoreHeldChoice,
  simulate: simulateHeldChoice,
  explain: ({ question: { answer, evidence } }) => ({
    nl: `Het antwoord is “${answer}”. In de tekst staat: “${evidence.join('” en “')}”`,
    en: `The answer is “${answer}”. The text says: “${evidence.join('” and “')}”`,
  }),
}
