import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateMentalRotation, turnsOf } from './generate.ts'
import { mentalRotationType } from './index.ts'
import { type Cube, describeRotation, mirrored, moveToOrigin, type Polycube, rotate, rotations } from './polycube.ts'
import { drawFaces, everyCubeShows, project } from './projection.ts'
import type { MentalRotationRadicals } from './radicals.ts'
import { solveMentalRotation } from './solve.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const radicals: fc.Arbitrary<MentalRotationRadicals> = fc.record({
  cubes: fc.integer({ min: 7, max: 10 }),
  arms: fc.constantFrom(3 as const, 4 as const),
  mirror: fc.boolean(),
}).chain((rest) =>
  fc.constantFrom(...([[90, 'vertical'], [90, 'horizontal'], [120, 'oblique'], [180, 'vertical'], [180, 'horizontal'], [180, 'oblique']] as const)).map(([angle, axis]) => ({ ...rest, angle, axis })),
)

function congruent(a: Polycube, b: Polycube): boolean {
  return solveMentalRotation({ target: a, options: [b] }).length === 1
}

describe('rotations', () => {
  it('are 24, all different, all proper, and as many of each angle as a cube has', () => {
    expect(new Set(rotations.map(String)).size).toBe(24)
    for (const [a, b, c, d, e, f, g, h, i] of rotations as [number, number, number, number, number, number, number, number, number][]) {
      expect(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)).toBe(1)
    }
    const count = (angle: number, axis: string) => rotations.filter((r) => describeRotation(r).angle === angle && describeRotation(r).axis === axis).length
    expect([count(0, 'none'), count(90, 'vertical'), count(90, 'horizontal'), count(180, 'vertical'), count(180, 'horizontal'), count(120, 'oblique'), count(180, 'oblique')]).toEqual([1, 2, 4, 1, 2, 8, 6])
  })
})

describe('solveMentalRotation', () => {
  const screw: Cube[] = [[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1]]

  it('finds a turned figure and refuses its mirror image', () => {
    expect(solveMentalRotation({ target: screw, options: [mirrored(screw), rotate(screw, rotations[7]!), mirrored(rotate(screw, rotations[3]!))] })).toEqual([1])
  })

  it('takes a flat figure and its mirror image for the same, as they are', () => {
    const flat: Cube[] = [[0, 0, 0], [1, 0, 0], [1, 1, 0]]
    expect(solveMentalRotation({ target: flat, options: [mirrored(flat)] })).toEqual([0])
  })
})

describe('generateMentalRotation', () => {
  it('makes items with exactly one solution, the key', () => {
    fc.assert(fc.property(radicals, seeds, (declared, seed) => {
      const item = generateMentalRotation(declared, seed)
      expect(solveMentalRotation(item)).toEqual([item.key])
    }), { numRuns: 300 })
  })

  it('makes options of which no two are congruent, all of the declared size, chiral, and turned from the target as declared', () => {
    fc.assert(fc.property(radicals, seeds, (declared, seed) => {
      const { target, options, key } = generateMentalRotation(declared, seed)
      for (const [index, option] of options.entries()) {
        expect(new Set(option.map(String)).size).toBe(declared.cubes)
        expect(congruent(option, mirrored(option))).toBe(false)
        for (const other of options.slice(index + 1)) expect(congruent(option, other)).toBe(false)
      }
      expect(options.filter((option) => options.some((other) => congruent(mirrored(option), other)))).toHaveLength(declared.mirror ? 4 : 0)
      const keyCells = new Set(options[key]!.map(String))
      expect(turnsOf(declared).some((turn) => moveToOrigin(rotate(target, turn)).every((cube) => keyCells.has(String(cube))))).toBe(true)
    }), { numRuns: 100 })
  })

  it('draws figures of which every cube shows, so that the cubes can be read back from the picture', () => {
    fc.assert(fc.property(radicals, seeds, (declared, seed) => {
      const { target, options } = generateMentalRotation(declared, seed)
      for (const shape of [target, ...options]) {
        expect(everyCubeShows(shape)).toBe(true)
        expect(new Set(readCubes(shape))).toEqual(new Set(shape.map(String)))
      }
    }), { numRuns: 50 })
  })

  it('is the same on every machine for the same seed', () => {
    expect(generateMentalRotation({ cubes: 7, arms: 3, angle: 90, axis: 'vertical', mirror: true }, 1)).toMatchSnapshot()
    expect(generateMentalRotation({ cubes: 10, arms: 4, angle: 180, axis: 'oblique', mirror: false }, 2)).toMatchSnapshot()
  })

  it('refuses radicals out of range', () => {
    expect(() => generateMentalRotation({ cubes: 3, arms: 3, angle: 90, axis: 'vertical', mirror: true }, 1)).toThrow(RangeError)
    expect(() => generateMentalRotation({ cubes: 8, arms: 3, angle: 120, axis: 'vertical', mirror: true }, 1)).toThrow(RangeError)
  })
})

/** The cubes whose faces are in the picture, looked up by where the corners of each face fall. */
function readCubes(shape: Polycube): string[] {
  const spots = new Map<string, string>()
  for (let x = 0; x < 10; x++) for (let y = 0; y < 10; y++) for (let z = 0; z < 10; z++) {
    spots.set(`left ${project([x + 1, y, z])}`, `${x},${y},${z}`)
    spots.set(`right ${project([x, y + 1, z])}`, `${x},${y},${z}`)
    spots.set(`top ${project([x, y, z + 1])}`, `${x},${y},${z}`)
  }
  return drawFaces(shape).map(({ side, corners }) => spots.get(`${side} ${corners[0]}`)!)
}

describe('mentalRotationType', () => {
  const item = mentalRotationType.make({ cubes: 8, arms: 4, angle: 120, axis: 'oblique', mirror: true }, 11)

  it('sends pictures only: the view is the same whichever option is the key', () => {
    const view = mentalRotationType.view(item, 'nl')
    expect(mentalRotationType.view({ ...item, key: (item.key + 1) % 4 }, 'nl')).toEqual(view)
    expect(Object.keys(view)).toEqual(['type', 'question', 'target', 'options'])
    for (const figure of [view.target.figure, ...view.options.map((option) => option.figure)]) expect(Object.keys(figure)).toEqual(['faces', 'box'])
  })

  it('scores the key and refuses what does not fit', () => {
    expect(mentalRotationType.score(item, { kind: 'choice', option: item.key })).toEqual({ kind: 'dichotomous', correct: true })
    expect(mentalRotationType.score(item, { kind: 'choice', option: (item.key + 1) % 4 })).toEqual({ kind: 'dichotomous', correct: false })
    expect(() => mentalRotationType.score(item, { kind: 'choice', option: 4 })).toThrow(RangeError)
    expect(() => mentalRotationType.score(item, { kind: 'rating', value: 2 })).toThrow(RangeError)
  })
})
