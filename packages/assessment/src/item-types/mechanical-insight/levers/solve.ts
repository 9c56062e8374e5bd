import type { LeversChoice, LeversDrawing } from './drawing.ts'

/**
 * Every choice that is true: tries each, adds up place × blocks over the beam, and looks which way that goes. A number is a
 * number of blocks at the question mark, and true when the beam then stays level.
 */
export function solveLevers({ stacks }: LeversDrawing, choices: readonly LeversChoice[]): number[] {
  return choices.flatMap((choice, index) => {
    const torque = stacks.reduce((sum, { place, blocks }) => sum + place * (blocks ?? (typeof choice === 'number' ? choice : Number.NaN)), 0)
    const outcome = torque === 0 ? 'balance' : torque < 0 ? 'left' : torque > 0 ? 'right' : undefined
    return outcome === (typeof choice === 'number' ? 'balance' : choice) ? [index] : []
  })
}
