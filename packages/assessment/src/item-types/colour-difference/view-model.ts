import type { Rgb } from './cielab.ts'
import type { ColourDifferenceContent } from './generate.ts'

/** What the browser shows: the tiles' colours, `#rrggbb`. The odd one can be read from them, as it can be seen: that is the task. */
export interface ColourDifferenceView {
  type: 'colour-difference'
  /** Four or nine, row by row in a square. */
  tiles: string[]
}

const hex = (colour: Rgb) => `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

export function colourDifferenceView({ radicals, base, odd, key }: ColourDifferenceContent): ColourDifferenceView {
  return { type: 'colour-difference', tiles: Array.from({ length: radicals.tiles }, (_, tile) => hex(tile === key ? odd : base)) }
}
