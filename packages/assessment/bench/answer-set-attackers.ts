import type { AnswerSet } from './answer-set-features.ts'

/** How attractive each option is to an attacker; the most attractive one is its answer. */
export type Attacker = (options: AnswerSet['options']) => number[]

/** Attackers that look at the options alone, each with one idea of what a key looks like. */
export const attackers: Record<string, Attacker> = {
  'most common values': (options) => options.map((option) => sum(sharedBy(options, option))),
  'rarest values (odd one out)': (options) => options.map((option) => -sum(sharedBy(options, option))),
  'majority value in most properties': (options) => {
    const majority = new Map(paths(options).map((path) => [path, mostCommon(options.map((option) => option.get(path)))]))
    return options.map((option) => [...majority].filter(([path, value]) => option.get(path) === value).length)
  },
  'one step from most others': (options) => options.map((option) => options.filter((other) => distance(option, other) === 1).length),
  'most like its nearest neighbour': (options) =>
    options.map((option) => -Math.min(...options.filter((other) => other !== option).map((other) => distance(option, other)))),
  'in the middle of the numbers': (options) => spread(options).map((far) => -far),
  'at the edge of the numbers': (options) => spread(options),
  'largest numbers': (options) => options.map((option) => sum(numbers(option))),
  'smallest numbers': (options) => options.map((option) => -sum(numbers(option))),
  'most there is to see': (options) => options.map((option) => option.size),
  'first option': (options) => options.map((_, i) => -i),
  'last option': (options) => options.map((_, i) => i),
  'middle option': (options) => options.map((_, i) => -Math.abs(i - (options.length - 1) / 2)),
}

export function paths(options: AnswerSet['options']): string[] {
  return [...new Set(options.flatMap((option) => [...option.keys()]))]
}

/** Per property of the option how many options share its value. */
export function sharedBy(options: AnswerSet['options'], option: AnswerSet['options'][number]): number[] {
  return paths(options).map((path) => options.filter((other) => other.get(path) === option.get(path)).length)
}

/** Number of properties in which two options differ. */
export function distance(one: AnswerSet['options'][number], other: AnswerSet['options'][number]): number {
  return paths([one, other]).filter((path) => one.get(path) !== other.get(path)).length
}

/** Per option how far its numbers lie from the medians, each property in units of its own range. */
export function spread(options: AnswerSet['options']): number[] {
  const scales = paths(options).map((path) => {
    const values = options.map((option) => option.get(path)).filter((value) => typeof value === 'number').sort((a, b) => a - b)
    const median = values.length === 0 ? 0 : (values[values.length >> 1]! + values[(values.length - 1) >> 1]!) / 2
    return { path, median, range: values.length === 0 ? 1 : values.at(-1)! - values[0]! || 1 }
  })
  return options.map((option) =>
    sum(scales.map(({ path, median, range }) => {
      const value = option.get(path)
      return typeof value === 'number' ? Math.abs(value - median) / range : 0
    })),
  )
}

function numbers(option: AnswerSet['options'][number]): number[] {
  return [...option.values()].filter((value) => typeof value === 'number')
}

function mostCommon<T>(values: readonly T[]): T {
  return [...Map.groupBy(values, (value) => value).values()].sort((a, b) => b.length - a.length)[0]![0]!
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
