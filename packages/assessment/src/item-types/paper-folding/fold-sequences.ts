import { allFolds, type Fold, isDiagonal, lattice, latticeIndex, type Point, reflect, sideOf } from './sheet.ts'

/** Folds that can be made one after the other, and what a punch at each place would leave. */
export interface FoldSequence {
  folds: Fold[]
  /** Per lattice point of the folded sheet: the holes after unfolding (lattice numbers), or nothing where no punch may be. */
  holes: (number[] | undefined)[]
}

const known = new Map<string, FoldSequence[]>()

/** All sequences of this length with so many diagonal folds, made once. */
export function foldSequences(folds: number, diagonals: number): FoldSequence[] {
  const name = `${folds}/${diagonals}`
  const sequences = known.get(name) ?? extend([], lattice, folds, diagonals)
  known.set(name, sequences)
  return sequences
}

function extend(before: Fold[], positions: readonly Point[], left: number, diagonals: number): FoldSequence[] {
  if (left === 0) return diagonals === 0 ? [{ folds: before, holes: lattice.map((point) => unfold(before, point)) }] : []
  return allFolds.flatMap((fold) => {
    const diagonal = isDiagonal(fold) ? 1 : 0
    if (diagonal > diagonals || left - 1 < diagonals - diagonal) return []
    const next = foldOver(positions, fold)
    return next === undefined ? [] : extend([...before, fold], next, left - 1, diagonals - diagonal)
  })
}

/**
 * Where the points of the sheet lie after one fold more. Nothing when the flap is narrower than a row, when little paper
 * stays put, or when the flap sticks out past the paper under it: those are hard to see, not hard to think.
 */
function foldOver(positions: readonly Point[], fold: Fold): Point[] | undefined {
  const resting = new Set<number>()
  const moving = new Set<number>()
  for (const point of positions) (sideOf(fold, point) > 0 ? moving : resting).add(latticeIndex(point))
  if (moving.size < 3 || resting.size < 6) return undefined
  for (const index of moving) if (!resting.has(latticeIndex(reflect(fold, lattice[index]!)))) return undefined
  return positions.map((point) => (sideOf(fold, point) > 0 ? reflect(fold, point) : point))
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
