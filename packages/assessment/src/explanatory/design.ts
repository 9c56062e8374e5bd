import { CalibrationRefusal } from '../calibration/calibration-warning.ts'

/** What each item is made of: how much of each feature it holds. */
export interface Design {
  /** Names of the features (radicals), in the order of the columns. */
  features: readonly string[]
  /** Shape (items, features). */
  rows: readonly (readonly number[])[]
}

/**
 * Refuses a design whose weights could not be told apart from answers. Differences between items are all that counts: a feature
 * that every item has in the same measure only moves the scale.
 *
 * @throws {CalibrationRefusal} `not-identified`, naming the feature that is constant or follows from those before it; `wrong-shape`
 *   and `not-a-number` for rows that do not fit
 */
export function requireIdentifiedDesign({ features, rows }: Design, items: number): void {
  if (rows.length !== items) throw new CalibrationRefusal('wrong-shape', `${items} items need as many rows of features, not ${rows.length}`)
  if (features.length === 0) throw new CalibrationRefusal('wrong-shape', 'a design needs at least one feature')
  if (features.length >= items) throw new CalibrationRefusal('not-identified', `${features.length} features cannot be found from ${items} items`)
  rows.forEach((row, item) => {
    if (row.length !== features.length) throw new CalibrationRefusal('wrong-shape', `item ${item + 1} has ${row.length} features, not ${features.length}`, [item])
    if (!row.every(Number.isFinite)) throw new CalibrationRefusal('not-a-number', `item ${item + 1} has a feature that is not a number`, [item])
  })
  const { constant, dependent } = idleFeatures({ features, rows })
  if (constant[0] !== undefined) throw new CalibrationRefusal('not-identified', `every item has the same amount of "${constant[0]}": its weight cannot be found`)
  if (dependent[0] !== undefined) throw new CalibrationRefusal('not-identified', `"${dependent[0]}" follows from the features before it: their weights cannot be told apart`)
}

/**
 * The features whose weights answers can tell apart, and those that had to go: constant ones, and each that follows from those
 * before it. The weight of what stays then holds the part of what went.
 */
export function identifiedPart({ features, rows }: Design): Design & { dropped: string[] } {
  const { constant, dependent } = idleFeatures({ features, rows })
  const dropped = [...constant, ...dependent]
  const kept = features.map((_, feature) => feature).filter((feature) => !dropped.includes(features[feature]!))
  return { features: kept.map((feature) => features[feature]!), rows: rows.map((row) => kept.map((feature) => row[feature]!)), dropped }
}

/** Gram–Schmidt on the centred columns; what is left of a dependent one is below 10⁻⁵ of its length. */
function idleFeatures({ features, rows }: Design): { constant: string[]; dependent: string[] } {
  const basis: number[][] = []
  const idle: { constant: string[]; dependent: string[] } = { constant: [], dependent: [] }
  features.forEach((name, feature) => {
    const column = standardised(rows.map((row) => row[feature]!))
    if (!column) {
      idle.constant.push(name)
      return
    }
    let left = column
    for (const other of basis) {
      const overlap = left.reduce((sum, value, item) => sum + value * other[item]!, 0)
      left = left.map((value, item) => value - overlap * other[item]!)
    }
    const norm = Math.sqrt(left.reduce((sum, value) => sum + value * value, 0))
    if (norm < 1e-5) idle.dependent.push(name)
    else basis.push(left.map((value) => value / norm))
  })
  return idle
}

function standardised(values: readonly number[]): number[] | undefined {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const norm = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
  return norm > 1e-12 * Math.max(1, Math.abs(mean)) ? values.map((value) => (value - mean) / norm) : undefined
}

/** Σ weight · feature of each item, in logits; shape (items). */
export function linearDifficulties({ rows }: Design, weights: ArrayLike<number>): number[] {
  return rows.map((row) => row.reduce((sum, value, feature) => sum + value * weights[feature]!, 0))
}
