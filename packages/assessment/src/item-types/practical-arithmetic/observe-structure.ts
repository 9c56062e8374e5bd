import { carries } from './carrying.ts'
import type { Problem } from './problem.ts'
import type { Structure } from './radicals.ts'
import type { Solution } from './solve.ts'

export type ObservedStructure = Pick<Structure, 'operations' | 'steps' | 'numbers' | 'carrying' | 'conversion' | 'irrelevant'>

const operationOrder = ['add', 'subtract', 'multiply', 'divide'] as const

/** The radicals as they show in a solved problem, so that a declared radical is a fact and not a label. */
export function observeStructure({ known, answer }: Problem, { steps, used }: Solution): ObservedStructure {
  const isUnit = (name: string) => known[name]?.writing === 'unit'
  const sums = steps.filter((step) => !step.from.some(isUnit))
  const needed = [...used].map((name) => known[name]!)
  const values = new Map([...Object.entries(known).map(([name, { value }]) => [name, value] as const), ...steps.map((step) => [step.finds, step.value] as const)])
  const writings = new Set(needed.map((quantity) => quantity.writing))
  return {
    operations: operationOrder.filter((operation) => sums.some((step) => step.operation === operation)),
    steps: sums.length,
    numbers: writings.has('percent')
      ? 'percent'
      : writings.has('fraction')
        ? 'fraction'
        : [...needed.map((quantity) => quantity.value), answer].some((value) => value.denominator > 1)
          ? 'decimal'
          : 'whole',
    carrying: sums.some((step) => carries(step.operation, step.from.map((name) => values.get(name)!), step.value)),
    conversion: [...used].some(isUnit) || writings.has('clock'),
    irrelevant: Object.keys(known).some((name) => !used.has(name)),
  }
}
