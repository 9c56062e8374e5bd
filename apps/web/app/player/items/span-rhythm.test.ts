import { describe, expect, it } from 'vitest'
import { elementAt, neighbour } from './span-rhythm.ts'

describe('elementAt', () => {
  it('waits, shows each element for 800 of its 1,000 milliseconds, and is then over', () => {
    const at = (elapsed: number) => elementAt(elapsed, 3, 1000)
    expect([0, 899].map(at)).toEqual([-1, -1])
    expect([900, 1699, 1700, 1899].map(at)).toEqual([0, 0, -1, -1])
    expect([1900, 2900, 3699, 3700, 3899].map(at)).toEqual([1, 2, 2, -1, -1])
    expect([3900, 9000].map(at)).toEqual(['over', 'over'])
  })

  it('shows every element at 60 and at 144 frames a second equally long, within a frame', () => {
    for (const frame of [1000 / 60, 1000 / 144]) {
      const shown = Array.from({ length: Math.ceil(10_000 / frame) }, (_, index) => elementAt(index * frame, 9, 1000))
      for (let place = 0; place < 9; place++) {
        expect(Math.abs(shown.filter((value) => value === place).length * frame - 800)).toBeLessThanOrEqual(frame)
      }
    }
  })
})

describe('neighbour', () => {
  it('moves over the grid and stops at its edges', () => {
    expect(neighbour(4, 'ArrowLeft')).toBe(3)
    expect(neighbour(3, 'ArrowLeft')).toBe(3)
    expect(neighbour(4, 'ArrowUp')).toBe(1)
    expect(neighbour(1, 'ArrowUp')).toBe(1)
    expect(neighbour(4, 'ArrowRight')).toBe(5)
    expect(neighbour(7, 'ArrowDown')).toBe(7)
    expect(neighbour(4, 'ArrowDown')).toBe(7)
    expect(neighbour(4, 'a')).toBeUndefined()
  })
})
