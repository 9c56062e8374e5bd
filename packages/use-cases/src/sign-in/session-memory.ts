import type { Person } from '../actor.ts'

const seconds = 10

interface KnownSession {
  person: Person
  until: number
}

/**
 * Who holds which session, as this process saw it in the last ten seconds, so that an answer every few seconds need not
 * ask the database each time. Signing out here ends a session at once; one that was ended in another process, and a
 * role that was given or taken, are seen within ten seconds. What a session may read and write, the row policies
 * decide on the person's own rows at each statement.
 */
export class SessionMemory {
  readonly #most: number
  readonly #known = new Map<string, KnownSession>()
  #closings = 0

  constructor(most = 5000) {
    this.#most = most
  }

  recall(tokenHash: string, now: Date): Person | undefined {
    const known = this.#known.get(tokenHash)
    return known && now.getTime() < known.until && now.getTime() >= known.until - seconds * 1000 ? known.person : undefined
  }

  /** How often someone signed out; take it before asking the database, since an answer from before is not to be kept. */
  get closings(): number {
    return this.#closings
  }

  remember(tokenHash: string, person: Person, now: Date, closingsBefore: number): void {
    if (closingsBefore !== this.#closings) return
    this.#known.delete(tokenHash)
    this.#known.set(tokenHash, { person, until: now.getTime() + seconds * 1000 })
    if (this.#known.size > this.#most) this.#known.delete(this.#known.keys().next().value!)
  }

  forget(tokenHash: string): void {
    this.#closings++
    this.#known.delete(tokenHash)
  }
}
