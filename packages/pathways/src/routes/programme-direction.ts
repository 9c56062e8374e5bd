import type { Domain, Finality } from '../direction.ts'

/** A study direction as the map takes it: official facts, from the register. */
export interface ProgrammeDirection {
  /** `code-grade`, for example `1298-2`. */
  id: string
  name: string
  /** `1`, `2`, `3`, `7`, `HBO`; every other grade is not on the map. */
  grade: string
  domain: Domain | null
  finality: Finality | null
  /** `ASO`, `TSO`, `KSO`, `BSO`; null where there is none. */
  educationForm: string | null
  dual: boolean
  groupNumber: string | null
}
