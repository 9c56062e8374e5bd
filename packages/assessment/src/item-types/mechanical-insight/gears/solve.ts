import { type GearsChoice, type GearsDrawing, radiusOf, type Wheel } from './drawing.ts'

/**
 * How every wheel turns: +1 is clockwise as fast as the driver. Finds which wheels touch from where they are drawn, follows
 * every contact and belt, and checks each of them at the end.
 *
 * @returns speed per name, or `stuck` when contacts contradict one another
 * @throws {RangeError} when two wheels overlap or one is joined to nothing
 */
export function turnWheels(drawing: GearsDrawing): Map<string, number> | 'stuck' {
  const joints = findJoints(drawing)
  const speeds = new Map([[drawing.driver.name, drawing.driver.clockwise ? 1 : -1]])
  for (let round = 0; round < drawing.wheels.length; round++) {
    for (const { from, to, ratio } of joints) {
      const known = speeds.get(from.name)
      if (known !== undefined && !speeds.has(to.name)) speeds.set(to.name, known * ratio)
    }
  }
  if (speeds.size < drawing.wheels.length) throw new RangeError('A wheel is joined to nothing')
  const holds = joints.every(({ from, to, ratio }) => Math.abs(speeds.get(from.name)! * ratio - speeds.get(to.name)!) < 1e-9)
  return holds ? speeds : 'stuck'
}

interface Joint {
  from: Wheel
  to: Wheel
  /** Speed of `to` per speed of `from`. */
  ratio: number
}

function findJoints({ wheels, belts }: GearsDrawing): Joint[] {
  const joints: Joint[] = []
  for (const from of wheels) for (const to of wheels) {
    if (from === to) continue
    const gap = Math.hypot(from.x - to.x, from.y - to.y) - radiusOf(from) - radiusOf(to)
    if (gap < -1e-3) throw new RangeError(`The wheels ${from.name} and ${to.name} overlap`)
    if (gap < 1e-3) joints.push({ from, to, ratio: -from.teeth / to.teeth })
    const belt = belts.find((candidate) => (candidate.from === from.name && candidate.to === to.name) || (candidate.from === to.name && candidate.to === from.name))
    if (belt !== undefined) joints.push({ from, to, ratio: belt.crossed ? -1 : 1 })
  }
  return joints
}

/** Every choice that is true of the drawing; exactly one for a sound item. */
export function solveGears(drawing: GearsDrawing, choices: readonly GearsChoice[]): number[] {
  const speeds = turnWheels(drawing)
  return choices.flatMap((choice, index) => (isTrue(choice, drawing, speeds) ? [index] : []))
}

function isTrue(choice: GearsChoice, { asked }: GearsDrawing, speeds: Map<string, number> | 'stuck'): boolean {
  if (speeds === 'stuck' || choice === 'stuck') return speeds === choice
  const [first, second] = asked.map((name) => speeds.get(name)!)
  const [turn, rest] = choice.split('-')
  if ((first! > 0) !== (turn === 'clockwise')) return false
  if (rest === undefined) return true
  if (rest === 'faster') return Math.abs(first!) > 1 + 1e-9
  if (rest === 'slower') return Math.abs(first!) < 1 - 1e-9
  return second! > 0 === (rest === 'clockwise')
}
