/** The quiet moment between the start and the first element. */
const leadInMilliseconds = 900
/** How much of each element's time it is to be seen; the rest is a pause, so that neighbours do not run together. */
const shownShare = 0.8

/**
 * What is shown at a moment of the presentation.
 *
 * @param elapsed milliseconds since the presentation began
 * @returns the place in the row; -1 when nothing is shown; `over` after the last element's time
 */
export function elementAt(elapsed: number, length: number, millisecondsPerElement: number): number | 'over' {
  const time = elapsed - leadInMilliseconds
  if (time < 0) return -1
  const place = Math.floor(time / millisecondsPerElement)
  if (place >= length) return 'over'
  return time - place * millisecondsPerElement < shownShare * millisecondsPerElement ? place : -1
}

/** The block that an arrow key leads to from `from`, in a three-by-three grid without going round; undefined for other keys. */
export function neighbour(from: number, key: string): number | undefined {
  const row = Math.floor(from / 3), column = from % 3
  switch (key) {
    case 'ArrowLeft':
      return 3 * row + Math.max(0, column - 1)
    case 'ArrowRight':
      return 3 * row + Math.min(2, column + 1)
    case 'ArrowUp':
      return 3 * Math.max(0, row - 1) + column
    case 'ArrowDown':
      return 3 * Math.min(2, row + 1) + column
    default:
      return undefined
  }
}
