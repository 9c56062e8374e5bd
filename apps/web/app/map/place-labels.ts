interface Point {
  x: number
  y: number
}

/** About half the height of a name on the map, in map units. */
const halfHeight = 8
/** About the width of one letter, between that on a phone and on a wide screen. */
const letter = 7.6

/**
 * Where each name can stand without covering a mark or another name: at its centre, else a little higher, lower or aside.
 * A name for which there is no free place keeps its centre.
 * @returns the baseline middle of each name, in the order given
 */
export function placeLabels(names: (Point & { text: string })[], marks: Point[], markRadius: number, size: { width: number; height: number }): Point[] {
  const placed: (Point & { halfWidth: number })[] = []
  return names.map(({ text, x, y }) => {
    const halfWidth = (text.length * letter) / 2
    const isFree = (at: Point) =>
      at.x - halfWidth > 2 && at.x + halfWidth < size.width - 2 && at.y > 2 * halfHeight && at.y < size.height - 4 &&
      marks.every((mark) => Math.abs(mark.x - at.x) > halfWidth + markRadius || Math.abs(mark.y - (at.y - halfHeight / 2)) > halfHeight + markRadius) &&
      placed.every((other) => Math.abs(other.x - at.x) > halfWidth + other.halfWidth || Math.abs(other.y - at.y) > 2 * halfHeight)
    const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4]
    const candidates = steps.flatMap((down) => [0, -1, 1, -2, 2].map((aside) => ({ x: x + aside * 18, y: y + 4 + down * 11, far: Math.abs(down) + 1.3 * Math.abs(aside) })))
    const best = candidates.sort((a, b) => a.far - b.far).find(isFree) ?? { x, y: y + 4 }
    placed.push({ x: best.x, y: best.y, halfWidth })
    return { x: best.x, y: best.y }
  })
}
