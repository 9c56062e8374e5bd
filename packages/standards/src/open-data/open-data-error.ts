/** The open data cannot be read: the sentence says what happened and what an operator can do. Nothing was changed. */
export class OpenDataError extends Error {
  override name = 'OpenDataError'
}
