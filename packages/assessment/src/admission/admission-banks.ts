import { seededRandom, shuffled } from '@gilde/numeric'
import { balancedSeeds } from '../held-choice.ts'
import { bankSeed } from '../instruments/bank-seed.ts'
import { mechanicalInsight } from '../instruments/mechanical-insight.ts'
import { arithmeticWeights, practicalArithmetic } from '../instruments/practical-arithmetic.ts'
import { reading, readingWeights } from '../instruments/reading.ts'
import { vocabulary, vocabularyWeights } from '../instruments/vocabulary.ts'
import type { BankItem } from '../item.ts'
import { mechanicalInsightParameters } from '../item-types/mechanical-insight/difficulty.ts'
import { arithmeticParameters } from '../item-types/practical-arithmetic/difficulty.ts'
import { realisable } from '../item-types/practical-arithmetic/templates/index.ts'
import { readingParameters } from '../item-types/reading/difficulty.ts'
import { madeText, madeTextId } from '../item-types/reading/exercise-texts.ts'
import { admissionTexts, type ReadingText, textReadability } from '../item-types/reading/texts.ts'
import { vocabularyParameters } from '../item-types/vocabulary/difficulty.ts'
import { builtWords } from '../item-types/vocabulary/exercise-words.ts'
import { admissionWords, type VocabularyWord } from '../item-types/vocabulary/words.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { admissionBlueprint, type AdmissionPart } from './families.ts'

interface PartSource {
  /** The talent test of which item type, words and way of scoring are taken; never its items. */
  base: AnyInstrument
  /** Of the held content; generated items change with the base's version. */
  version: string
  /** Made once, when it is first needed. */
  bank(): BankItem[]
  /** Items that are in no test: so many sets as there is content for, or without end. */
  exercises(set: number, near: (item: BankItem) => boolean): { radicals: unknown; seed: number }[]
}

const perSet = 6
const { forms } = admissionBlueprint.classification

/** Where the items of a part come from. Three kinds of items never meet: talent tests, admission tests, exercises. */
export const partSources: Record<AdmissionPart, PartSource> = {
  reading: {
    base: reading,
    version: admissionTexts.version,
    bank: once(() => inForms(readingBank(admissionTexts.test, 40), ({ testlet }) => testlet!)),
    exercises: (set) => readingBank([admissionTexts.exercises[set] ?? madeText(madeTextId(set))!], 41),
  },
  words: {
    base: vocabulary,
    version: admissionWords.version,
    bank: once(() => inForms(wordBank(admissionWords.test, 42), ({ id }) => id)),
    exercises(set) {
      const all = wordBank([...admissionWords.exercises, ...builtWords], 43)
      const round = Math.floor((set * perSet) / all.length)
      return shuffled(all, seededRandom(44 + round)).slice((set * perSet) % all.length, ((set * perSet) % all.length) + perSet)
    },
  },
  numeracy: {
    base: practicalArithmetic,
    version: practicalArithmetic.version,
    bank: once(() => inForms(unlike(practicalArithmetic, arithmeticBank('admission', 2 * forms)), ({ id }) => id)),
    exercises: (set, near) => drawn(unlike(practicalArithmetic, arithmeticBank(`exercise ${set}`, 1).filter(near), numeracyViews()), set),
  },
  technical: {
    base: mechanicalInsight,
    version: mechanicalInsight.version,
    bank: once(() => inForms(unlike(mechanicalInsight, technicalBank('admission', 2 * forms)), ({ id }) => id)),
    exercises: (set, near) => drawn(unlike(mechanicalInsight, technicalBank(`exercise ${set}`, 1).filter(near), technicalViews()), set),
  },
}

/**
 * Deals the units of a bank over the forms, area by area from easy to hard and back again, so that every form is about as hard and has
 * as much of everything.
 *
 * @param unitOf what stays together: a text, or the item itself
 */
function inForms(items: readonly BankItem[], unitOf: (item: BankItem) => string): BankItem[] {
  const units = [...Map.groupBy(items, unitOf)].map(([unit, own]) => ({ unit, area: own.length > 1 ? '' : own[0]!.area, difficulty: own.reduce((sum, { parameters }) => sum + parameters.difficulty, 0) / own.length }))
  const formOfUnit = new Map<string, number>()
  for (const sameArea of Map.groupBy(units, ({ area }) => area).values()) {
    for (const [index, { unit }] of sameArea.toSorted((one, other) => one.difficulty - other.difficulty).entries()) {
      const turn = index % (2 * forms)
      formOfUnit.set(unit, turn < forms ? turn : 2 * forms - 1 - turn)
    }
  }
  return items.map((item) => ({ ...item, form: formOfUnit.get(unitOf(item))! }))
}

/** How the items of the admission test look, which exercises must not look like. */
const numeracyViews = once(() => viewsOf(practicalArithmetic, partSources.numeracy.bank()))
const technicalViews = once(() => viewsOf(mechanicalInsight, partSources.technical.bank()))

/** Without those that look the same as an item of the talent test, of `others`, or as one before: another seed may draw the same numbers. */
function unlike(talent: AnyInstrument, items: BankItem[], others: ReadonlySet<string> = new Set()): BankItem[] {
  const seen = new Set([...talentViews(talent), ...others])
  return items.filter((item) => {
    const [look] = viewsOf(talent, [item])
    if (seen.has(look!)) return false
    seen.add(look!)
    return true
  })
}

const looks = new WeakMap<AnyInstrument, ReadonlySet<string>>()
function talentViews(talent: AnyInstrument): ReadonlySet<string> {
  const known = looks.get(talent) ?? viewsOf(talent, [...talent.bank, ...talent.practice])
  looks.set(talent, known)
  return known
}

function viewsOf({ itemType }: AnyInstrument, items: readonly { radicals: unknown; seed: number }[]): Set<string> {
  return new Set(items.map(({ radicals, seed }) => JSON.stringify(itemType.view(itemType.make(radicals, seed), 'nl'))))
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** Some of these, of as many areas as there are, in turn. */
function drawn(items: BankItem[], set: number): BankItem[] {
  const mixed = shuffled(items, seededRandom(set + 1))
  const turn = new Map<string, number>()
  return mixed
    .map((item) => {
      const seen = turn.get(item.area) ?? 0
      turn.set(item.area, seen + 1)
      return { item, seen }
    })
    .toSorted((one, other) => one.seen - other.seen)
    .slice(0, perSet)
    .map(({ item }) => item)
}

function readingBank(texts: readonly ReadingText[], seed: number): BankItem[] {
  const questions = texts.flatMap((text) => text.questions.map((question) => ({ text, question, score: textReadability(text).score })))
  const seeds = balancedSeeds(questions.length, seed)
  return questions.map(({ text, question, score }, index) => ({
    id: `admission-reading:${text.id}-${question.id}`,
    area: question.process,
    radicals: { text: text.id, question: question.id },
    seed: seeds[index]!,
    parameters: readingParameters(question, score, readingWeights),
    testlet: text.id,
  }))
}

function wordBank(words: readonly VocabularyWord[], seed: number): BankItem[] {
  const seeds = balancedSeeds(words.length, seed)
  return words.map((word, index) => ({ id: `admission-words:${word.id}`, area: word.area, radicals: { word: word.id }, seed: seeds[index]!, parameters: vocabularyParameters(word, vocabularyWeights) }))
}

function arithmeticBank(purpose: string, copies: number): BankItem[] {
  return realisable.flatMap(({ area, radicals }) =>
    Array.from({ length: copies }, (_, copy) => {
      const id = `${purpose}-arithmetic:${radicals.template}-${radicals.form}-${radicals.carrying ? 'carrying' : 'plain'}:${copy + 1}`
      return { id, area, radicals, seed: bankSeed(`${id} numbers`), parameters: arithmeticParameters(radicals, arithmeticWeights) }
    }),
  )
}

function technicalBank(purpose: string, copies: number): BankItem[] {
  const kinds = new Map(mechanicalInsight.bank.map(({ radicals }) => [JSON.stringify(radicals), radicals]))
  return [...kinds].flatMap(([name, radicals]) =>
    Array.from({ length: copies }, (_, copy) => {
      const id = `${purpose}-technical:${name.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '')}:${copy + 1}`
      return { id, area: radicals.kind, radicals, seed: bankSeed(`${id} drawing`), parameters: mechanicalInsightParameters(radicals) }
    }),
  )
}
