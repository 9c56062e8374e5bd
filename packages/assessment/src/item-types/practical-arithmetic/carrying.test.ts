import { describe, expect, it } from 'vitest'
import { carries } from './carrying.ts'
import type { Operation } from './solve.ts'
import { rational } from './rational.ts'

const check = (operation: Operation, from: number[], value: number) => carries(operation, from.map((number) => rational(Math.round(number * 100), 100)), rational(Math.round(value * 100), 100))

describe('carries', () => {
  it.each([
    ['add', [42, 35], 77, false],
    ['add', [42, 39], 81, true],
    ['add', [1.5, 2.25], 3.75, false],
    ['add', [1.5, 2.5], 4, true],
    ['subtract', [50, 34], 16, true],
    ['subtract', [58, 34], 24, false],
    ['subtract', [9, 2, 3], 4, false],
    ['multiply', [3, 12], 36, false],
    ['multiply', [4, 25], 100, true],
    ['multiply', [50, 100], 5000, false],
    ['divide', [36, 3], 12, false],
    ['divide', [100, 25], 4, true],
  ] as const)('%s %j gives %d: %j', (operation, from, value, expected) => {
    expect(check(operation, [...from], value)).toBe(expected)
  })
})
