import type { Db } from '@gilde/database'
import { CannotDecide, type Decision, decide, type Facts, type Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { openBookOn } from '../rulebooks/open-book.ts'

/** Today's regulation as published: the book that councils decide under. */
export const councilBookId = 'today'

/** The version in force at this moment. */
export async function councilBook(db: Db, at: Date): Promise<Rulebook> {
  return (await openBookOn(db, councilBookId, at)).book
}

/** @throws Refusal `facts-do-not-fit` when the record says two things that cannot both be so, or the book has no rules for the day */
export function decideFrom(book: Rulebook, decision: string, on: string, facts: Facts): Decision {
  try {
    return decide(book, { decision, on, facts })
  } catch (error) {
    if (!(error instanceof CannotDecide)) throw error
    throw new Refusal('facts-do-not-fit', { facts: error.message })
  }
}
