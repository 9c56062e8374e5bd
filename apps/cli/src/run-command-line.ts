import { writeFileSync } from 'node:fs'
import { adapt } from './commands/adapt.ts'
import { calibrate } from './commands/calibrate.ts'
import { dif } from './commands/dif.ts'
import { link } from './commands/link.ts'
import { score } from './commands/score.ts'
import { simulate } from './commands/simulate.ts'
import { technicalSheet } from './commands/technical-sheet.ts'
import { type Command, parseCommandLine } from './command.ts'
import { Refusal, UsageError } from './refusal.ts'

const commands: Record<string, Command> = { calibrate, score, adapt, dif, link, simulate, 'technical-sheet': technicalSheet }

const help = `gilde: measurement from the command line

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
    if (error instanceof UsageError) return { status: 2, output: '', errors: `${error.message}. See gilde ${words[0] !== undefined && Object.hasOwn(commands, words[0]) ? `${words[0]} ` : ''}--help.\n` }
    if (error instanceof Refusal || error instanceof RangeError) return { status: 1, output: '', errors: `${error.message}\n` }
    throw error
  }
}

function run([name, ...words]: readonly string[]): Ran {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return { status: name === undefined ? 2 : 0, output: `${help}\n`, errors: '' }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(`There is no command ${name}: choose ${Object.keys(commands).join(', ')}`)
  const values = parseCommandLine(command, words)
  if (values.help) return { status: 0, output: `${command.help}\n`, errors: '' }
  const { json, text, warnings = [] } = command.run(values)
  const errors = warnings.map((warning) => `Note: ${warning}\n`).join('')
  const output = `${values.json ? JSON.stringify(json, jsonNumber, 2) : text}\n`
  if (typeof values.out !== 'string') return { status: 0, output, errors }
  writeOut(values.out, output)
  return { status: 0, output: '', errors }
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
