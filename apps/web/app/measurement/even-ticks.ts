/**
 * Round numbers from at or below `from` to at or above `to`, about `wanted` of them: steps of 1, 2 or 5 times a power of ten.
 *
 * @example evenTicks(0, 0.93, 5) // => [0, 0.2, 0.4, 0.6, 0.8, 1]
 */
export function evenTicks(from: number, to: number, wanted: number): number[] {
  const rough = Math.max(to - from, 1e-9) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough - 1e-12)!
  const first = Math.floor(from / step + 1e-9)
  const last = Math.ceil(to / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
