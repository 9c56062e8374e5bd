/** Input that cannot be used: one sentence that says what to do. Ends the command with status 1. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** A command that was typed wrong. Ends with status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
