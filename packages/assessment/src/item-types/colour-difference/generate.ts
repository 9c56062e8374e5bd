import { randomInteger, seededRandom } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { colourDistance, type Lab, labToRgb, type Rgb, rgbToLab } from './cielab.ts'
import { ColourDifferenceRadicals } from './radicals.ts'

export interface ColourDifferenceContent {
  radicals: ColourDifferenceRadicals
  base: Rgb
  odd: Rgb
  /** Which tile is the odd one, from 0. */
  key: number
}

/** Muted enough that every hue of this lightness fits in sRGB, colourful enough that hue means something. */
const chroma = 28
/** Screens show 256 steps per channel; a pair that misses the asked difference by more than this is drawn again. */
const tolerance = 0.12
/** How far a hue step may also change lightness or chroma, and the other way round. */
const straying = 0.6

const mostDraws = 2_000

/**
 * Makes a pair of colours with the asked ΔE*ab in one direction only, as exactly as whole sRGB values allow, and the
 * odd tile's place (uniform). For hue the angle is 2 · asin(ΔE / 2C), since ΔE = 2C · sin(Δh / 2) at equal lightness
 * and chroma. The lightness, hue and sign of the step are incidental.
 */
export function generateColourDifference(given: ColourDifferenceRadicals, seed: number): ColourDifferenceContent {
  const radicals = parseRadicals(ColourDifferenceRadicals, given)
  const random = seededRandom(seed)
  const key = randomInteger(random, radicals.tiles)
  for (let draw = 0; draw < mostDraws; draw++) {
    const lightness = 50 + 22 * random(), hue = 2 * Math.PI * random(), sign = random() < 0.5 ? -1 : 1
    const base = labToRgb({ l: lightness, a: chroma * Math.cos(hue), b: chroma * Math.sin(hue) })
    const odd = base && oddColour(rgbToLab(base), radicals, sign)
    if (odd) return { radicals, base, odd, key }
  }
  throw new RangeError(`No pair of colours differs by ${radicals.difference} in ${radicals.direction}`)
}

/** The whole sRGB colour nearest to the asked step from `base`; undefined when none is near enough. */
function oddColour(base: Lab, { difference, direction }: ColourDifferenceRadicals, sign: number): Rgb | undefined {
  const wanted = step(base, direction, sign * difference)
  const near = labToRgb(wanted)
  if (!near) return undefined
  let best: Rgb | undefined
  let bestMiss = Infinity
  for (let cell = 0; cell < 27; cell++) {
    const candidate = [near[0] + (cell % 3) - 1, near[1] + (Math.floor(cell / 3) % 3) - 1, near[2] + Math.floor(cell / 9) - 1] as const
    if (candidate.some((channel) => channel < 0 || channel > 255)) continue
    const lab = rgbToLab(candidate)
    const miss = Math.abs(colourDistance(base, lab) - difference)
    const stray = direction === 'lightness' ? Math.hypot(lab.a - base.a, lab.b - base.b) : Math.hypot(lab.l - base.l, Math.hypot(lab.a, lab.b) - Math.hypot(base.a, base.b))
    if (miss <= tolerance && stray <= straying && miss + stray < bestMiss) {
      best = candidate
      bestMiss = miss + stray
    }
  }
  return best
}

function step(base: Lab, direction: ColourDifferenceRadicals['direction'], size: number): Lab {
  if (direction === 'lightness') return { ...base, l: base.l + size }
  const radius = Math.hypot(base.a, base.b)
  const angle = Math.atan2(base.b, base.a) + 2 * Math.asin(size / (2 * radius))
  return { l: base.l, a: radius * Math.cos(angle), b: radius * Math.sin(angle) }
}
