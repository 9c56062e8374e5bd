import { randomInteger, seededRandom, shuffled } from '@gilde/numeric'
import { compose, type Cube, describeRotation, moveToOrigin, rotate, type Rotation, rotations } from './polycube.ts'
import { everyCubeShows } from './projection.ts'
import { MentalRotationRadicals } from './radicals.ts'
import { drawShapes } from './shape.ts'

export interface MentalRotationContent {
  radicals: MentalRotationRadicals
  /** Cubes as they are drawn, already turned. */
  target: Cube[]
  options: Cube[][]
  key: number
}

/** The rotations of this angle around this kind of axis: what the declared radicals leave open. */
export function turnsOf({ angle, axis }: Pick<MentalRotationRadicals, 'angle' | 'axis'>): Rotation[] {
  return rotations.filter((rotation) => {
    const turn = describeRotation(rotation)
    return turn.angle === angle && turn.axis === axis
  })
}

/**
 * Makes a rotation item. The four options and the direction from which the target is seen are drawn first; only then the
 * key, each option equally likely; the target is that option's shape. So the options say nothing about the key: whatever
 * rule looks only at them is right one time in four. All options are turned by the same angle around the same kind of axis
 * with respect to the target, so that none looks nearer to it.
 *
 * @throws {RangeError} when the radicals are out of range
 */
export function generateMentalRotation(declared: MentalRotationRadicals, seed: number): MentalRotationContent {
  const checked = MentalRotationRadicals.safeParse(declared)
  if (!checked.success) throw new RangeError(`Radicals of mental rotation: ${checked.error.message}`)
  const radicals = checked.data
  const random = seededRandom(seed)
  const turns = turnsOf(radicals)
  for (;;) {
    const shapes = shuffled(drawShapes(radicals.cubes, radicals.arms, radicals.mirror, random), random)
    for (let attempt = 0; attempt < 8; attempt++) {
      const stance = rotations[randomInteger(random, rotations.length)]!
      const targets = shapes.map((shape) => rotate(shape, stance))
      if (!targets.every((shape) => everyCubeShows(shape))) continue
      const options = shapes.map((shape) => rotate(shape, compose(turns[randomInteger(random, turns.length)]!, stance)))
      if (!options.every((shape) => everyCubeShows(shape))) continue
      const key = randomInteger(random, options.length)
      return { radicals, target: moveToOrigin(targets[key]!), options: options.map(moveToOrigin), key }
    }
  }
}

