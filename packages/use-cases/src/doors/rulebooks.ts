import { loadRulebooks, type Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'

/** The books that doors can be read by, today's first. */
export function doorBooks(): readonly Rulebook[] {
  const books = loadRulebooks()
  return [books.today, books['voka-2025']]
}

/** @throws Refusal `bad-input` when there is no such book */
export function findBook(id: string | undefined): Rulebook {
  const book = id === undefined ? doorBooks()[0] : doorBooks().find((each) => each.id === id)
  if (!book) throw new Refusal('bad-input', { rules: 'unknown-rules' })
  return book
}
