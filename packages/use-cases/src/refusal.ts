/** Why someone may not or cannot do this now. Each code has one sentence in each language that says what to do next. */
export const refusalCodes = {
  'not-signed-in': 401,
  'not-yours': 403,
  'other-site': 403,
  'not-found': 404,
  'bad-input': 400,
  'too-large': 413,
  'too-many-tries': 429,
  'wrong-code': 401,
  'wrong-password': 401,
  'item-not-offered': 409,
  'out-of-order': 409,
  'already-answered': 409,
  'test-not-open': 409,
  'unknown-test': 404,
  'response-does-not-fit': 400,
  'sitting-finished': 409,
  'sitting-superseded': 409,
  'sitting-expired': 410,
  'nothing-measured': 409,
  'reason-needed': 400,
  'facts-do-not-fit': 400,
  'studies-waiting': 429,
  'calibration-not-approvable': 409,
  'synthetic-not-approvable': 409,
  'retest-too-early': 409,
  'accommodations-first': 409,
  'test-in-another-way': 409,
  'course-full': 409,
  'course-started': 409,
  'already-asked': 409,
  'entry-closed': 409,
  'rulebook-not-ready': 409,
  'case-moved-on': 409,
  'not-this-step': 409,
  'term-over': 409,
  'nothing-to-contest': 409,
  'guardian-acts': 403,
  'council-exists': 409,
  'storage-full': 503,
  'busy': 503,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusalCodes

export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  readonly status: number
  /** Which part of the input it is about, for a message beside the field. */
  readonly fields: Record<string, string>

  constructor(code: RefusalCode, fields: Record<string, string> = {}) {
    super(code)
    this.code = code
    this.status = refusalCodes[code]
    this.fields = fields
  }
}
