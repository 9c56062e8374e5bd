import structure from '@gilde/content/structure/directions.json' with { type: 'json' }
import type { ProgrammeDirection } from '../routes/programme-direction.ts'

/** Every direction of the structure, special education included. */
export const structureDirections: ProgrammeDirection[] = structure.directions.map(({ code, grade, name, domain, finality, educationForm, dual, groupNumber }) => ({
  id: `${code}-${grade}`,
  name,
  grade,
  domain: domain as ProgrammeDirection['domain'],
  finality: finality as ProgrammeDirection['finality'],
  educationForm,
  dual,
  groupNumber,
}))
