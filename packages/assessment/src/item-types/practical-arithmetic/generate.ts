import { seededRandom } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { observeStructure } from './observe-structure.ts'
import type { Problem, Quantity } from './problem.ts'
import { ArithmeticRadicals } from './radicals.ts'
import { decimalPlaces, equal, multiply, type Rational, rational } from './rational.ts'
import { solve, type Step } from './solve.ts'
import { getForm } from './templates/index.ts'

/** A finished problem: its answer found twice, by the template and by the solver. */
export interface ArithmeticContent extends Problem {
  radicals: ArithmeticRadicals
  /** The solver's way to the answer. */
  steps: Step[]
}

const mostDraws = 2_000

/** The numbers that a reader sees of a quantity. */
function visibleNumbers({ value, writing }: Quantity): Rational[] {
  if (writing === 'unit' || writing === 'fact') return []
  if (writing === 'percent') return [multiply(value, rational(100))]
  return writing === 'fraction' ? [rational(value.numerator), rational(value.denominator)] : [value]
}

/** Whether the answer stands in the text as a number: then copying would do. */
const givesAnswerAway = ({ known, answer }: Problem) => Object.values(known).some((quantity) => visibleNumbers(quantity).some((number) => equal(number, answer)))

/**
 * Draws a problem with exactly these radicals. Each draw is solved by `solve`, which knows nothing of the template;
 * kept is the first draw whose answer is above 0, exact at the asked precision, not written in the text, and whose
 * structure as observed is the structure as declared.
 *
 * @throws {RangeError} when the radicals are not those of a form of the template
 */
export function generateArithmetic(given: ArithmeticRadicals, seed: number): ArithmeticContent {
  const radicals = parseRadicals(ArithmeticRadicals, given)
  const form = getForm(radicals)
  const declared = { ...form.structure, template: radicals.template, form: radicals.form, carrying: radicals.carrying }
  const differs = (Object.keys(declared) as (keyof ArithmeticRadicals)[]).filter((key) => String(declared[key]) !== String(radicals[key]))
  if (differs.length > 0 || !form.carrying.includes(radicals.carrying)) throw new RangeError(`Form ${radicals.form} of ${radicals.template} cannot be made with other ${differs.join(', ') || 'carrying'}`)

  const random = seededRandom(seed)
  for (let draw = 0; draw < mostDraws; draw++) {
    const problem = form.draw(random)
    const solution = solve(Object.fromEntries(Object.entries(problem.known).map(([name, { value }]) => [name, value])), problem.relations, problem.asked)
    if (!equal(solution.value, problem.answer)) throw new Error(`${radicals.template} worked out ${JSON.stringify(problem.answer)}, the solver ${JSON.stringify(solution.value)}`)
    const observed = observeStructure(problem, solution)
    const asDeclared = Object.entries(observed).every(([key, value]) => String(value) === String(radicals[key as keyof typeof observed]))
    const places = decimalPlaces(problem.answer)
    if (asDeclared && problem.answer.numerator > 0 && places !== undefined && places <= problem.decimals && !givesAnswerAway(problem)) return { ...problem, radicals, steps: solution.steps }
  }
  throw new Error(`No draw of ${radicals.template} ${radicals.form} with seed ${seed} has the declared structure`)
}
