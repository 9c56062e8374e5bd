import type { OptionValues } from './command.ts'
import { UsageError } from './refusal.ts'

export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws {UsageError} when the option is missing */
export function requiredOption(values: OptionValues, name: string): string {
  const value = textOption(values, name)
  if (value === undefined || value === '') throw new UsageError(`Option --${name} is needed`)
  return value
}

export interface NumberRule {
  least?: number
  most?: number
  whole?: boolean
}

/** @throws {UsageError} when the value is not a number that the rule allows */
export function numberOption(values: OptionValues, name: string, fallback: number, rule: NumberRule = {}): number {
  const text = textOption(values, name)
  return text === undefined ? fallback : parseNumber(text, `--${name}`, rule)
}

/** @throws {UsageError} when a value is not a number, or there are more or fewer than wanted */
export function numbersOption(values: OptionValues, name: string, fallback: readonly number[], count?: number): readonly number[] {
  const text = textOption(values, name)
  if (text === undefined) return fallback
  const numbers = text.split(',').map((part) => parseNumber(part.trim(), `--${name}`, {}))
  if (count !== undefined && numbers.length !== count) throw new UsageError(`--${name} needs ${count} numbers with a comma between them: got ${text}`)
  return numbers
}

/** @throws {UsageError} when the value is none of the choices; small and capital letters count as the same */
export function choiceOption<Choice>(values: OptionValues, name: string, choices: Readonly<Record<string, Choice>>, fallback: string): Choice {
  const text = textOption(values, name) ?? fallback
  const found = Object.entries(choices).find(([choice]) => choice.toLowerCase() === text.toLowerCase())
  if (!found) throw new UsageError(`--${name} must be one of ${Object.keys(choices).join(', ')}: got ${text}`)
  return found[1]
}

/** From and to, with a comma: `-4,4`. @throws {UsageError} */
export function rangeOption(values: OptionValues, name: string, fallback: readonly [number, number]): { from: number; to: number } {
  const [from, to] = numbersOption(values, name, fallback, 2) as [number, number]
  if (!(from < to)) throw new UsageError(`--${name} needs a lower and a higher number: got ${from},${to}`)
  return { from, to }
}

function parseNumber(text: string, name: string, { least = -Infinity, most = Infinity, whole = false }: NumberRule): number {
  const value = text === '' ? NaN : Number(text)
  if (!Number.isFinite(value)) throw new UsageError(`${name} must be a number: got ${text || 'nothing'}`)
  if (whole && !Number.isInteger(value)) throw new UsageError(`${name} must be a whole number: got ${text}`)
  if (value < least || value > most) throw new UsageError(`${name} must be ${most === Infinity ? `at least ${least}` : `from ${least} to ${most}`}: got ${text}`)
  return value
}
