import type { Hoist } from './drawing.ts'

const radius = 0.6
const column = 2 * radius

/** A tackle with one rope of which `count` strands carry the load; the strands stand side by side. */
export function layTackle(count: number, pulls: 'up' | 'down'): Hoist {
  const fromBeam = count % 2 === 0
  const goesDown = (index: number) => (index % 2 === 0) === fromBeam
  const [high, low, bar] = [1.5, 4.3, 5.3]
  const hoist: Hoist = { strands: [], wheels: [], bars: [], beam: { x1: -0.8, x2: 0 }, load: { x: ((count - 1) * column) / 2, y: 6 }, hand: { x: 0, y: 0, pulls } }
  for (let index = 0; index < count; index++) {
    const x = index * column
    const last = index === count - 1
    const pulled = last && pulls === 'up'
    const top = index === 0 && fromBeam ? 0 : pulled ? -0.9 : high
    const bottom = index === 0 && !fromBeam ? bar : low
    hoist.strands.push({ rope: 1, x, top, bottom, upper: pulled ? 'hand' : 'beam', lower: 'load' })
    if (last) continue
    const at = x + radius
    if (goesDown(index)) {
      hoist.wheels.push({ x: at, y: low, on: 'load', rope: 'under' })
      hoist.bars.push({ x1: at, y1: low, x2: at, y2: bar })
    } else {
      hoist.wheels.push({ x: at, y: high, on: 'beam', rope: 'over' })
      hoist.bars.push({ x1: at, y1: 0, x2: at, y2: high })
    }
  }
  addHand(hoist, (count - 1) * column, high, 1)
  const held = hoist.strands.filter(({ bottom }) => bottom === bar).map(({ x }) => x)
  const onLoad = [...held, ...hoist.wheels.filter(({ on }) => on === 'load').map(({ x }) => x), hoist.load.x]
  hoist.bars.push({ x1: Math.min(...onLoad), y1: bar, x2: Math.max(...onLoad), y2: bar }, { x1: hoist.load.x, y1: bar, x2: hoist.load.x, y2: hoist.load.y })
  return hoist
}

/** Movable pulleys, each hung on the rope of the one below it: every pulley has a rope of its own. */
export function layCascade(count: number, pulls: 'up' | 'down'): Hoist {
  const rise = 1.65
  const first = 1.7 + rise * count
  const hoist: Hoist = { strands: [], wheels: [], bars: [], beam: { x1: -1.4, x2: 0 }, load: { x: 0, y: first + 1.2 }, hand: { x: 0, y: 0, pulls } }
  for (let index = 0; index < count; index++) {
    const x = index * radius
    const y = first - index * rise
    const last = index === count - 1
    const body = index === 0 ? 'load' : `pulley ${index + 1}`
    hoist.wheels.push({ x, y, on: body, rope: 'under' })
    if (index === 0) hoist.bars.push({ x1: x, y1: y, x2: x, y2: hoist.load.y })
    else hoist.bars.push({ x1: x, y1: y, x2: x, y2: y + 0.8 })
    hoist.strands.push({ rope: index + 1, x: x - radius, top: 0, bottom: y, upper: 'beam', lower: body })
    const upper = !last ? `pulley ${index + 2}` : pulls === 'up' ? 'hand' : 'beam'
    hoist.strands.push({ rope: index + 1, x: x + radius, top: !last ? y - rise + 0.8 : pulls === 'up' ? -0.9 : 1.5, bottom: y, upper, lower: body })
  }
  addHand(hoist, count * radius, 1.5, count)
  return hoist
}

/** The end that is pulled: straight up, or over one more fixed wheel and down. */
function addHand(hoist: Hoist, x: number, high: number, rope: number): void {
  if (hoist.hand.pulls === 'up') {
    hoist.beam.x2 = x - 0.45
    hoist.hand = { x, y: -0.9, pulls: 'up' }
    return
  }
  hoist.wheels.push({ x: x + radius, y: high, on: 'beam', rope: 'over' })
  hoist.bars.push({ x1: x + radius, y1: 0, x2: x + radius, y2: high })
  hoist.strands.push({ rope, x: x + column, top: high, bottom: 5.6, upper: 'beam', lower: 'hand' })
  hoist.beam.x2 = x + column + 0.4
  hoist.hand = { x: x + column, y: 5.6, pulls: 'down' }
}
