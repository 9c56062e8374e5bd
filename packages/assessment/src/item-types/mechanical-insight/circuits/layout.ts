import type { CircuitsDrawing, GridPoint } from './drawing.ts'
import type { Network } from './network.ts'

const row = 2

function widthOf(network: Network): number {
  if (!('parts' in network)) return 2
  const each = network.parts.map(widthOf)
  return network.kind === 'series' ? each.reduce((sum, width) => sum + width, 0) : Math.max(...each) + 2
}

function rowsOf(network: Network): number {
  if (!('parts' in network)) return 1
  const each = network.parts.map(rowsOf)
  return network.kind === 'series' ? Math.max(...each) : each.reduce((sum, rows) => sum + rows, 0)
}

/** Draws a circuit: series from left to right, parallel branches under one another, the battery at the bottom. */
export function layCircuit(network: Network, ask: CircuitsDrawing['ask']): CircuitsDrawing {
  const width = Math.max(widthOf(network), 4)
  const height = rowsOf(network) * row
  const drawing: CircuitsDrawing = { kind: 'circuits', wires: [], lamps: [], switches: [], battery: { at: [Math.floor(width / 2) - 1, height] }, ask, width, height }
  place(drawing, network, 0, 0)
  const [batteryLeft, batteryRight] = [drawing.battery.at[0], drawing.battery.at[0] + 2]
  wire(drawing, [widthOf(network), 0], [width, 0])
  wire(drawing, [0, 0], [0, height])
  wire(drawing, [0, height], [batteryLeft, height])
  wire(drawing, [batteryRight, height], [width, height])
  wire(drawing, [width, height], [width, 0])
  return drawing
}

function place(drawing: CircuitsDrawing, network: Network, x: number, y: number): void {
  if (network.kind === 'lamp') drawing.lamps.push({ name: network.name, at: [x, y] })
  else if (network.kind === 'switch') drawing.switches.push({ name: network.name, at: [x, y], closed: network.closed })
  else if (network.kind === 'series') {
    let at = x
    for (const part of network.parts) {
      place(drawing, part, at, y)
      at += widthOf(part)
    }
  } else placeBranches(drawing, network.parts, x, y, widthOf(network))
}

function placeBranches(drawing: CircuitsDrawing, parts: readonly Network[], x: number, y: number, width: number): void {
  const [left, right] = [x + 1, x + width - 1]
  wire(drawing, [x, y], [left, y])
  wire(drawing, [right, y], [x + width, y])
  let at = y
  for (const [index, part] of parts.entries()) {
    const own = widthOf(part)
    const start = left + Math.floor((right - left - own) / 2)
    wire(drawing, [left, at], [start, at])
    place(drawing, part, start, at)
    wire(drawing, [start + own, at], [right, at])
    if (index === parts.length - 1) break
    const next = at + rowsOf(part) * row
    wire(drawing, [left, at], [left, next])
    wire(drawing, [right, at], [right, next])
    at = next
  }
}

function wire(drawing: CircuitsDrawing, from: GridPoint, to: GridPoint): void {
  if (from[0] !== to[0] || from[1] !== to[1]) drawing.wires.push({ from, to })
}
