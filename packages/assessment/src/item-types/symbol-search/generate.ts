import { randomInteger, seededRandom, shuffled } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { SymbolSearchRadicals } from './radicals.ts'

/** Pictures 0..17 in six families of three that look alike: family = ⌊picture / 3⌋. The drawings belong to the page. */
const symbolCount = 18
const familySize = 3
const symbolsPerRow = 5

export interface SymbolRow {
  target: number
  /** Five different pictures. */
  row: number[]
}

export interface SymbolSearchContent {
  radicals: SymbolSearchRadicals
  rows: SymbolRow[]
  /** Per row 1 = the target is in it, 0 = it is not. */
  key: (0 | 1)[]
}

/** Half of every ten rows hold the target, so that "yes" all the time gains nothing; the place of the target is uniform. */
export function generateSymbolSearch(given: SymbolSearchRadicals, seed: number): SymbolSearchContent {
  const radicals = parseRadicals(SymbolSearchRadicals, given)
  const random = seededRandom(seed)
  const key: (0 | 1)[] = []
  while (key.length < radicals.rows) key.push(...shuffled<0 | 1>([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], random))
  key.length = radicals.rows
  return { radicals, rows: key.map((present) => makeRow(present === 1, radicals.lookalikes, random)), key }
}

function makeRow(present: boolean, lookalikes: number, random: () => number): SymbolRow {
  const target = randomInteger(random, symbolCount)
  const family = Math.floor(target / familySize)
  const pictures = shuffled(Array.from({ length: symbolCount }, (_, picture) => picture), random).filter((picture) => picture !== target)
  const alike = pictures.filter((picture) => Math.floor(picture / familySize) === family).slice(0, lookalikes)
  const others = pictures.filter((picture) => Math.floor(picture / familySize) !== family)
  const wanted = symbolsPerRow - (present ? 1 : 0)
  const row = [...(present ? [target] : []), ...alike, ...others].slice(0, present ? wanted + 1 : wanted)
  return { target, row: shuffled(row, random) }
}
