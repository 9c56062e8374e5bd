import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatePaperFolding } from './generate.ts'
import { paperFoldingType } from './index.ts'
import { foldLayers, type Layer, openSheet } from './layers.ts'
import { PaperFoldingRadicals } from './radicals.ts'
import { lattice, type Point, side } from './sheet.ts'
import { solvePaperFolding } from './solve.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const possible = [1, 2, 3].flatMap((folds) => [0, 1, 2, 3].flatMap((diagonals) => [1, 2].flatMap((punches) => [true, false].map((partial) => ({ folds, diagonals, punches, partial })))))
const radicals = fc.constantFrom(...possible.filter((each) => PaperFoldingRadicals.safeParse(each).success))

describe('solvePaperFolding', () => {
  it('mirrors a hole in the middle fold', () => {
    const folds = [{ across: 1, down: 0, offset: 6, moves: 1 as const }]
    expect(solvePaperFolding({ folds, punches: [0], options: [[0], [0, 30], [0, 5], [5]] })).toEqual([2])
  })

  it('exchanges across and down in a diagonal fold', () => {
    const folds = [{ across: 1, down: -1, offset: 0, moves: 1 as const }]
    expect(solvePaperFolding({ folds, punches: [12], options: [[12], [2, 12], [12, 14]] })).toEqual([1])
  })
})

describe('generatePaperFolding', () => {
  it('makes items with exactly one solution, the key', () => {
    fc.assert(fc.property(radicals, seeds, (declared, seed) => {
      const item = generatePaperFolding(declared, seed)
      expect(solvePaperFolding(item)).toEqual([item.key])
      expect(new Set(item.options.map(String)).size).toBe(4)
    }), { numRuns: 500 })
  })

  it('draws layers that agree: over each place lie as many layers as holes come from it', () => {
    fc.assert(fc.property(radicals, seeds, (declared, seed) => {
      const { folds, punches, options, key } = generatePaperFolding(declared, seed)
      const layers = folds.reduce<Layer[]>((before, fold) => foldLayers(before, fold), openSheet)
      const through = punches.reduce((sum, punch) => sum + layers.filter((layer) => covers(layer.corners, lattice[punch]!)).length, 0)
      expect(through).toBe(options[key]!.length)
      expect(layers.reduce((sum, { corners }) => sum + Math.abs(area(corners)), 0)).toBeCloseTo(side * side, 6)
    }), { numRuns: 200 })
  })

  it('is the same on every machine for the same seed', () => {
    expect(generatePaperFolding({ folds: 1, diagonals: 0, punches: 1, partial: false }, 1)).toMatchSnapshot()
    expect(generatePaperFolding({ folds: 3, diagonals: 2, punches: 2, partial: true }, 2)).toMatchSnapshot()
  })

  it('refuses radicals out of range', () => {
    expect(() => generatePaperFolding({ folds: 4, diagonals: 0, punches: 1, partial: true }, 1)).toThrow(RangeError)
    expect(() => generatePaperFolding({ folds: 1, diagonals: 2, punches: 1, partial: false }, 1)).toThrow(RangeError)
  })
})

function area(corners: readonly Point[]): number {
  return corners.reduce((sum, [x, y], index) => sum + (x * corners[(index + 1) % corners.length]![1] - y * corners[(index + 1) % corners.length]![0]) / 2, 0)
}

/** Whether a point lies inside a convex polygon, going round either way. */
function covers(corners: readonly Point[], [x, y]: Point): boolean {
  const turns = corners.map(([a, b], index) => {
    const [c, d] = corners[(index + 1) % corners.length]!
    return (c - a) * (y - b) - (d - b) * (x - a)
  })
  return turns.every((turn) => turn > 0) || turns.every((turn) => turn < 0)
}

describe('paperFoldingType', () => {
  const item = paperFoldingType.make({ folds: 2, diagonals: 1, punches: 1, partial: true }, 4)

  it('sends pictures only: the view is the same whichever option is the key', () => {
    const view = paperFoldingType.view(item, 'nl')
    expect(paperFoldingType.view({ ...item, key: (item.key + 1) % 4 }, 'nl')).toEqual(view)
    expect(Object.keys(view)).toEqual(['type', 'question', 'steps', 'options'])
    expect(view.steps).toHaveLength(3)
    expect(view.steps.at(-1)!.fold).toBeUndefined()
  })

  it('scores the key and refuses what does not fit', () => {
    expect(paperFoldingType.score(item, { kind: 'choice', option: item.key })).toEqual({ kind: 'dichotomous', correct: true })
    expect(() => paperFoldingType.score(item, { kind: 'choice', option: 4 })).toThrow(RangeError)
    expect(() => paperFoldingType.score(item, { kind: 'sequence', values: [1] })).toThrow(RangeError)
  })
})
