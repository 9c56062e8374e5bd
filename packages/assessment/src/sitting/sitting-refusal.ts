export type SittingRefusalCode =
  /** The item exists, but it is not the one that the pupil was given. */
  | 'item-not-offered'
  /** Something else comes first: practice before the test, the first practice item before the second. */
  | 'out-of-order'
  | 'already-answered'
  /** The test was not opened or started, was declined for good, or is done. */
  | 'test-not-open'
  | 'unknown-test'
  | 'response-does-not-fit'
  /** Every test is done or declined. */
  | 'finished'

/** An event that cannot be taken now; the state stays as it was. */
export class SittingRefusal extends Error {
  override name = 'SittingRefusal'
  readonly code: SittingRefusalCode

  constructor(code: SittingRefusalCode, explanation: string) {
    super(`${code}: ${explanation}`)
    this.code = code
  }
}
