import { compareDirections } from './compare-directions.ts'
import { correctFollowUp, listFollowUps, listOwnCorrections, withdrawCorrection } from './correct-follow-up.ts'
import { getDoors } from './get-doors.ts'
import { getOwnStanding, getPupilStanding } from './get-own-standing.ts'
import { getWorkWays } from './get-work-ways.ts'
import { getRoutes } from './get-routes.ts'
import { listDoorBooks } from './list-door-books.ts'
import { listMyChildren } from './list-my-children.ts'
import { listDirectionOutcomes } from './list-direction-outcomes.ts'
import { listStarts } from './list-starts.ts'
import { listSeventhYears } from './list-seventh-years.ts'
import { dropOutcomeTable, proposeOutcomeTable, publishOutcomeTable, rollBackOutcomeTable } from './decide-outcome-table.ts'
import { getOutcomeTable, listOutcomeTables } from './outcome-tables.ts'
import { dropTarget, hideTargets, keepTarget, listMyTargets, listShownTargets, showTargets } from './targets.ts'

export { compareDirections, correctFollowUp, dropOutcomeTable, dropTarget, getOutcomeTable, listOutcomeTables, proposeOutcomeTable, publishOutcomeTable, rollBackOutcomeTable, getDoors, getOwnStanding, getPupilStanding, getRoutes, getWorkWays, hideTargets, keepTarget, listDirectionOutcomes, listDoorBooks, listFollowUps, listMyChildren, listMyTargets, listOwnCorrections, listSeventhYears, listShownTargets, listStarts, showTargets, withdrawCorrection }
export type { Comparison } from './compare-directions.ts'
export type { Door, DoorMap } from './get-doors.ts'
export type { RouteFamilyView, RouteMap } from './get-routes.ts'
export type { Starts } from './list-starts.ts'
export type { SeventhYears } from './list-seventh-years.ts'
export type { Admitted, OwnProof } from './own-proofs.ts'
export type { OutcomeFigure } from './outcomes.ts'
export type { ShownTargets, Targets } from './targets.ts'
export type { Correction, DirectionRef, Place, Reason, StandingInput, StandingView } from './shapes.ts'

export const doorOperations = [
  listDoorBooks, getOwnStanding, getPupilStanding, listMyChildren, getDoors, getRoutes, listStarts, compareDirections, listSeventhYears, listFollowUps, listOwnCorrections, correctFollowUp, withdrawCorrection, listMyTargets, listShownTargets, keepTarget, dropTarget, showTargets, hideTargets, getWorkWays, listDirectionOutcomes,
  listOutcomeTables, getOutcomeTable, proposeOutcomeTable, publishOutcomeTable, rollBackOutcomeTable, dropOutcomeTable,
]
