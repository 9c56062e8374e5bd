/**
 * The sheet is a square of 12 by 12. Holes lie on the 36 points with odd coordinates, creases on even numbers, so that a
 * fold brings every point exactly onto another and all arithmetic is exact.
 */
export const side = 12

export type Point = readonly [number, number]

/** Points with across·x + down·y > offset (or <, when `moves` is −1) are folded over the line across·x + down·y = offset. */
export interface Fold {
  across: number
  down: number
  offset: number
  moves: 1 | -1
}

/** How far a point lies on the moving side; 0 on the crease. Not a distance: for a diagonal it is √2 times as much. */
export function sideOf({ across, down, offset, moves }: Fold, [x, y]: Point): number {
  return moves * (across * x + down * y - offset)
}

/** The mirror image of a point in the crease. */
export function reflect({ across, down, offset }: Fold, [x, y]: Point): Point {
  const twice = (2 * (across * x + down * y - offset)) / (across * across + down * down)
  return [x - twice * across, y - twice * down]
}

export function isDiagonal({ across, down }: Fold): boolean {
  return across !== 0 && down !== 0
}

/** The 36 points where a hole can be, row by row. */
export const lattice: readonly Point[] = Array.from({ length: 36 }, (_, index) => [2 * (index % 6) + 1, 2 * Math.floor(index / 6) + 1] as const)

/** The number of a lattice point, or −1 when the point lies off the sheet. */
export function latticeIndex([x, y]: Point): number {
  return x > 0 && x < side && y > 0 && y < side ? ((y - 1) / 2) * 6 + (x - 1) / 2 : -1
}

/** Every fold that is drawn: straight ones between any two rows of holes, diagonal ones near the corners and the middle. */
export const allFolds: readonly Fold[] = [
  ...[2, 4, 6, 8, 10].flatMap((offset) => [{ across: 1, down: 0, offset }, { across: 0, down: 1, offset }]),
  ...[6, 8, 12, 16, 18].map((offset) => ({ across: 1, down: 1, offset })),
  ...[-6, -4, 0, 4, 6].map((offset) => ({ across: 1, down: -1, offset })),
].flatMap((line) => [{ ...line, moves: 1 as const }, { ...line, moves: -1 as const }])
