import { randomInteger } from '@gilde/numeric'
import type { Locale, LocalText } from '../../local-text.ts'
import type { Problem, Quantity } from './problem.ts'
import type { Structure, TemplateName } from './radicals.ts'
import { writeQuantity } from './write-quantity.ts'

export const areas = ['money', 'time', 'measure', 'proportion', 'data'] as const
export type Area = (typeof areas)[number]

/** One situation of a template, with what makes it hard. */
export interface Form {
  structure: Omit<Structure, 'carrying'>
  /** With and without carrying, or only one of them. */
  carrying: boolean[]
  /** One problem. It may miss the wanted carrying, or give away its answer: then the generator draws again. */
  draw(random: () => number): Problem
}

export interface Template {
  name: TemplateName
  area: Area
  forms: Form[]
}

type FormDeclaration = Pick<Structure, 'operations' | 'steps'> & Partial<Omit<Structure, 'carrying'>> & { carrying?: boolean[] }

/** Declares a form; what is not said is the easy case: whole numbers, nothing to convert, nothing irrelevant, daily life. */
export function form({ carrying = [true], ...given }: FormDeclaration, draw: Form['draw']): Form {
  return { structure: { numbers: 'whole', conversion: false, irrelevant: false, familiarity: 'daily', backward: false, ...given }, carrying, draw }
}

/** A whole number from `low` up to and including `high`, in steps. */
export function between(random: () => number, low: number, high: number, step = 1): number {
  return low + step * randomInteger(random, Math.floor((high - low) / step) + 1)
}

export function pick<T>(random: () => number, choices: readonly T[]): T {
  return choices[randomInteger(random, choices.length)]!
}

const names = ['Noor', 'Sam', 'Robin', 'Yassin', 'Lotte', 'Milan', 'Aya', 'Jules', 'Ines', 'Elif', 'Daan', 'Amir', 'Kato', 'Lowie', 'Zeynep', 'Mats'] as const
/** A first name: an incidental that may not matter. */
export const pickName = (random: () => number) => pick(random, names)

/** Both languages of a text in which quantities are written by name. */
export function tell(known: Record<string, Quantity>, nl: (write: (name: string) => string) => string, en: (write: (name: string) => string) => string): LocalText {
  const writer = (locale: Locale) => (name: string) => writeQuantity(known[name]!, locale)
  return { nl: nl(writer('nl')), en: en(writer('en')) }
}

export const euro: LocalText = { nl: 'euro', en: 'euros' }
export const minutes: LocalText = { nl: 'minuten', en: 'minutes' }
