import { writeFileSync } from 'node:fs'
import { adapt } from './commands/adapt.ts'
import { calibrate } from './commands/calibrate.ts'
import { decide } from './commands/decide.ts'
import { dif } from './commands/dif.ts'
import { link } from './commands/link.ts'
import { routes } from './commands/routes.ts'
import { rulebookCases } from './commands/rulebook-cases.ts'
import { rulebookCheck } from './commands/rulebook-check.ts'
import { rulebookDiff } from './commands/rulebook-diff.ts'
import { score } from './commands/score.ts'
import { simulate } from './commands/simulate.ts'
import { technicalSheet } from './commands/technical-sheet.ts'
import { type Command, parseCommandLine } from './command.ts'
import { Refusal, UsageError } from './refusal.ts'

const commands: Record<string, Command> = { calibrate, score, adapt, dif, link, simulate, 'technical-sheet': technicalSheet, 'rulebook check': rulebookCheck, 'rulebook diff': rulebookDiff, 'rulebook cases': rulebookCases, decide, routes }

const help = `gilde: measurement, rulebooks and routes from the command line

Usage: gilde COMMAND [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(16)} ${summary}`)
  .join('\n')}

Every command takes --help, --json, and --out FILE (write there in place of the screen).
Status: 0 done, 1 the input cannot be used, 2 the command was typed wrong.`

/** What a command line came to: what belongs on the two streams, and the exit status. */
export interface Ran {
  status: number
  output: string
  errors: string
}

/** Runs one command line. @param words without the name of the program */
export function runCommandLine(words: readonly string[]): Ran {
  try {
    return run(words)
  } catch (error) {
    // an engine's RangeError names the value and the rule; everything else is a bug and rises
    if (error instanceof UsageError) return { status: 2, output: '', errors: `${error.message}. See gilde ${findCommand(words) ? `${findCommand(words)!.name} ` : ''}--help.\n` }
    if (error instanceof Refusal || error instanceof RangeError) return { status: 1, output: '', errors: `${error.message}\n` }
    throw error
  }
}

/** A command of one word or of two, and the words that are left for it. */
function findCommand(words: readonly string[]): { name: string; command: Command; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    if (Object.hasOwn(commands, name)) return { name, command: commands[name]!, rest: words.slice(length) }
  }
  return undefined
}

function run(words: readonly string[]): Ran {
  const [first, second] = words
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return { status: first === undefined ? 2 : 0, output: `${help}\n`, errors: '' }
  const found = findCommand(words)
  if (!found) {
    const family = Object.keys(commands).filter((name) => name.startsWith(`${first} `))
    throw new UsageError(family.length === 0 ? `There is no command ${first}: choose ${Object.keys(commands).join(', ')}` : `${second === undefined || second.startsWith('-') ? `${first} needs one word more` : `There is no command ${first} ${second}`}: choose ${family.join(', ')}`)
  }
  const { command, rest } = found
  const values = parseCommandLine(command, [...rest])
  if (values.help) return { status: 0, output: `${command.help}\n`, errors: '' }
  const { json, text, warnings = [], status = 0 } = command.run(values)
  const errors = warnings.map((warning) => `Note: ${warning}\n`).join('')
  const output = `${values.json ? JSON.stringify(json, jsonNumber, 2) : text}\n`
  if (typeof values.out !== 'string') return { status, output, errors }
  writeOut(values.out, output)
  return { status, output: '', errors }
}

function writeOut(path: string, output: string): void {
  try {
    writeFileSync(path, output)
  } catch {
    throw new Refusal(`The file ${path} cannot be written: check that the folder exists and that you may write there.`)
  }
}

/** JSON has no word for infinity: it is written as text, so that nothing turns silently into null. */
function jsonNumber(_key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value
  return Number.isNaN(value) ? null : value > 0 ? 'Infinity' : '-Infinity'
}
