/** A unit cube by its corner with the smallest coordinates; z points up. */
export type Cube = readonly [number, number, number]
/** Cubes joined face to face. */
export type Polycube = readonly Cube[]
/** A 3 × 3 matrix of −1, 0 and 1, row by row, with determinant 1. */
export type Rotation = readonly number[]

/** The 24 rotations that bring a cube into itself; the first is the identity. */
export const rotations: readonly Rotation[] = makeRotations()

function makeRotations(): Rotation[] {
  const found: Rotation[] = []
  for (const [i, j, k, parity] of [[0, 1, 2, 1], [1, 2, 0, 1], [2, 0, 1, 1], [0, 2, 1, -1], [2, 1, 0, -1], [1, 0, 2, -1]] as const) {
    for (const a of [1, -1]) for (const b of [1, -1]) {
      const matrix = Array.from({ length: 9 }, () => 0)
      matrix[i] = a
      matrix[3 + j] = b
      matrix[6 + k] = parity * a * b
      found.push(matrix)
    }
  }
  return found
}

/** The rotation that first does `first` and then `second`. */
export function compose(second: Rotation, first: Rotation): Rotation {
  return Array.from({ length: 9 }, (_, at) => {
    const row = Math.floor(at / 3) * 3
    const column = at % 3
    return second[row]! * first[column]! + second[row + 1]! * first[3 + column]! + second[row + 2]! * first[6 + column]!
  })
}

/** Angle in degrees and kind of axis of one of the 24 rotations. */
export function describeRotation(rotation: Rotation): { angle: number; axis: 'none' | 'vertical' | 'horizontal' | 'oblique' } {
  const trace = rotation[0]! + rotation[4]! + rotation[8]!
  const angle = trace === 3 ? 0 : trace === 1 ? 90 : trace === 0 ? 120 : 180
  if (angle === 0) return { angle, axis: 'none' }
  if (rotation[8] === 1) return { angle, axis: 'vertical' }
  return { angle, axis: rotation[0] === 1 || rotation[4] === 1 ? 'horizontal' : 'oblique' }
}

export function rotate(shape: Polycube, r: Rotation): Cube[] {
  return shape.map(([x, y, z]) => [r[0]! * x + r[1]! * y + r[2]! * z, r[3]! * x + r[4]! * y + r[5]! * z, r[6]! * x + r[7]! * y + r[8]! * z] as const)
}

/** The mirror image in the plane x = 0. */
export function mirrored(shape: Polycube): Cube[] {
  return shape.map(([x, y, z]) => [-x, y, z] as const)
}

/** Moved so that the smallest coordinate on every axis is 0. */
export function moveToOrigin(shape: Polycube): Cube[] {
  let a = Infinity, b = Infinity, c = Infinity
  for (const [x, y, z] of shape) {
    if (x < a) a = x
    if (y < b) b = y
    if (z < c) c = z
  }
  return shape.map(([x, y, z]) => [x - a, y - b, z - c] as const)
}
