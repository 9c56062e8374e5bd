import { randomInteger, seededRandom, shuffled } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { attributeNames, attributes, type AttributeName, type Cell } from './attributes.ts'
import { drawValues, possibleKeys } from './draw-values.ts'
import { FiguralMatrixRadicals, matrixRules } from './radicals.ts'
import { solveMatrix } from './solve.ts'

/** A proved matrix; never leaves the server. */
export interface FiguralMatrixContent {
  radicals: FiguralMatrixRadicals
  /** The eight shown cells in reading order. */
  cells: Cell[]
  options: Cell[]
  /** Index of the right option. */
  key: number
}

export const optionCount = 8
const mostAttempts = 200

/**
 * Makes the matrix of these radicals and this seed. The options come first, all on an equal footing: a product set of
 * attribute values in which each varied attribute is split evenly (an attribute bisection tree whose branches are all
 * alike). Then one of the eight is chosen as the key, each equally likely, and only then are the other cells drawn,
 * given the key. Since nothing after the choice can change the options, the options alone say nothing about the key:
 * P(key = option | options) = 1/8 by construction. With the matrix in sight, counting how often each value occurs does
 * help, as it must where a rule says that every row holds the same three: that is part of the reasoning, not a leak.
 *
 * @throws {RangeError} when the radicals are out of range
 * @see Hu et al. (2020), arXiv:2002.06838, for the attribute bisection tree
 */
export function generateMatrix(radicals: FiguralMatrixRadicals, seed: number): FiguralMatrixContent {
  const { rules } = parseRadicals(FiguralMatrixRadicals, radicals)
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ salt(rules))
  const options = drawOptions(rules, random)
  const key = randomInteger(random, optionCount)
  const answer = options[key]!
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const cells = drawCells(rules, answer, options, random)
    const solution = solveMatrix(cells)
    if (solution && attributeNames.every((name) => solution[name] === answer[name])) return { radicals: { rules }, cells, options, key }
  }
  throw new RangeError(`No matrix with one solution found for ${JSON.stringify(rules)}, seed ${seed}`)
}

type Rules = FiguralMatrixRadicals['rules']

/** Where no rule needs more: few and large figures, so that shape and filling can be seen on a phone. */
const legible: Partial<Record<AttributeName, readonly number[]>> = { count: [1, 2, 3], size: [3, 4] }

function drawCells(rules: Rules, answer: Cell, options: readonly Cell[], random: () => number): Cell[] {
  const cells = Array.from({ length: 8 }, () => ({ ...answer }))
  for (const { attribute, rule } of rules) {
    const values = drawValues(attribute, rule, answer[attribute]!, options.map((option) => option[attribute]!), random)
    cells.forEach((cell, i) => (cell[attribute] = values[i]!))
  }
  return cells
}

function drawOptions(rules: Rules, random: () => number): Cell[] {
  const ruled = shuffled(rules.map((rule) => rule.attribute), random)
  const free = shuffled((['shape', 'fill', 'count', 'size'] as const).filter((name) => !ruled.includes(name)), random)
  /** How many values each varied attribute takes among the options; the product is 8. */
  const split = new Map<AttributeName, number>(
    ruled.length === 3 ? ruled.map((name) => [name, 2]) : [[ruled[0]!, 4], [ruled[1] ?? free[0]!, 2]],
  )
  let options: Partial<Record<AttributeName, number>>[] = [{}]
  for (const name of attributeNames) {
    if ((name === 'hand' || name === 'marks') && !ruled.includes(name)) continue
    const keys = ruled.includes(name) ? possibleKeys(name, rules.find((rule) => rule.attribute === name)?.rule) : (legible[name] ?? attributes[name].values)
    const values = shuffled(keys, random).slice(0, split.get(name) ?? 1)
    options = options.flatMap((option) => values.map((value) => ({ ...option, [name]: value })))
  }
  return shuffled(options as Cell[], random)
}

/** Keeps the draws of different radicals apart when they share a seed. */
function salt(rules: Rules): number {
  const places = Object.keys(attributes).length * matrixRules.length
  return rules.reduce((sum, { attribute, rule }) => {
    return Math.imul(sum, places + 1) + 1 + attributeNames.indexOf(attribute) * matrixRules.length + matrixRules.indexOf(rule)
  }, 0x2545f491)
}
