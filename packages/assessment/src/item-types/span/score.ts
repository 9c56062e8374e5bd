import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import type { SpanContent } from './generate.ts'

/** Solved when every element is there in the asked order. @throws {RangeError} for a row of another length or with unknown elements */
export function scoreSpan({ radicals, key }: SpanContent, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'dichotomous', correct: false }
  if (response.kind !== 'sequence') throw new RangeError(`A row is answered with a sequence, not with a ${response.kind}`)
  if (response.values.length !== key.length) throw new RangeError(`The row has ${key.length} elements, the answer ${response.values.length}`)
  const least = radicals.material === 'digits' ? 1 : 0
  const strange = response.values.find((value) => value < least || value > least + 8)
  if (strange !== undefined) throw new RangeError(`There is no element ${strange} among the ${radicals.material}`)
  return { kind: 'dichotomous', correct: response.values.every((value, index) => value === key[index]) }
}
