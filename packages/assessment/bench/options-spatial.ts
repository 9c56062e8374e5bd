import { mechanicalInsight } from '../src/instruments/mechanical-insight.ts'
import { mentalRotation } from '../src/instruments/mental-rotation.ts'
import { paperFolding } from '../src/instruments/paper-folding.ts'
import type { MentalRotationContent } from '../src/item-types/mental-rotation/generate.ts'
import { type Cube, mirrored, moveToOrigin, type Polycube, rotate, rotations } from '../src/item-types/mental-rotation/polycube.ts'
import { drawFaces } from '../src/item-types/mental-rotation/projection.ts'
import type { MechanicalInsightContent } from '../src/item-types/mechanical-insight/generate.ts'
import { lattice } from '../src/item-types/paper-folding/sheet.ts'

/** What an attacker knows of each option, as numbers, and which one is right. */
export interface OptionSet {
  options: Record<string, number>[]
  key: number
}

/** Fresh items (seeds that no bank uses on purpose) with the radicals of the bank, one combination after the other. */
const firstSeed = 3_000_000

/** Per family how its options are seen, and the property by which items are spoiled to check the attack. */
export const spatialOptionSets: Record<string, { make(index: number): OptionSet; spoilBy: string }> = {
  'mental-rotation': { make: (index) => rotationOptions(makeFrom(mentalRotation, index)), spoilBy: 'likeness in space' },
  'paper-folding': {
    make: (index) => {
      const { options, key } = makeFrom(paperFolding, index)
      return { options: options.map((_, option) => ({ ...place(option), ...sheetProperties(options, option) })), key }
    },
    spoilBy: 'likeness to the others',
  },
  'mechanical-insight': { make: (index) => mechanicalOptions(makeFrom(mechanicalInsight, index)), spoilBy: 'size of the number' },
}

function makeFrom<Radicals, Content>({ bank, itemType }: { bank: readonly { radicals: Radicals }[]; itemType: { make(radicals: Radicals, seed: number): Content } }, index: number): Content {
  return itemType.make(bank[index % bank.length]!.radicals, firstSeed + index)
}

function place(option: number): Record<string, number> {
  return { [`stands at place ${option + 1}`]: 1 }
}

function rotationOptions({ options, key }: MentalRotationContent): OptionSet {
  const pictures = options.map((shape) => drawFaces(shape))
  return {
    key,
    options: options.map((shape, option) => {
      const others = options.filter((other) => other !== shape)
      const xs = pictures[option]!.flatMap(({ corners }) => corners.map(([x]) => x))
      const ys = pictures[option]!.flatMap(({ corners }) => corners.map(([, y]) => y))
      const extents = [0, 1, 2].map((axis) => Math.max(...shape.map((cube) => cube[axis]!)) + 1)
      const likeness = others.map((other) => overlap(shape, other))
      return {
        ...place(option),
        'faces that show': pictures[option]!.length,
        'width of the picture': Math.max(...xs) - Math.min(...xs),
        'height of the picture': Math.max(...ys) - Math.min(...ys),
        'height in cubes': extents[2]!,
        'volume of the box': extents[0]! * extents[1]! * extents[2]!,
        'likeness in the picture': others.reduce((sum, other) => sum + sameCells(shape, other), 0),
        'likeness in space': likeness.reduce((sum, each) => sum + each, 0),
        'likeness to the nearest': Math.max(...likeness),
        'likeness to mirror images': others.reduce((sum, other) => sum + overlap(shape, mirrored(other)), 0),
      }
    }),
  }
}

/** Cells in common of two shapes as they stand. */
function sameCells(a: Polycube, b: Polycube): number {
  const cells = new Set(a.map(cellNumber))
  return b.filter((cube) => cells.has(cellNumber(cube))).length
}

/** Most cells in common over the 24 rotations, both pushed into the same corner. */
function overlap(a: Polycube, b: Polycube): number {
  const cells = new Set(a.map(cellNumber))
  return Math.max(...rotations.map((rotation) => moveToOrigin(rotate(b, rotation)).filter((cube) => cells.has(cellNumber(cube))).length))
}

function cellNumber([x, y, z]: Cube): number {
  return x * 256 + y * 16 + z
}

function sheetProperties(options: readonly (readonly number[])[], option: number): Record<string, number> {
  const holes = options[option]!
  const own = new Set(holes)
  const others = options.filter((_, index) => index !== option)
  const points = holes.map((hole) => lattice[hole]!)
  const kept = (mirror: (column: number, row: number) => number) => holes.filter((hole) => own.has(mirror(hole % 6, Math.floor(hole / 6)))).length / holes.length
  const common = others.map((other) => other.filter((hole) => own.has(hole)).length)
  return {
    holes: holes.length,
    'likeness to the others': common.reduce((sum, each) => sum + each, 0),
    'likeness to the nearest': Math.max(...common),
    'has the commonest number of holes': others.filter((other) => other.length === holes.length).length,
    'mirrored left to right': kept((column, row) => row * 6 + 5 - column),
    'mirrored top to bottom': kept((column, row) => (5 - row) * 6 + column),
    'mirrored in a diagonal': kept((column, row) => column * 6 + row),
    'mirrored in the other diagonal': kept((column, row) => (5 - column) * 6 + 5 - row),
    'distance of the holes from the middle': points.reduce((sum, [x, y]) => sum + Math.hypot(x - 6, y - 6), 0) / points.length,
    'holes to the right': points.reduce((sum, [x]) => sum + x, 0) / points.length,
    'holes low down': points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  }
}

function mechanicalOptions({ kind, choices, key }: MechanicalInsightContent): OptionSet {
  const numbers = choices.filter((choice) => typeof choice === 'number')
  const middle = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
  return {
    key,
    options: choices.map((choice, option) =>
      typeof choice === 'number'
        ? { ...place(option), 'size of the number': choice, 'distance from the middle': Math.abs(choice - middle), [`${kind}: place ${option + 1} of numbers`]: 1, [`${kind}: ${choice}`]: 1 }
        : { ...place(option), [`${kind}: ${choice}`]: 1 },
    ),
  }
}
