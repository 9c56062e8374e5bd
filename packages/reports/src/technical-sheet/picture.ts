/** A drawing with two measures, as data: page and document draw the same. */
export interface Picture {
  id: string
  title: string
  /** To be said before anything else, such as that this is no norm; '' when nothing must. */
  first: string
  /** What there is to see, in words. */
  text: string
  x: PictureAxis
  y: PictureAxis
  bands: { inner: boolean; points: { x: number; low: number; high: number }[] }[]
  lines: { kind: 0 | 1 | 2 | 3 | 4; points: { x: number; y: number | null }[] }[]
  bars: { kind: 'full' | 'open'; bars: { from: number; to: number; value: number }[] }[]
  dots: { x: number; y: number; from: number; to: number; standsOut: boolean }[]
  legend: { mark: 'line-0' | 'line-1' | 'line-2' | 'line-3' | 'line-4' | 'band' | 'inner-band' | 'full-bar' | 'open-bar' | 'dot' | 'square'; label: string }[]
  table: { columns: string[]; rows: string[][] }
}

export interface PictureAxis {
  from: number
  to: number
  ticks: number[]
  label: string
  decimals: number
  /** Both sides of 0 count upwards. */
  absolute: boolean
}

/** An axis from 0, or from −most to most, with four or five round steps. @param most above 0 */
export function roundAxis(most: number, label: string, mirrored = false): PictureAxis {
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!
  const steps = Math.ceil(most / step)
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index * step)
  const all = mirrored ? [...ticks.slice(1).map((tick) => -tick).toReversed(), ...ticks] : ticks
  return { from: all[0]!, to: all.at(-1)!, ticks: all, label, absolute: mirrored, decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) + (step / power === 2.5 ? 1 : 0) }
}
