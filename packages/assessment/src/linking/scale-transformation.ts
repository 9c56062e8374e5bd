import type { ResponseModel } from '../models/response-model.ts'

/** θ on the target scale = slope · θ on the source scale + intercept. */
export interface ScaleTransformation {
  /** A, above 0. */
  slope: number
  /** B, in logits of the target scale. */
  intercept: number
}

/**
 * An item's parameters on the target scale: discrimination a / A, every location A b + B; asymptotes stay.
 *
 * @throws {RangeError} for a nominal item (its parameters have no location to move), or a slope that is not above 0
 * @example rescaleItem({ kind: 'logistic', discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }, { slope: 2, intercept: 1 }) // => discrimination 0.5, difficulty 1
 */
export function rescaleItem(item: ResponseModel, { slope, intercept }: ScaleTransformation): ResponseModel {
  if (!(slope > 0 && Number.isFinite(slope) && Number.isFinite(intercept))) throw new RangeError(`a scale needs a slope above 0 and a finite intercept: got ${slope} and ${intercept}`)
  const move = (location: number) => slope * location + intercept
  switch (item.kind) {
    case 'logistic':
      return { ...item, discrimination: item.discrimination / slope, difficulty: move(item.difficulty) }
    case 'graded':
      return { ...item, discrimination: item.discrimination / slope, thresholds: item.thresholds.map(move) }
    case 'partial-credit':
      return { ...item, discrimination: item.discrimination / slope, steps: item.steps.map(move) }
    case 'rating-scale':
      return { ...item, discrimination: item.discrimination / slope, location: move(item.location), thresholds: item.thresholds.map((threshold) => slope * threshold) }
    case 'nominal':
      throw new RangeError('a nominal item has no location to link on')
  }
}

/** From the target scale back to the source scale. */
export function inverseTransformation({ slope, intercept }: ScaleTransformation): ScaleTransformation {
  return { slope: 1 / slope, intercept: -intercept / slope }
}

/** Discrimination and locations of an item (thresholds or steps; a difficulty is one). @throws {RangeError} for a nominal item */
export function slopeAndLocations(item: ResponseModel): { discrimination: number; locations: readonly number[] } {
  switch (item.kind) {
    case 'logistic':
      return { discrimination: item.discrimination, locations: [item.difficulty] }
    case 'graded':
      return { discrimination: item.discrimination, locations: item.thresholds }
    case 'partial-credit':
      return { discrimination: item.discrimination, locations: item.steps }
    case 'rating-scale':
      return { discrimination: item.discrimination, locations: item.thresholds.map((threshold) => item.location + threshold) }
    case 'nominal':
      throw new RangeError('a nominal item has no location to link on')
  }
}

/**
 * Checks that two calibrations hold the same items in the same order.
 *
 * @throws {RangeError} for no items, different numbers, kinds or categories, or parameters that are not finite with slopes above 0
 */
export function requireCommonItems(source: readonly ResponseModel[], target: readonly ResponseModel[]): void {
  if (source.length === 0 || source.length !== target.length) throw new RangeError(`linking needs the same items on both scales: got ${source.length} and ${target.length}`)
  source.forEach((item, i) => {
    const own = slopeAndLocations(item)
    const other = slopeAndLocations(target[i]!)
    if (item.kind !== target[i]!.kind || own.locations.length !== other.locations.length) throw new RangeError(`item ${i + 1} is another kind of item on each scale`)
    for (const { discrimination, locations } of [own, other]) {
      if (!(discrimination > 0 && discrimination < Infinity && locations.every(Number.isFinite))) throw new RangeError(`item ${i + 1} has discrimination ${discrimination} and locations ${locations.join(', ')}`)
    }
  })
}
