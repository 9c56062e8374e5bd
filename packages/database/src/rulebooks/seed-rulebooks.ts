import { createHash } from 'node:crypto'
import facts from '@gilde/content/rulebooks/facts.json' with { type: 'json' }
import { shippedCases } from '@gilde/content/rulebooks/shipped-cases.ts'
import today from '@gilde/content/rulebooks/today.json' with { type: 'json' }
import voka from '@gilde/content/rulebooks/voka-2025.json' with { type: 'json' }
import { sql } from 'kysely'
import type { Database, Db } from '../open-database.ts'
import { insertRulebookVersion } from './rulebook-queries.ts'

const shippedAt = new Date('2026-11-28T00:00:00Z')

interface ShippedBook {
  book: string
  content: { id: string; basedOn: string | null }
  facts: unknown
  base: unknown
}

/**
 * Makes the shipped books version 1, or, when a newer program brings other text, the next version. A book that a person
 * published stays in force: what the program brings along does not replace it.
 */
export async function seedRulebooks(database: Pick<Database, 'owner'>): Promise<void> {
  await database.owner.transaction().execute(async (db) => {
    await sql`lock table rulebook_version in share row exclusive mode`.execute(db)
    for (const shipped of loadShippedBooks()) await seedBook(db, shipped)
  })
}

async function seedBook(db: Db, { book, content, facts, base }: ShippedBook): Promise<void> {
  const checksum = rulebookChecksum(content, facts, base)
  const versions = await db.selectFrom('rulebook_version').select(['id', 'version', 'checksum', 'published_by_name', 'published_at']).where('book', '=', book).orderBy('version').execute()
  const latest = versions.at(-1)
  const cases = JSON.stringify(shippedCases.filter(({ rulebook }) => rulebook === book))
  await db.updateTable('rulebook_version').set({ cases }).where('book', '=', book).where('checksum', '=', checksum).where('published_by_name', '=', shippedBy).execute()
  if (versions.some((version) => version.checksum === checksum) || (latest && latest.published_by_name !== shippedBy)) return
  await insertRulebookVersion(db, {
    id: idOf(book, checksum),
    book,
    version: (latest?.version ?? 0) + 1,
    content: JSON.stringify(content),
    facts: JSON.stringify(facts),
    base: base === null ? null : JSON.stringify(base),
    cases,
    checksum,
    published_by: null,
    published_by_name: shippedBy,
    published_at: latest ? new Date(Math.max(Date.now(), latest.published_at.getTime() + 1)) : shippedAt,
    note: latest ? 'Meegekomen met een nieuwe versie van het programma.' : 'Meegekomen met het programma.',
    replaces: latest?.id ?? null,
  })
}

const shippedBy = 'Gilde'

/** @param base what the book is laid over, or null */
export function rulebookChecksum(content: unknown, facts: unknown, base: unknown): string {
  return createHash('sha256').update(canonical([content, facts, base])).digest('hex')
}

/** JSON with sorted keys: the database does not keep their order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`
  return JSON.stringify(value)
}

/** The same id for the same text, in every database. */
function idOf(book: string, checksum: string): string {
  const hex = createHash('sha256').update(`gilde-rulebook/${book}/${checksum}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The books that the program brings along, those that others are based on first. */
function loadShippedBooks(): ShippedBook[] {
  return [today, voka].map((content) => ({ book: content.id, content, facts, base: content.basedOn === null ? null : today }))
}
