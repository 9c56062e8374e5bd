import { type Fault, InvalidRulebook, loadFacts, type LocalText, loadRulebooks, openRulebook, type Rulebook } from '@gilde/pathways'
import type { OptionValues } from './command.ts'
import { readJson } from './files/read-json.ts'
import { choiceOption, requiredOption, textOption } from './read-options.ts'
import { Refusal, UsageError } from './refusal.ts'

export const rulebookOptions = { base: { type: 'string' }, vocabulary: { type: 'string' }, language: { type: 'string' } } as const

export const rulebookHelp = `  --base FILE         the book that a FILE is based on, when it is none of ours
  --vocabulary FILE   other facts than ours (content/rulebooks/facts.json)
  --language nl|en    of texts and messages. Default en`

export type Words = (text: LocalText) => string

/** How to say a text in the chosen language. */
export function readLanguage(values: OptionValues): Words {
  const language = choiceOption(values, 'language', { nl: 'nl', en: 'en' } as const, 'en')
  return (text) => text[language]
}

/**
 * A book by name (`today`, `voka-2025`) or from a file.
 *
 * @throws {InvalidRulebook} when the file is no rulebook that holds
 */
export function readRulebook(nameOrFile: string, values: OptionValues): Rulebook {
  const shipped: Readonly<Record<string, Rulebook>> = loadRulebooks()
  const facts = textOption(values, 'vocabulary')
  if (Object.hasOwn(shipped, nameOrFile) && facts === undefined) return shipped[nameOrFile]!
  if (!/[./\\]/.test(nameOrFile) && nameOrFile !== '-') throw new Refusal(`There is no rulebook ${nameOrFile}: choose ${Object.keys(shipped).join(', ')}, or name a file (./${nameOrFile}.json).`)
  const file = readJson(nameOrFile)
  const vocabulary = facts === undefined ? loadFacts() : readJson(facts)
  const base = textOption(values, 'base')
  const basedOn = typeof file === 'object' && file !== null && 'basedOn' in file ? file.basedOn : null
  if (base !== undefined) return openRulebook(file, vocabulary, openRulebook(readJson(base), vocabulary))
  return openRulebook(file, vocabulary, typeof basedOn === 'string' && Object.hasOwn(shipped, basedOn) ? shipped[basedOn] : undefined)
}

/** A book that a command needs whole. @throws {Refusal} telling each fault at its place */
export function readWholeRulebook(nameOrFile: string, values: OptionValues): Rulebook {
  try {
    return readRulebook(nameOrFile, values)
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    const words = readLanguage(values)
    throw new Refusal([`${nameOrFile} is no rulebook that can be used:`, ...error.faults.map((fault) => `  ${faultLine(fault, words)}`)].join('\n'))
  }
}

export const faultLine = ({ place, message }: Fault, words: Words): string => `${place}: ${words(message)}`

/** `--set age=14,other=2`: sliders that stand elsewhere than their default. @throws {UsageError} */
export function readSliders(values: OptionValues, name = 'set'): Record<string, number> {
  const text = textOption(values, name)
  if (text === undefined) return {}
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [id = '', value = ''] = part.split('=').map((each) => each.trim())
      if (id === '' || !/^-?\d+$/.test(value)) throw new UsageError(`--${name} takes ID=NUMBER,ID=NUMBER: got ${part}`)
      return [id, Number(value)]
    }),
  )
}

/** @throws {UsageError} when the day is missing or no day */
export function dayOption(values: OptionValues, name: string): string {
  const day = requiredOption(values, name)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || new Date(Date.parse(day)).toISOString().slice(0, 10) !== day) throw new UsageError(`--${name} must be a day, as 2026-09-01: got ${day}`)
  return day
}
