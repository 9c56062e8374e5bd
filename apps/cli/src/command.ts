import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { UsageError } from './refusal.ts'

/** One command of `gilde`: its help, its options, and what it does. */
export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** The whole help text. */
  help: string
  options: ParseArgsOptionsConfig
  /** Words that stand without a name, in their order: they come to `run` under these names. */
  words?: readonly string[]
  run(values: OptionValues): Output
}

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>

/** What a command found: the same facts for machines and for people. */
export interface Output {
  json: unknown
  /** Lines for people: CSV, or sentences. */
  text: string
  /** Said on the error stream, so that the output stays clean. */
  warnings?: readonly string[]
  /** 1 when what was looked at is not in order; 0 when absent. */
  status?: 0 | 1
}

/** @throws {UsageError} for an unknown option, a missing value or a word too many */
export function parseCommandLine(command: Command, words: string[]): OptionValues {
  const names = command.words ?? []
  let parsed: { values: OptionValues; positionals: string[] }
  try {
    parsed = parseArgs({ args: joinNegativeValues(words), options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, out: { type: 'string' } }, allowPositionals: names.length > 0 })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error))
  }
  const { values, positionals } = parsed
  if (values.help !== true && positionals.length !== names.length) throw new UsageError(`This command takes ${names.length} words (${names.join(', ')}): got ${positionals.length}`)
  return { ...values, ...Object.fromEntries(names.map((name, place) => [name, positionals[place]])) }
}

/** `--range -4,4` is meant as `--range=-4,4`: a word that begins with a minus and a digit is a value. */
function joinNegativeValues(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (/^-[\d.]/.test(word) && last?.startsWith('--') && !last.includes('=')) joined[joined.length - 1] = `${last}=${word}`
    else joined.push(word)
  }
  return joined
}
