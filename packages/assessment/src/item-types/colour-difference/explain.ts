import type { LocalText } from '../../local-text.ts'
import type { ColourDifferenceContent } from './generate.ts'

export function explainColourDifference({ radicals, key }: ColourDifferenceContent): LocalText {
  const side = Math.sqrt(radicals.tiles)
  const row = Math.floor(key / side) + 1, column = (key % side) + 1
  return {
    nl: `Tegel ${key + 1} is anders: rij ${row}, plaats ${column}. ${radicals.direction === 'lightness' ? 'Die is lichter of donkerder dan de rest.' : 'Die is even licht, maar heeft een andere tint.'}`,
    en: `Tile ${key + 1} is different: row ${row}, place ${column}. ${radicals.direction === 'lightness' ? 'It is lighter or darker than the rest.' : 'It is equally light, but has another tint.'}`,
  }
}
