/** DO = transition to further study, DU = double, A = labour market. An official field, never derived. */
export type Finality = 'DO' | 'DU' | 'A'

/** The official domains (studiedomeinen) that a direction of the second or third grade belongs to. */
export const domains = ['language', 'stem', 'arts', 'agriculture', 'economy', 'care', 'sport', 'food', 'cross'] as const
export type Domain = (typeof domains)[number]

/** One study direction as it is offered: official facts, from the register. */
export interface Direction {
  /** `code-grade`, for example `1298-2`. */
  id: string
  name: string
  /** null in the first grade and where the register gives none. */
  domain: Domain | null
  /** null in the first grade, the seventh year and the reception class. */
  finality: Finality | null
  /** `7` = the seventh year. */
  grade: '1' | '2' | '3' | '7'
  /** Dual: learning at school and at a workplace. */
  dual: boolean
  /** `G-nnnn`: bundles the full-time and dual forms of a direction; null where there is none. */
  groupNumber: string | null
  /** Levels (Flemish qualification structure, 1..8) of the professional qualifications it leads to. */
  qualificationLevels: number[]
  /** Whether a school in the pupil's region offers it. */
  offeredInRegion: boolean
}
