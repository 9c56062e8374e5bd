import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuralMatrices } from '../../instruments/figural-matrices.ts'
import { attributeNames, type AttributeName, type Cell } from './attributes.ts'
import { drawValues, possibleKeys } from './draw-values.ts'
import { generateMatrix } from './generate.ts'
import { FiguralMatrixRadicals, matrixRules } from './radicals.ts'
import { findAllowedValues, solveMatrix } from './solve.ts'

const combinations = [...new Map(figuralMatrices.bank.map((item) => [JSON.stringify(item.radicals), item.radicals])).values()]
const fromBank = fc.constantFrom(...combinations)
const fromAll = fc
  .uniqueArray(fc.record({ attribute: fc.constantFrom(...attributeNames), rule: fc.constantFrom(...matrixRules) }), { minLength: 1, maxLength: 3 })
  .map((rules) => ({ rules }))
  .filter((radicals) => FiguralMatrixRadicals.safeParse(radicals).success)

const isSame = (one: Cell, other: Cell) => attributeNames.every((name) => one[name] === other[name])

describe('generateMatrix', () => {
  it('makes matrices in which every consistent combination of rules names one cell, the key, once among the options', () => {
    fc.assert(
      fc.property(fc.oneof(fromBank, fromAll), fc.nat(), (radicals, seed) => {
        const { cells, options, key } = generateMatrix(radicals, seed)
        for (const { values } of findAllowedValues(cells)) expect(values).toHaveLength(1)
        const solution = solveMatrix(cells)!
        expect(options.filter((option) => isSame(option, solution))).toEqual([options[key]])
      }),
      { numRuns: 4_000 },
    )
  })

  it('splits every attribute that varies evenly over the eight options', () => {
    fc.assert(
      fc.property(fromBank, fc.nat(), (radicals, seed) => {
        const { options } = generateMatrix(radicals, seed)
        expect(new Set(options.map((option) => JSON.stringify(option))).size).toBe(8)
        for (const name of attributeNames) {
          const counts = [...Map.groupBy(options, (option) => option[name]).values()].map((group) => group.length)
          expect([1, 2, 4]).toContain(counts.length)
          expect(new Set(counts).size).toBe(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('varies every ruled attribute among the options, so that no rule can be left unseen', () => {
    for (const radicals of combinations) {
      const { options } = generateMatrix(radicals, 11)
      for (const { attribute } of radicals.rules) expect(new Set(options.map((option) => option[attribute])).size).toBeGreaterThan(1)
    }
  })

  it('can end in every possible value, so that the options never decide the key', () => {
    const random = seededRandom(3)
    for (const attribute of attributeNames) {
      for (const rule of matrixRules) {
        if (!FiguralMatrixRadicals.safeParse({ rules: [{ attribute, rule }] }).success) continue
        for (const key of possibleKeys(attribute as AttributeName, rule)) expect(drawValues(attribute, rule, key, [], random)[8]).toBe(key)
      }
    }
  })

  it('puts the key in each place equally often', () => {
    const places = Array.from({ length: 8 }, () => 0)
    const items = 4_000
    for (let seed = 0; seed < items; seed++) places[generateMatrix(combinations[seed % combinations.length]!, seed).key]!++
    const chiSquare = places.reduce((sum, count) => sum + (count - items / 8) ** 2 / (items / 8), 0)
    expect(chiSquare).toBeLessThan(24.3) // 7 degrees of freedom, p = 0.001
  })

  it('makes the same matrix from the same radicals and seed, and keeps making this very one', () => {
    for (const radicals of combinations) expect(generateMatrix(radicals, 5)).toEqual(generateMatrix(radicals, 5))
    const { cells, key } = generateMatrix({ rules: [{ attribute: 'shape', rule: 'three-each' }, { attribute: 'count', rule: 'progression' }] }, 1)
    expect({ cells: cells.map((cell) => Object.values(cell).join(' ')), key }).toMatchInlineSnapshot(`
      {
        "cells": [
          "2 4 3 4",
          "3 4 4 4",
          "4 4 5 4",
          "2 4 1 4",
          "4 4 2 4",
          "3 4 3 4",
          "4 4 4 4",
          "2 4 5 4",
        ],
        "key": 6,
      }
    `)
  })

  it('refuses radicals that are out of range', () => {
    expect(() => generateMatrix({ rules: [] }, 1)).toThrow(RangeError)
    expect(() => generateMatrix({ rules: [{ attribute: 'shape', rule: 'xor' }] }, 1)).toThrow(RangeError)
    expect(() => generateMatrix({ rules: [{ attribute: 'hand', rule: 'progression' }, { attribute: 'marks', rule: 'xor' }] }, 1)).toThrow(RangeError)
    expect(() => generateMatrix({ rules: [{ attribute: 'count', rule: 'progression' }, { attribute: 'count', rule: 'arithmetic' }] }, 1)).toThrow(RangeError)
  })
})
