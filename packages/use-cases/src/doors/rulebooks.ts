import type { Db } from '@gilde/database'
import type { Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { type OpenBook, openBookOn } from '../rulebooks/open-book.ts'
import type { BookRef } from './shapes.ts'

/** The books that doors can be read by, today's first. */
const doorBookIds = ['today', 'voka-2025'] as const

/** The published versions that are in force at a moment; read once per version. */
export async function doorBooks(db: Db, at: Date): Promise<readonly OpenBook[]> {
  const books = []
  for (const id of doorBookIds) books.push(await openBookOn(db, id, at))
  return books
}

/** The book that was asked for, today's when none was, and the other one. @throws Refusal `bad-input` when there is no such book */
export async function findBooks(db: Db, id: string | undefined, at: Date): Promise<{ book: Rulebook; ref: BookRef; other: Rulebook; otherRef: BookRef }> {
  const books = await doorBooks(db, at)
  const asked = id === undefined ? books[0] : books.find(({ book }) => book.id === id)
  if (!asked) throw new Refusal('bad-input', { rules: 'unknown-rules' })
  const other = books.find(({ book }) => book.id !== asked.book.id)!
  return { book: asked.book, ref: bookRef(asked), other: other.book, otherRef: bookRef(other) }
}

export function bookRef({ book: { id, title, names }, version }: OpenBook): BookRef {
  return { id, title, version: version.version, published: { by: version.published_by_name, on: version.published_at.toISOString() }, names }
}
