import { describe, expect, it } from 'vitest'
import { placeLabels } from './place-labels.ts'

const size = { width: 440, height: 360 }

describe('placeLabels', () => {
  it('leaves a name in the middle of its municipality when nothing stands there', () => {
    expect(placeLabels([{ text: 'Geel', x: 200, y: 180 }], [], 12, size)).toEqual([{ x: 200, y: 184 }])
  })

  it('moves a name off the marks and off other names', () => {
    const marks = [{ x: 200, y: 180 }, { x: 224, y: 180 }]
    const labels = placeLabels([{ text: 'Geel', x: 200, y: 180 }, { text: 'Herentals', x: 204, y: 182 }], marks, 12, size)
    for (const label of labels) for (const mark of marks) expect(Math.abs(mark.y - (label.y - 4)) > 18 || Math.abs(mark.x - label.x) > 24).toBe(true)
    expect(Math.abs(labels[0]!.y - labels[1]!.y) > 14 || Math.abs(labels[0]!.x - labels[1]!.x) > 40).toBe(true)
  })

  it('keeps a name on the map', () => {
    const [label] = placeLabels([{ text: 'Westerlo', x: 5, y: 355 }], [], 12, size)
    expect(label!.x).toBeGreaterThan(20)
    expect(label!.y).toBeLessThan(358)
  })
})
