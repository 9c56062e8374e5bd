import { describe, expect, it } from 'vitest'
import { gearOutline, toothPhases, touch } from './gear-outline.ts'

describe('toothPhases', () => {
  it('puts a tooth of one wheel in a gap of the other, in whichever direction they touch', () => {
    for (let degrees = 0; degrees < 360; degrees += 17) {
      const angle = (degrees * Math.PI) / 180
      const [a, b] = [{ name: 'A', x: 0, y: 0, teeth: 12 }, { name: 'B', x: 3 * Math.cos(angle), y: 3 * Math.sin(angle), teeth: 18 }]
      expect(touch(a, b)).toBe(true)
      const phases = toothPhases([a, b])
      const past = (from: number, phase: number, teeth: number) => (((from - phase) * teeth) / (2 * Math.PI)) % 1
      const sum = past(angle, phases.get('A')!, 12) + past(angle + Math.PI, phases.get('B')!, 18)
      expect(Math.abs(((sum % 1) + 1) % 1 - 0.5)).toBeLessThan(1e-3)
    }
  })
})

describe('gearOutline', () => {
  it('has four corners for each tooth, just inside and outside the pitch circle', () => {
    const corners = gearOutline(10, 0.3).slice(1, -1).split('L').map((corner) => Math.hypot(...(corner.split(' ').map(Number) as [number, number])))
    expect(corners).toHaveLength(40)
    expect(Math.min(...corners)).toBeGreaterThan(0.8)
    expect(Math.max(...corners)).toBeLessThan(1.15)
  })
})
