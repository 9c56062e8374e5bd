import { solveCircuits } from './circuits/solve.ts'
import { solveGears } from './gears/solve.ts'
import type { MechanicalInsightContent } from './generate.ts'
import { solveLevers } from './levers/solve.ts'
import { solvePulleys } from './pulleys/solve.ts'

/** Every choice that is true of the drawing, by physics from the drawing alone; exactly one for a sound item. */
export function solveMechanicalInsight(item: MechanicalInsightContent): number[] {
  switch (item.kind) {
    case 'gears': return solveGears(item.drawing, item.choices)
    case 'levers': return solveLevers(item.drawing, item.choices)
    case 'pulleys': return solvePulleys(item.drawing, item.choices)
    case 'circuits': return solveCircuits(item.drawing, item.choices)
  }
}
