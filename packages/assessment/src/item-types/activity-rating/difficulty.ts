import type { ItemParameters } from '../../item.ts'

/**
 * An inventory adds ratings up and uses no response model. These parameters only feed the simulation of pupils: each
 * activity is as attractive as any other and says as much as any other. That is an assumption, not a finding.
 */
export const activityParameters: ItemParameters = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }
