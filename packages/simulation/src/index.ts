export { type RuleShares, simulateRulePupils } from './simulate-rule-pupils.ts'
export { simulateSitting, type VirtualPupil } from './simulate-sitting.ts'
export { type Blueprint, type BlueprintStudy, simulateBlueprint, type SimulatedPupils } from './studies/simulate-blueprint.ts'
export { drawCohort, type VirtualCohort } from './studies/virtual-cohort.ts'
