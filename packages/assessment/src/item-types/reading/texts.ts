import admissionFile from '@gilde/content/admission/texts.json' with { type: 'json' }
import file from '@gilde/content/items/reading.json' with { type: 'json' }
import { z } from 'zod'
import { madeText } from './exercise-texts.ts'
import { readability, type Readability } from './readability.ts'

const line = z.string().min(1)

export const TextBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: line }),
  z.object({ kind: z.literal('list'), items: z.array(line).min(2) }),
  z.object({ kind: z.literal('message'), from: line, text: line }),
  z.object({ kind: z.literal('table'), head: z.array(line), rows: z.array(z.array(line)) }),
])
export type TextBlock = z.infer<typeof TextBlock>

export const readingProcesses = ['find', 'connect', 'infer', 'judge'] as const

export const ReadingQuestion = z.object({
  id: z.string().regex(/^q\d$/),
  /** What the reader does: find what is there, connect two places, infer what is not said, judge form or purpose. */
  process: z.enum(readingProcesses),
  question: line,
  answer: line,
  distractors: z.array(line).length(3),
  /** Literal quotations that carry the answer. */
  evidence: z.array(line).min(1),
  /** Where the information stands: 1 in one sentence, 2 in neighbouring sentences, 3 across the text. */
  distance: z.int().min(1).max(3),
  /** How many distractors the text makes tempting. */
  competing: z.int().min(0).max(3),
})
export type ReadingQuestion = z.infer<typeof ReadingQuestion>

const ReadingText = z.object({ id: z.string().regex(/^[tax]\d\d$/), title: line, genre: line, blocks: z.array(TextBlock).min(1), questions: z.array(ReadingQuestion).min(1) })
export type ReadingText = z.infer<typeof ReadingText>

const held = z
  .object({ version: z.string(), status: z.literal('provisional'), source: z.string(), practice: ReadingText, texts: z.array(ReadingText) })
  .parse(file)

export const readingTexts: readonly ReadingText[] = held.texts
export const practiceText: ReadingText = held.practice

/** For admission tests and for free practice; the talent test has none of them. */
export const admissionTexts: { test: readonly ReadingText[]; exercises: readonly ReadingText[]; version: string } = z
  .object({ version: z.string(), status: z.literal('provisional'), test: z.array(ReadingText), exercises: z.array(ReadingText) })
  .parse(admissionFile)

const byId = new Map([practiceText, ...readingTexts, ...admissionTexts.test, ...admissionTexts.exercises].map((text) => [text.id, text]))

/** @throws {RangeError} when there is no such text or question */
export function getReadingQuestion(text: string, question: string): { text: ReadingText; question: ReadingQuestion } {
  const found = byId.get(text) ?? madeText(text), asked = found?.questions.find(({ id }) => id === question)
  if (!found || !asked) throw new RangeError(`There is no question ${question} about text ${text}`)
  return { text: found, question: asked }
}

/** Running text only: the cells of a table are not sentences. */
export function passagesOf({ blocks }: Pick<ReadingText, 'blocks'>): string[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'table' ? [] : [block.text]))
}

/** Everything that can be read, tables included. */
export function wholeText({ blocks }: Pick<ReadingText, 'blocks'>): string {
  return blocks
    .map((block) => (block.kind === 'list' ? block.items.join('\n') : block.kind === 'table' ? [block.head, ...block.rows].flat().join('\n') : block.text))
    .join('\n')
}

export const textReadability = (text: Pick<ReadingText, 'blocks'>): Readability => readability(passagesOf(text))
