import { quantile } from '@gilde/numeric'

/** An item's difficulty as known, and as found again later. */
export interface RepeatedDifficulty {
  known: number
  knownError: number
  found: number
  foundError: number
}

export interface ItemDrift {
  /** Found − known, after the shift of the whole scale is taken away; in logits. Above 0 the item has become harder. */
  change: number
  /** Change over the root of both error variances. */
  z: number
  /** Change over the spread of all changes (robust z): how far it lies from what items do anyway. */
  robustZ: number
  drifted: boolean
}

/**
 * Which items have become easier or harder since they were calibrated (known to pupils, taught, out of date)?
 *
 * The shift of the scale is the median change, so that a few drifted items do not move it. Robust z: (d − median) / (0.7413 IQR).
 * An item has drifted when |change| >= `leastChange` logits and |z| >= 2.58: both worth acting on and beyond chance at 1 %.
 *
 * @throws {RangeError} for fewer than three items, or values and errors that are none
 * @see Huynh & Meyer (2010), Use of robust z in detecting unstable items, Practical Assessment, Research & Evaluation 15(2)
 */
export function itemDrift(items: readonly RepeatedDifficulty[], leastChange = 0.3): ItemDrift[] {
  if (items.length < 3) throw new RangeError(`drift needs three items or more, since the scale is found from them: got ${items.length}`)
  items.forEach(({ known, found, knownError, foundError }, item) => {
    if (!(Number.isFinite(known) && Number.isFinite(found) && knownError >= 0 && foundError >= 0 && knownError + foundError > 0 && knownError + foundError < Infinity)) {
      throw new RangeError(`item ${item + 1} has difficulties ${known} ± ${knownError} and ${found} ± ${foundError}`)
    }
  })
  const differences = items.map(({ known, found }) => found - known)
  const shift = quantile(differences, 0.5)
  const spread = 0.7413 * (quantile(differences, 0.75) - quantile(differences, 0.25))
  return items.map(({ knownError, foundError }, item) => {
    const change = differences[item]! - shift
    const z = change / Math.hypot(knownError, foundError)
    return { change, z, robustZ: spread > 0 ? change / spread : change === 0 ? 0 : Math.sign(change) * Infinity, drifted: Math.abs(change) >= leastChange && Math.abs(z) >= 2.58 }
  })
}
