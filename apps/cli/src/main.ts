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

/** @returns the exit status */
async function main([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(`There is no command ${name}: choose ${Object.keys(commands).join(', ')}`)
  const values = parseCommandLine(command, words)
  if (values.help) {
    console.log(command.help)
    return 0
  }
  const { json, text, warnings = [] } = await command.run(values)
  for (const warning of warnings) console.error(`Note: ${warning}`)
  const output = `${values.json ? JSON.stringify(json, jsonNumber, 2) : text}\n`
  if (typeof values.out === 'string') writeOut(values.out, output)
  else process.stdout.write(output)
  return 0
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

// a reader that has seen enough (| head) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // an engine's RangeError names the value and the rule; everything else is a bug and rises
  if (error instanceof UsageError) {
    console.error(`${error.message}. See gilde ${process.argv[2] && Object.hasOwn(commands, process.argv[2]) ? `${process.argv[2]} ` : ''}--help.`)
    process.exitCode = 2
  } else if (error instanceof Refusal || error instanceof RangeError) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}
