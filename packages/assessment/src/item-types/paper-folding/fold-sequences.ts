import { allFolds, type Fold, isDiagonal, lattice, latticeIndex, type Point, reflect, sideOf } from './sheet.ts'

/** Folds that can be made one after the other. */
export type FoldSequence = readonly Fold[]

const known = new Map<string, FoldSequence[]>()
const knownHoles = new WeakMap<FoldSequence, (number[] | undefined)[]>()

/** Per lattice point of the folded sheet: the holes after unfolding (lattice numbers), or nothing where no punch may be. */
export function holesAfter(folds: FoldSequence): (number[] | undefined)[] {
  const holes = knownHoles.get(folds) ?? lattice.map((point) => unfold(folds, point))
  knownHoles.set(folds, holes)
  return holes
}

/** A fold with, per lattice point, whether it moves and where its mirror image lies (−1: off the sheet). */
interface PreparedFold {
  fold: Fold
  moves: boolean[]
  images: number[]
}

const preparedFolds: PreparedFold[] = allFolds.map((fold) => ({
  fold,
  moves: lattice.map((point) => sideOf(fold, point) > 0),
  images: lattice.map((point) => latticeIndex(reflect(fold, point))),
}))

/** All sequences of this length with so many diagonal folds, made once. */
export function foldSequences(folds: number, diagonals: number): FoldSequence[] {
  const name = `${folds}/${diagonals}`
  const sequences = known.get(name) ?? extend([], lattice.map((_, index) => index), folds, diagonals)
  known.set(name, sequences)
  return sequences
}

/** @param places lattice points where paper lies now */
function extend(before: Fold[], places: readonly number[], left: number, diagonals: number): FoldSequence[] {
  if (left === 0) return [before]
  return preparedFolds.flatMap((prepared) => {
    const diagonal = isDiagonal(prepared.fold) ? 1 : 0
    if (diagonal > diagonals || left - 1 < diagonals - diagonal) return []
    const next = foldOver(places, prepared)
    return next === undefined ? [] : extend([...before, prepared.fold], next, left - 1, diagonals - diagonal)
  })
}

/**
 * The places where paper lies after one fold more. Nothing when the flap is smaller than three places, when little paper
 * stays put, or when the flap sticks out past the paper under it: those are hard to see, not hard to think.
 */
function foldOver(places: readonly number[], { moves, images }: PreparedFold): number[] | undefined {
  const resting = places.filter((index) => !moves[index])
  const flap = places.length - resting.length
  if (flap < 3 || resting.length < 6) return undefined
  for (const index of places) if (moves[index] && !resting.includes(images[index]!)) return undefined
  return resting
}

/**
 * The holes that a punch leaves, found backwards: undoing a fold puts a second hole at the mirror image, if paper was there.
 * Nothing when no paper lies at the punch or when a layer has its crease there.
 */
function unfold(folds: readonly Fold[], punch: Point): number[] | undefined {
  let points: Point[] = [punch]
  for (const fold of folds.toReversed()) {
    if (points.some((point) => sideOf(fold, point) === 0)) return undefined
    points = points.filter((point) => sideOf(fold, point) < 0).flatMap((point) => [point, reflect(fold, point)])
  }
  const holes = points.map(latticeIndex).filter((index) => index >= 0)
  return holes.length === 0 ? undefined : holes.sort((p, q) => p - q)
}
