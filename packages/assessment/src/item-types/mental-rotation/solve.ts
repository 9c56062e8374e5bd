import { type Cube, moveToOrigin, type Polycube, rotate, rotations } from './polycube.ts'

/**
 * Every option that is the target turned: tries all 24 rotations of each option. Knows only what is drawn.
 *
 * @returns indices of the options that are congruent with the target; exactly one for a sound item
 */
export function solveMentalRotation(drawn: { target: readonly Cube[]; options: readonly (readonly Cube[])[] }): number[] {
  const target = new Set(moveToOrigin(drawn.target).map(numberOf))
  return drawn.options.flatMap((option, index) => (option.length === target.size && rotations.some((rotation) => fills(target, rotate(option, rotation))) ? [index] : []))
}

/** Whether this shape, moved, takes exactly the cells of the target (both have as many cubes). */
function fills(target: ReadonlySet<number>, shape: Polycube): boolean {
  return moveToOrigin(shape).every((cube) => target.has(numberOf(cube)))
}

/** One number per cell; coordinates are 0 to 15. */
function numberOf([x, y, z]: Cube): number {
  return x * 256 + y * 16 + z
}
