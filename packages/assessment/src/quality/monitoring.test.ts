import { logistic, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { driftAlarm, watchDrift } from './drift-watch.ts'
import { exposure } from './exposure.ts'
import { itemDrift } from './item-drift.ts'

describe('itemDrift', () => {
  const items = [-1, -0.5, 0, 0.5, 1].map((known) => ({ known, knownError: 0.08, found: known + 0.4, foundError: 0.08 }))
  it('takes the shift of the scale away, and finds the item that moved against it', () => {
    expect(itemDrift(items).every(({ change, drifted }) => Math.abs(change) < 1e-12 && !drifted)).toBe(true)
    const moved = itemDrift(items.map((item, i) => (i === 2 ? { ...item, found: item.found - 0.6 } : item)))
    expect(moved.map(({ drifted }) => drifted)).toEqual([false, false, true, false, false])
    expect(moved[2]!.change).toBeCloseTo(-0.6, 12)
    expect(moved[2]!.z).toBeCloseTo(-0.6 / Math.hypot(0.08, 0.08), 12)
  })
  it('refuses two items and NaN', () => {
    expect(() => itemDrift(items.slice(0, 2))).toThrow('three items')
    expect(() => itemDrift([...items, { known: NaN, knownError: 1, found: 0, foundError: 1 }])).toThrow('item 6')
  })
})

describe('watchDrift', () => {
  const random = seededRandom(17)
  const alarmAfter = (change: number, answers: number) => {
    let watch = { easier: 0, harder: 0 }
    for (let n = 1; n <= answers; n++) {
      const logit = -0.85 + 2.2 * random()
      watch = watchDrift(watch, random() < logistic(logit + change), logistic(logit))
      if (Math.max(watch.easier, watch.harder) >= driftAlarm) return n
    }
    return Infinity
  }
  it('rarely raises a false alarm and soon a true one', () => {
    const quiet = Array.from({ length: 400 }, () => alarmAfter(0, 500))
    const easier = Array.from({ length: 400 }, () => alarmAfter(1, 500)).toSorted((a, b) => a - b)
    const falseAlarms = quiet.filter((n) => n < Infinity).length / 400
    expect(falseAlarms).toBeLessThan(0.05)
    expect(easier[200]).toBeLessThan(85)
  })
  it('refuses a probability that is none', () => {
    expect(() => watchDrift({ easier: 0, harder: 0 }, true, 1)).toThrow('inside 0..1')
    expect(() => watchDrift({ easier: 0, harder: 0 }, true, NaN)).toThrow('inside 0..1')
  })
})

describe('exposure', () => {
  it('counts use, and gives the overlap that all pairs of tests have', () => {
    const tests = [[0, 1, 2], [0, 1, 3], [0, 4, 5], [0, 2, 5]]
    const { rates, highest, neverUsed, overlap, above } = exposure(tests, 8, 0.5)
    expect(rates).toEqual([1, 0.5, 0.5, 0.25, 0.25, 0.5, 0, 0])
    expect(highest).toBe(1)
    expect(neverUsed).toBe(0.25)
    expect(above).toEqual([{ item: 0, rate: 1 }])
    let common = 0
    for (let a = 1; a < 4; a++) for (let b = 0; b < a; b++) common += tests[a]!.filter((item) => tests[b]!.includes(item)).length / 3
    expect(overlap).toBeCloseTo(common / 6, 12)
    expect(exposure([[0, 1], [2, 3]], 4).unevenness).toBe(0)
  })
  it('refuses by name', () => {
    expect(() => exposure([[0]], 3)).toThrow('two tests')
    expect(() => exposure([[0], []], 3)).toThrow('test 2 is empty')
    expect(() => exposure([[0], [3]], 3)).toThrow('holds item 3')
    expect(() => exposure([[0, 0], [1]], 3)).toThrow('an item twice')
  })
})
