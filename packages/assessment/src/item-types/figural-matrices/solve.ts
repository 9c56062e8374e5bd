import { attributeNames, attributes, type AttributeName, type Cell } from './attributes.ts'
import { findMatrixRules, type MatrixPrediction } from './rule-space.ts'

interface AllowedValues {
  attribute: AttributeName
  predictions: MatrixPrediction[]
  values: number[]
}

/**
 * Every value that a consistent rule allows in the ninth cell, per attribute: the rules of `rule-space.ts` on the
 * attribute itself, and rules that bind it to another one ("the squares are always striped"). A combination of rules
 * takes one for each attribute, so the cells that the whole space allows are the product of these sets.
 *
 * @param cells the eight shown cells in reading order
 */
export function findAllowedValues(cells: readonly Cell[]): AllowedValues[] {
  const present = attributeNames.filter((attribute) => cells[0]![attribute] !== undefined)
  const own = present.map((attribute): AllowedValues => {
    const { scale, values: domain } = attributes[attribute]
    const predictions = findMatrixRules(cells.map((cell) => cell[attribute]!), scale, domain)
    return { attribute, predictions, values: distinctValues(predictions) }
  })
  return own.map(({ attribute, predictions }) => {
    const bound = own.filter((other) => other.attribute !== attribute && other.values.length === 1).flatMap((other) => findBinding(cells, other, attribute))
    return { attribute, predictions: [...predictions, ...bound], values: distinctValues([...predictions, ...bound]) }
  })
}

/** The one cell of the whole attribute space that every combination of consistent rules names, or undefined. */
export function solveMatrix(cells: readonly Cell[]): Cell | undefined {
  const allowed = findAllowedValues(cells)
  if (allowed.some(({ values }) => values.length !== 1)) return undefined
  return Object.fromEntries(allowed.map(({ attribute, values }) => [attribute, values[0]])) as Cell
}

function distinctValues(predictions: readonly MatrixPrediction[]): number[] {
  return [...new Set(predictions.map((prediction) => prediction.value))]
}

/** Whether `attribute` follows from another one; each of at least two values of the other must have been seen twice. */
function findBinding(cells: readonly Cell[], other: AllowedValues, attribute: AttributeName): MatrixPrediction[] {
  const partner = new Map<number, { value: number; seen: number }>()
  for (const cell of cells) {
    const from = cell[other.attribute]!, value = cell[attribute]!
    const known = partner.get(from)
    if (known && known.value !== value) return []
    partner.set(from, { value, seen: (known?.seen ?? 0) + 1 })
  }
  const target = partner.get(other.values[0]!)
  if (!target || partner.size < 2 || [...partner.values()].some(({ seen }) => seen < 2)) return []
  return [{ rule: `goes with ${other.attribute}`, value: target.value, rank: 3 }]
}
