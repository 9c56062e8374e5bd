import { type CircuitsChoice, type CircuitsDrawing, endOf, type GridPoint } from './drawing.ts'

/**
 * The current through each lamp, by Kirchhoff's laws on the drawn grid: points joined by wire or a closed switch are one
 * node; each lamp conducts 1; the battery holds its ends at 1 and 0.
 *
 * @throws {RangeError} when bare wire joins the ends of the battery
 */
export function lampCurrents({ wires, lamps, switches, battery }: CircuitsDrawing): Map<string, number> {
  const parents = new Map<string, string>()
  const find = (point: string): string => {
    const parent = parents.get(point) ?? point
    return parent === point ? point : find(parent)
  }
  for (const { from, to } of wires) parents.set(find(nameOf(from)), find(nameOf(to)))
  for (const { at, closed } of switches) if (closed) parents.set(find(nameOf(at)), find(nameOf(endOf(at))))
  const plus = find(nameOf(battery.at))
  const minus = find(nameOf(endOf(battery.at)))
  if (plus === minus) throw new RangeError('The battery is short-circuited')
  const joints = lamps.map(({ name, at }) => ({ name, from: find(nameOf(at)), to: find(nameOf(endOf(at))) }))
  const potential = potentials(joints, plus, minus)
  return new Map(joints.map(({ name, from, to }) => [name, Math.abs((potential.get(from) ?? 0) - (potential.get(to) ?? 0))]))
}

function nameOf([x, y]: GridPoint): string {
  return `${x},${y}`
}

/** Potential of each node that lamps join to the battery; others float, and carry no current. */
function potentials(joints: readonly { from: string; to: string }[], plus: string, minus: string): Map<string, number> {
  const reached = new Set([plus, minus])
  for (let round = 0; round < joints.length; round++) for (const { from, to } of joints) if (reached.has(from) || reached.has(to)) reached.add(from).add(to)
  const free = [...reached].filter((node) => node !== plus && node !== minus)
  const index = new Map(free.map((node, at) => [node, at]))
  const matrix = free.map(() => Array.from({ length: free.length + 1 }, () => 0))
  for (const { from, to } of joints) {
    for (const [here, there] of [[from, to], [to, from]] as const) {
      const row = matrix[index.get(here) ?? -1]
      if (row === undefined || here === there) continue
      row[index.get(here)!]! += 1
      const column = index.get(there)
      if (column !== undefined) row[column]! -= 1
      else if (there === plus) row[free.length]! += 1
    }
  }
  const values = solveLinear(matrix)
  return new Map([[plus, 1], [minus, 0], ...free.map((node, at) => [node, values[at]!] as const)])
}

/** Gauss–Jordan with pivoting on a square system with its right side as last column; the matrix is regular by construction. */
function solveLinear(matrix: number[][]): number[] {
  const size = matrix.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row
    ;[matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!]
    const head = matrix[column]!
    for (const [row, line] of matrix.entries()) {
      const factor = row === column ? 0 : line[column]! / head[column]!
      if (factor !== 0) for (let at = column; at <= size; at++) line[at]! -= factor * head[at]!
    }
  }
  return matrix.map((line, at) => line[size]! / line[at]!)
}

/** Every choice that is true of the drawing; exactly one for a sound item. Of the same brightness: currents differ by less than 10⁻⁹. */
export function solveCircuits(drawing: CircuitsDrawing, choices: readonly CircuitsChoice[]): number[] {
  const currents = lampCurrents(drawing)
  const [p, q] = [currents.get('P')!, currents.get('Q')!]
  const [pLights, qLights] = [p > 1e-9, q > 1e-9]
  const answer: CircuitsChoice =
    drawing.ask === 'brighter'
      ? Math.abs(p - q) < 1e-9 ? 'equal' : p > q ? 'P' : 'Q'
      : pLights ? (qLights ? 'both' : 'only-P') : qLights ? 'only-Q' : 'neither'
  return choices.flatMap((choice, index) => (choice === answer ? [index] : []))
}
