import type { Relation } from './problem.ts'
import { add, divide, equal, multiply, type Rational, rational, subtract } from './rational.ts'

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide'

/** One sum that a solver has to make. */
export interface Step {
  finds: string
  operation: Operation
  /** Names of what goes in; of a subtraction or division the first is what is reduced or divided. */
  from: string[]
  value: Rational
}

export interface Solution {
  value: Rational
  /** Only the steps that the answer needs, in order. */
  steps: Step[]
  /** Known quantities that the answer needs. */
  used: Set<string>
}

const sumOf = (values: Rational[]) => values.reduce(add, rational(0))
const productOf = (values: Rational[]) => values.reduce(multiply, rational(1))

/** What one relation gives when all but one of its quantities are known; undefined when it gives nothing new. */
function deriveFrom(relation: Relation, values: Map<string, Rational>): Step | undefined {
  const [result, terms] = relation.kind === 'sum' ? [relation.total, relation.parts] : [relation.product, relation.factors]
  const unknown = [result, ...terms].filter((name) => !values.has(name))
  const combine = relation.kind === 'sum' ? sumOf : productOf
  if (unknown.length === 0) {
    if (!equal(values.get(result)!, combine(terms.map((name) => values.get(name)!)))) throw new RangeError(`The quantities contradict each other: ${result} is not the ${relation.kind} of ${terms.join(', ')}`)
    return undefined
  }
  const [finds] = unknown
  if (unknown.length > 1 || finds === undefined) return undefined
  if (finds === result) return { finds, operation: relation.kind === 'sum' ? 'add' : 'multiply', from: terms, value: combine(terms.map((name) => values.get(name)!)) }
  const others = terms.filter((name) => name !== finds)
  const known = combine(others.map((name) => values.get(name)!))
  const inverse = relation.kind === 'sum' ? subtract : divide
  return { finds, operation: relation.kind === 'sum' ? 'subtract' : 'divide', from: [result, ...others], value: inverse(values.get(result)!, known) }
}

/**
 * Works out what is asked from what is known, in exact arithmetic, without knowing the template.
 *
 * A relation with one unknown has exactly one solution (a divisor is never 0), so every value found this way is the
 * only one possible: when the asked quantity is reached, the problem has one solution; when it is not, it is refused.
 * All relations are worked through to the end, so that a contradiction is found also when the answer does not need it.
 *
 * @throws {RangeError} when the answer does not follow from what is known, or the quantities contradict each other
 */
export function solve(known: Record<string, Rational>, relations: readonly Relation[], asked: string): Solution {
  const values = new Map(Object.entries(known))
  const steps = new Map<string, Step>()
  for (let found = true; found; ) {
    found = false
    for (const relation of relations) {
      const step = deriveFrom(relation, values)
      if (!step) continue
      values.set(step.finds, step.value)
      steps.set(step.finds, step)
      found = true
    }
  }
  const value = values.get(asked)
  if (!value) throw new RangeError(`${asked} does not follow from what is known`)

  const needed = new Set([asked])
  for (const name of needed) for (const source of steps.get(name)?.from ?? []) needed.add(source)
  return {
    value,
    steps: [...steps.values()].filter((step) => needed.has(step.finds)),
    used: new Set(Object.keys(known).filter((name) => needed.has(name))),
  }
}
