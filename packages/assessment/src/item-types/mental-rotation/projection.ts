import { type Cube, moveToOrigin, type Polycube } from './polycube.ts'

/**
 * The camera: parallel projection from azimuth 31° and elevation 34°. Chosen among whole degrees because no two corners of
 * the lattice that are at most 4 apart on each axis then fall within 0.34 of an edge of each other in the picture, so that
 * the picture of a cube says where it is (the true isometric camera puts (x, y, z) and (x + 1, y + 1, z + 1) on one spot).
 */
const azimuth = (31 * Math.PI) / 180
const elevation = (34 * Math.PI) / 180
const towardViewer = [Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation)] as const
const right = [-Math.sin(azimuth), Math.cos(azimuth)] as const
const up = [-Math.sin(elevation) * Math.cos(azimuth), -Math.sin(elevation) * Math.sin(azimuth), Math.cos(elevation)] as const

/** The three faces that the camera can see: on the side of larger x, of larger y, and the top. */
export type Side = 'left' | 'right' | 'top'
const sides: { side: Side; corners: Cube[] }[] = [
  { side: 'left', corners: [[1, 0, 0], [1, 1, 0], [1, 1, 1], [1, 0, 1]] },
  { side: 'right', corners: [[0, 1, 0], [1, 1, 0], [1, 1, 1], [0, 1, 1]] },
  { side: 'top', corners: [[0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1]] },
]

/** Where a point of space falls in the picture: x to the right, y down, one unit = one edge of a cube. */
export function project([x, y, z]: Cube): [number, number] {
  const across = right[0] * x + right[1] * y
  const down = -(up[0] * x + up[1] * y + up[2] * z)
  return [Math.round(across * 1000) / 1000, Math.round(down * 1000) / 1000]
}

const reach = 10
const samplesPerEdge = 4
const allSamples = (1 << (samplesPerEdge * samplesPerEdge)) - 1
/** hiddenBy[offset * 3 + side]: the sample points of a face that a cube at this offset (0..9 per axis) covers, as bits. */
const hiddenBy = makeHiddenBy()

function makeHiddenBy(): Uint16Array {
  const table = new Uint16Array(reach ** 3 * 3)
  for (let x = 0; x < reach; x++) for (let y = 0; y < reach; y++) for (let z = 0; z < reach; z++) {
    if (x + y + z === 0) continue
    for (let side = 0; side < 3; side++) {
      let mask = 0
      for (let sample = 0; sample < samplesPerEdge ** 2; sample++) {
        if (rayMeets(samplePoint(side, sample), [x, y, z])) mask |= 1 << sample
      }
      table[((x * reach + y) * reach + z) * 3 + side] = mask
    }
  }
  return table
}

function samplePoint(side: number, sample: number): [number, number, number] {
  const u = ((sample % samplesPerEdge) + 0.5) / samplesPerEdge
  const v = (Math.floor(sample / samplesPerEdge) + 0.5) / samplesPerEdge
  return side === 0 ? [1, u, v] : side === 1 ? [u, 1, v] : [u, v, 1]
}

/** Whether the line of sight from this point to the viewer passes through the inside of the unit cube at `corner`. */
function rayMeets(from: [number, number, number], corner: Cube): boolean {
  let enter = 1e-9, leave = Infinity
  for (let axis = 0; axis < 3; axis++) {
    const a = (corner[axis]! - from[axis]!) / towardViewer[axis]!
    const b = (corner[axis]! + 1 - from[axis]!) / towardViewer[axis]!
    enter = Math.max(enter, a)
    leave = Math.min(leave, b)
  }
  return leave - enter > 1e-9
}

/** Per cube the visible sample points of its left, right and top face, as three bit sets of 16. */
function visibleSamples(shape: Polycube): [number, number, number][] {
  return shape.map(([x, y, z]) => {
    let left = 0, rightHand = 0, top = 0
    for (const [p, q, r] of shape) {
      const dx = p - x, dy = q - y, dz = r - z
      if (dx < 0 || dy < 0 || dz < 0 || dx >= reach || dy >= reach || dz >= reach) continue
      const at = ((dx * reach + dy) * reach + dz) * 3
      left |= hiddenBy[at]!
      rightHand |= hiddenBy[at + 1]!
      top |= hiddenBy[at + 2]!
    }
    return [allSamples & ~left, allSamples & ~rightHand, allSamples & ~top]
  })
}

/**
 * Whether each cube can be seen: at least one of its faces shows `least` of its 16 sample points. With the number of cubes
 * given in words and every cube seen, nothing can hide behind the others, and the picture fixes the shape.
 */
export function everyCubeShows(shape: Polycube, least = 6): boolean {
  return visibleSamples(shape).every((faces) => faces.some((mask) => countBits(mask) >= least))
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

export interface DrawnFace {
  side: Side
  corners: [number, number][]
}

/** The faces of a polycube that show, in the order in which they are painted: far before near. */
export function drawFaces(shape: Polycube): DrawnFace[] {
  const placed = moveToOrigin(shape)
  const visible = visibleSamples(placed)
  const order = placed.map((_, index) => index).sort((p, q) => sum(placed[p]!) - sum(placed[q]!))
  return order.flatMap((index) =>
    sides.flatMap(({ side, corners }, face) =>
      visible[index]![face] === 0 ? [] : [{ side, corners: corners.map((corner) => project(add(placed[index]!, corner))) }],
    ),
  )
}

/** Everything in front of a cube lies further along each axis, so that the sum of coordinates orders near and far. */
function sum([x, y, z]: Cube): number {
  return x + y + z
}

function add(a: Cube, b: Cube): Cube {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}
