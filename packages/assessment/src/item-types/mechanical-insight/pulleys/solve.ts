import type { Hoist, PulleysChoice, PulleysDrawing } from './drawing.ts'

/**
 * How many times the force of the hand lifts the load: balance of forces on every hanging part, rope by rope. A rope pulls
 * equally hard everywhere; a part that weighs nothing is pulled up as hard as down.
 *
 * @throws {RangeError} when the drawing does not fix the tension of a rope
 */
export function forceRatio({ strands }: Hoist): number {
  const tensions = new Map<number, number>()
  for (const { rope, upper, lower } of strands) if (upper === 'hand' || lower === 'hand') tensions.set(rope, 1)
  const parts = [...new Set(strands.flatMap(({ upper, lower }) => [upper, lower]))].filter((part) => part.startsWith('pulley'))
  for (let round = 0; round < parts.length; round++) {
    for (const part of parts) {
      const unknown = new Map<number, number>()
      let upward = 0
      for (const { rope, upper, lower } of strands) {
        const sign = lower === part ? 1 : upper === part ? -1 : 0
        const tension = tensions.get(rope)
        if (tension === undefined) unknown.set(rope, (unknown.get(rope) ?? 0) + sign)
        else upward += sign * tension
      }
      const open = [...unknown].filter(([, sign]) => sign !== 0)
      if (open.length === 1) tensions.set(open[0]![0], -upward / open[0]![1])
    }
  }
  return strands.reduce((sum, { rope, upper, lower }) => {
    const tension = tensions.get(rope)
    if (tension === undefined) throw new RangeError(`Nothing fixes how hard rope ${rope} pulls`)
    return sum + (lower === 'load' ? tension : 0) - (upper === 'load' ? tension : 0)
  }, 0)
}

/** Every choice that is true of the drawing; exactly one for a sound item. */
export function solvePulleys({ hoists, asked }: PulleysDrawing, choices: readonly PulleysChoice[]): number[] {
  const ratios = hoists.map(forceRatio)
  const difference = ratios[0]! - (ratios[1] ?? ratios[0]!)
  const answer: PulleysChoice =
    asked.ask === 'compare' ? (difference > 0 ? 'A' : difference < 0 ? 'B' : 'same') : (asked.ask === 'force' ? asked.kilograms : asked.centimetres) / ratios[0]!
  return choices.flatMap((choice, index) => (choice === answer ? [index] : []))
}
