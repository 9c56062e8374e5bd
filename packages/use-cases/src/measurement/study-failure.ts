/** Why a study could not be done. Each has a sentence in each language. */
export type StudyFailureCode = 'too-few-persons' | 'no-calibration' | 'content-changed' | 'interrupted' | 'internal'

export class StudyFailure extends Error {
  override name = 'StudyFailure'
  readonly code: StudyFailureCode
  readonly values: Record<string, number | string>
  /** In the engine's own words, English. */
  readonly detail: string | undefined

  constructor(code: StudyFailureCode, values: Record<string, number | string> = {}, detail?: string) {
    super(detail ?? code)
    this.code = code
    this.values = values
    this.detail = detail
  }
}
