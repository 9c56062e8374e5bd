import type { Operation } from '../operation.ts'
import { decideRemediationExit } from './decide-exit.ts'
import { getRemediationClass, listRemediation } from './get-remediation.ts'
import { makeRemediationPlan, sayRemediationWish } from './make-plan.ts'
import { settleRemediationMeasure, startRemediationMeasure } from './measure.ts'
import { noteRemediationSteps, undoRemediationSteps } from './note-steps.ts'

export { decideRemediationExit } from './decide-exit.ts'
export { getRemediationClass, listRemediation } from './get-remediation.ts'
export { makeRemediationPlan, sayRemediationWish } from './make-plan.ts'
export { settleRemediationMeasure, startRemediationMeasure } from './measure.ts'
export { noteRemediationSteps, undoRemediationSteps } from './note-steps.ts'
export type { Plan as RemediationPlan } from './shapes.ts'
export { warnRemediation } from './warn-remediation.ts'

export const remediationOperations: readonly Operation[] = [listRemediation, getRemediationClass, makeRemediationPlan, sayRemediationWish, noteRemediationSteps, undoRemediationSteps, startRemediationMeasure, settleRemediationMeasure, decideRemediationExit]
