/** What a sitting is for, as far as the player must know. */
export interface SittingPurpose {
  kind: 'talents' | 'admission' | 'practice' | 'exercises' | 'remediation'
  /** Of directions, for everything around an admission test. */
  family: string | null
  /** The request for which an admission test is taken. */
  entryId: string | null
  /** Chosen beforehand. */
  accommodations: readonly string[]
}
