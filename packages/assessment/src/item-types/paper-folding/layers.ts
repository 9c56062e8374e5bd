import { type Fold, type Point, reflect, side, sideOf } from './sheet.ts'

/** A piece of the sheet between creases, as it lies now; `back` when its reverse is up. Convex. */
export interface Layer {
  corners: Point[]
  back: boolean
}

export const openSheet: Layer[] = [{ corners: [[0, 0], [side, 0], [side, side], [0, side]], back: false }]

/** The layers after one fold more, from the bottom to the top: what moves is turned over and comes to lie on the rest. */
export function foldLayers(layers: readonly Layer[], fold: Fold): Layer[] {
  const away: Fold = { ...fold, moves: fold.moves === 1 ? -1 : 1 }
  const resting = layers.flatMap((layer) => keep(layer, away))
  const moving = layers.flatMap((layer) => keep(layer, fold)).reverse()
  return [...resting, ...moving.map(({ corners, back }) => ({ corners: corners.map((corner) => reflect(fold, corner)), back: !back }))]
}

/** The part of a layer on the moving side of a fold (Sutherland–Hodgman for one line). */
function keep({ corners, back }: Layer, fold: Fold): Layer[] {
  const kept = corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length]!
    const here = sideOf(fold, corner)
    const there = sideOf(fold, next)
    const crossing: Point[] = here * there < 0 ? [between(corner, next, here / (here - there))] : []
    return here >= 0 ? [corner, ...crossing] : crossing
  })
  return Math.abs(twiceArea(kept)) > 1e-9 ? [{ corners: kept, back }] : []
}

function between([x, y]: Point, [p, q]: Point, share: number): Point {
  return [x + (p - x) * share, y + (q - y) * share]
}

function twiceArea(corners: readonly Point[]): number {
  return corners.reduce((sum, [x, y], index) => {
    const [p, q] = corners[(index + 1) % corners.length]!
    return sum + x * q - p * y
  }, 0)
}

/** The crease on the paper as it lies, and the way the flap goes: from the middle of the flap to where that lands. */
export function drawFold(layers: readonly Layer[], fold: Fold): { crease: [Point, Point]; arrow: [Point, Point] } {
  const along: Point = [-fold.down, fold.across]
  const onCrease = layers.flatMap(({ corners }) =>
    corners.flatMap((corner, index) => {
      const next = corners[(index + 1) % corners.length]!
      const here = sideOf(fold, corner)
      const there = sideOf(fold, next)
      return here === 0 ? [corner] : here * there < 0 ? [between(corner, next, here / (here - there))] : []
    }),
  )
  const ordered = onCrease.sort((p, q) => along[0] * (p[0] - q[0]) + along[1] * (p[1] - q[1]))
  const crease: [Point, Point] = [ordered[0]!, ordered.at(-1)!]
  const middle = between(crease[0], crease[1], 0.5)
  const farthest = Math.max(...layers.flatMap(({ corners }) => corners.map((corner) => sideOf(fold, corner))))
  const length = Math.hypot(fold.across, fold.down)
  const reach = Math.max((farthest / length) * 0.6, 1.4)
  const step: Point = [(fold.moves * fold.across * reach) / length, (fold.moves * fold.down * reach) / length]
  return { crease, arrow: [[middle[0] + step[0], middle[1] + step[1]], [middle[0] - step[0], middle[1] - step[1]]] }
}

