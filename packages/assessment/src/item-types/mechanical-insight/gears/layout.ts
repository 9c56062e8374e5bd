import { randomInteger } from '@gilde/numeric'
import { radiusOf, type Wheel } from './drawing.ts'

export interface Link {
  kind: 'teeth' | 'open-belt' | 'crossed-belt'
}

const toothCounts = [10, 12, 14, 16, 18, 20]
/** Between the rims of two wheels that a belt joins, and the least between wheels that are not joined. */
const beltGap = 1.6
const clearance = 0.55

/** Lays wheels in a line that bends so that it fits on a phone; nothing when wheels come too near to each other. */
export function layChain(links: readonly Link[], random: () => number): Wheel[] | undefined {
  const wheels: Wheel[] = [{ name: '', x: 0, y: 0, teeth: drawTeeth(random) }]
  for (const link of links) {
    const before = wheels.at(-1)!
    const teeth = drawTeeth(random)
    const distance = (before.teeth + teeth) / 10 + (link.kind === 'teeth' ? 0 : beltGap)
    const angle = ((randomInteger(random, 11) - 5) * Math.PI) / 10
    const next = { name: '', teeth, ...round(before.x + distance * Math.cos(angle), before.y + distance * Math.sin(angle)) }
    if (wheels.slice(0, -1).some((wheel) => tooNear(wheel, next))) return undefined
    wheels.push(next)
  }
  return extent(wheels, 'x') <= 12.5 && extent(wheels, 'y') <= 8 ? wheels : undefined
}

/**
 * A ring of equal wheels, each in the teeth of the next, and a tail of others that leads to it. The first wheels are the
 * tail, from its end; nothing when wheels come too near to each other.
 */
export function layRing(ring: number, tail: number, random: () => number): Wheel[] | undefined {
  const teeth = [10, 12, 14][randomInteger(random, 3)]!
  const radius = teeth / 10 / Math.sin(Math.PI / ring)
  const start = Math.PI + (ring % 2 === 0 ? Math.PI / ring : 0)
  const inRing = Array.from({ length: ring }, (_, index): Wheel => {
    const angle = start + (2 * Math.PI * index) / ring
    return { name: '', teeth, ...round(radius * Math.cos(angle), radius * Math.sin(angle)) }
  })
  const inTail: Wheel[] = []
  for (let index = 0; index < tail; index++) {
    const after = inTail[0] ?? inRing[0]!
    const own = drawTeeth(random)
    const angle = Math.PI + ((randomInteger(random, 9) - 4) * Math.PI) / 10
    const distance = (after.teeth + own) / 10
    const next = { name: '', teeth: own, ...round(after.x + distance * Math.cos(angle), after.y + distance * Math.sin(angle)) }
    if ([...inTail, ...inRing].some((wheel) => wheel !== after && tooNear(wheel, next))) return undefined
    inTail.unshift(next)
  }
  const wheels = [...inTail, ...inRing]
  return extent(wheels, 'x') <= 12.5 && extent(wheels, 'y') <= 9 ? wheels : undefined
}

/** Whether a belt between two wheels would run over a third. */
export function beltIsFree(wheels: readonly Wheel[], from: Wheel, to: Wheel): boolean {
  return wheels.every((wheel) => {
    if (wheel === from || wheel === to) return true
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const share = Math.max(0, Math.min(1, ((wheel.x - from.x) * dx + (wheel.y - from.y) * dy) / (dx * dx + dy * dy)))
    return Math.hypot(from.x + share * dx - wheel.x, from.y + share * dy - wheel.y) > radiusOf(wheel) + 0.9
  })
}

function drawTeeth(random: () => number): number {
  return toothCounts[randomInteger(random, toothCounts.length)]!
}

function tooNear(a: Wheel, b: Wheel): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < radiusOf(a) + radiusOf(b) + clearance
}

function extent(wheels: readonly Wheel[], axis: 'x' | 'y'): number {
  return Math.max(...wheels.map((wheel) => wheel[axis] + radiusOf(wheel))) - Math.min(...wheels.map((wheel) => wheel[axis] - radiusOf(wheel)))
}

function round(x: number, y: number): { x: number; y: number } {
  return { x: Math.round(x * 1e5) / 1e5, y: Math.round(y * 1e5) / 1e5 }
}
