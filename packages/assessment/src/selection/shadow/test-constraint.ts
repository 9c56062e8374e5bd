/** One demand that every whole test meets: least ≤ Σ coefficient of its items ≤ most. A number of items, of words, of seconds. */
export interface TestConstraint {
  name: string
  /** Item indexes that count, each once. */
  items: readonly number[]
  /** What each counts; 1 when absent. Shape (items). */
  coefficients?: readonly number[]
  least: number
  most: number
}

/** @throws {RangeError} naming the demand that is none */
export function requireConstraints(size: number, constraints: readonly TestConstraint[]): void {
  for (const { name, items, coefficients, least, most } of constraints) {
    if (!(least <= most)) throw new RangeError(`demand ${name} asks for at least ${least} and at most ${most}`)
    if (coefficients && coefficients.length !== items.length) throw new RangeError(`demand ${name} has ${items.length} items and ${coefficients.length} coefficients`)
    const wrong = items.find((item, index) => !(Number.isInteger(item) && item >= 0 && item < size) || items.indexOf(item) !== index)
    if (wrong !== undefined) throw new RangeError(`demand ${name} names item ${wrong}, which is twice there or not among the ${size} of the bank`)
  }
}
