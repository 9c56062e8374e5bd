/** A colour in CIELAB under D65: lightness 0..100, a and b about −100..100. */
export interface Lab {
  l: number
  a: number
  b: number
}

/** A colour as a screen gets it: whole numbers 0..255, sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Reference white D65 (2° observer), Y = 1: the row sums of the sRGB matrix, so that white has a = b = 0. */
const white = { x: 0.95047, y: 1, z: 1.08883 }
const epsilon = 216 / 24389
const kappa = 24389 / 27

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
const fromLinear = (linear: number) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055)

/**
 * CIELAB of an sRGB colour: sRGB → linear (IEC 61966-2-1) → XYZ (D65) → L*a*b* (CIE 15).
 *
 * @example rgbToLab([255, 255, 255]) // => l 100, a and b 0 (to within 0.01)
 */
export function rgbToLab([red, green, blue]: Rgb): Lab {
  const r = toLinear(red / 255), g = toLinear(green / 255), b = toLinear(blue / 255)
  const f = (ratio: number) => (ratio > epsilon ? Math.cbrt(ratio) : (kappa * ratio + 16) / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / white.x)
  const y = f((0.2126729 * r + 0.7151522 * g + 0.072175 * b) / white.y)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / white.z)
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) }
}

/** The nearest whole sRGB colour; undefined when the colour lies outside what sRGB can show. */
export function labToRgb({ l, a, b }: Lab): Rgb | undefined {
  const fy = (l + 16) / 116
  const inverse = (f: number) => (f ** 3 > epsilon ? f ** 3 : (116 * f - 16) / kappa)
  const x = white.x * inverse(fy + a / 500), y = white.y * inverse(fy), z = white.z * inverse(fy - b / 200)
  const channels = [
    3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
    -0.969266 * x + 1.8760108 * y + 0.041556 * z,
    0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
  ].map((linear) => Math.round(255 * fromLinear(linear)) + 0)
  const [red, green, blue] = channels as [number, number, number]
  return channels.every((channel) => channel >= 0 && channel <= 255) ? [red, green, blue] : undefined
}

/** ΔE*ab (CIE 1976): the distance of two colours in CIELAB. */
export function colourDistance(first: Lab, second: Lab): number {
  return Math.hypot(first.l - second.l, first.a - second.a, first.b - second.b)
}
