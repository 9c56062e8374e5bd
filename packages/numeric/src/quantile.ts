/**
 * The value below which a share of the values lies, interpolated between neighbours (type 7 of Hyndman & Fan).
 *
 * h = (n − 1) · share; the result lies between the sorted values at ⌊h⌋ and ⌈h⌉.
 *
 * @param values at least one finite number, in any order; not changed
 * @param share 0..1; 0.5 is the median
 * @throws {RangeError} when there are no values or the share lies outside 0..1
 * @see Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566
 * @example quantile([300, 200, 400, 250], 0.5) // => 275
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A quantile needs at least one value')
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies in 0..1, not ${share}`)
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]!
  return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below)
}
