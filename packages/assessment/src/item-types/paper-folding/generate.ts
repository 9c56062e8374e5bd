import { randomInteger, seededRandom, shuffled } from '@gilde/numeric'
import { type FoldSequence, foldSequences, holesAfter } from './fold-sequences.ts'
import { PaperFoldingRadicals } from './radicals.ts'
import { type Fold } from './sheet.ts'

export interface PaperFoldingContent {
  radicals: PaperFoldingRadicals
  folds: Fold[]
  /** Where the folded sheet is punched: numbers of lattice points, ascending. */
  punches: number[]
  /** Per option the holes of the open sheet: numbers of lattice points, ascending. */
  options: number[][]
  key: number
}

/**
 * Makes a folding item. Two ways to fold (they differ in one fold) and two ways to punch (they differ in one place) give
 * four open sheets: the options. Each of the four is as likely to be the one that is shown, so that the options alone say
 * nothing about the key.
 *
 * @throws {RangeError} when the radicals are out of range
 */
export function generatePaperFolding(declared: PaperFoldingRadicals, seed: number): PaperFoldingContent {
  const checked = PaperFoldingRadicals.safeParse(declared)
  if (!checked.success) throw new RangeError(`Radicals of paper folding: ${checked.error.message}`)
  const radicals = checked.data
  const random = seededRandom(seed)
  const sequences = foldSequences(radicals.folds, radicals.diagonals)
  for (let attempt = 0; attempt < 20_000; attempt++) {
    const first = sequences[randomInteger(random, sequences.length)]!
    const second = drawVariant(first, sequences, random)
    if (second === undefined) continue
    const places = shuffled(sharedPlaces(first, second, radicals), random)
    if (places.length <= radicals.punches) continue
    const kept = places.slice(0, radicals.punches - 1)
    const stems = [first, second].flatMap((folds) =>
      [places[radicals.punches - 1]!, places[radicals.punches]!].map((place) => {
        const punches = [...kept, place].sort((p, q) => p - q)
        return { folds, punches, open: ascending(new Set(punches.flatMap((punch) => holesAfter(folds)[punch]!))) }
      }),
    )
    if (new Set(stems.map(({ open }) => open.join())).size < stems.length) continue
    const options = shuffled(stems, random)
    const key = randomInteger(random, options.length)
    const { folds, punches } = options[key]!
    return { radicals, folds: [...folds], punches, options: options.map(({ open }) => open), key }
  }
  throw new RangeError(`No folding item has ${JSON.stringify(radicals)}`)
}

/** Another sequence that differs in exactly one fold, or nothing when 40 draws find none. */
function drawVariant(first: FoldSequence, sequences: FoldSequence[], random: () => number): FoldSequence | undefined {
  for (let attempt = 0; attempt < 40; attempt++) {
    const other = sequences[randomInteger(random, sequences.length)]!
    if (other.filter((fold, index) => !sameFold(fold, first[index]!)).length === 1) return other
  }
  return undefined
}

function sameFold(a: Fold, b: Fold): boolean {
  return a.across === b.across && a.down === b.down && a.offset === b.offset && a.moves === b.moves
}

/** Places where both folded sheets can be punched through all layers, or through some but more than one when `partial`. */
function sharedPlaces(first: FoldSequence, second: FoldSequence, { folds, partial }: PaperFoldingRadicals): number[] {
  const all = 2 ** folds
  const fits = (holes: number[] | undefined) => holes !== undefined && (partial ? holes.length > 1 && holes.length < all : holes.length === all)
  const others = holesAfter(second)
  return holesAfter(first).flatMap((holes, place) => (fits(holes) && fits(others[place]) ? [place] : []))
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((p, q) => p - q)
}
