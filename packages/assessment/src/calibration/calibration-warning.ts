/** What a calibration says about its own result. `items` counts from 0. */
export interface CalibrationWarning {
  code:
    | 'not-converged'
    | 'not-identified'
    | 'weakly-identified'
    | 'categories-renumbered'
    | 'few-answers'
    | 'extreme-parameter'
    | 'negative-slope'
    | 'no-standard-errors'
    | 'no-spread'
    | 'empty-person'
  message: string
  items: readonly number[]
}

/** Why no calibration can be made of these answers. */
export type CalibrationRefusalCode =
  | 'empty'
  | 'wrong-shape'
  | 'not-a-number'
  | 'one-person'
  | 'one-item'
  | 'constant-item'
  | 'unanswered-item'
  | 'too-few-answers'
  | 'disconnected-design'
  | 'not-identified'
  | 'wrong-model'

/** Answers that hold no calibration; says which items or rule, and what to do. */
export class CalibrationRefusal extends RangeError {
  override name = 'CalibrationRefusal'
  readonly code: CalibrationRefusalCode
  readonly items: readonly number[]

  constructor(code: CalibrationRefusalCode, message: string, items: readonly number[] = []) {
    super(message)
    this.code = code
    this.items = items
  }
}
