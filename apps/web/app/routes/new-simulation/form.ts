import { readDecimal } from '../../measurement/read-decimal.ts'

export const blueprintFields = ['standardError', 'leastItems', 'mostItems', 'randomesque', 'exposureCap'] as const
export const pupilFields = ['persons', 'mean', 'deviation', 'seed'] as const

export const pupilDefaults = { persons: '10000', mean: '0', deviation: '1', seed: '1' }

/** What the operation is asked, from what stands in the form; the operation says what is not right about it. */
export function readSimulationForm(form: FormData) {
  const numbers = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, readDecimal(form.get(name))]))
  return { instrument: form.get('instrument'), blueprint: numbers(blueprintFields), pupils: numbers(pupilFields) }
}
