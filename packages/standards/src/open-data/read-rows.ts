import { z } from 'zod'
import type { Field, FieldKind } from './field-mapping.ts'
import { OpenDataError } from './open-data-error.ts'

type Value<Kind> = Kind extends 'key' | 'text' | 'nis'
  ? string
  : Kind extends 'latitude' | 'longitude' | 'level'
    ? number
    : Kind extends 'flag'
      ? boolean
      : never
type ValueOf<Kind> = Kind extends `${infer Base}?` ? Value<Base> | null : Value<Kind>
export type Row<Fields extends Record<string, Field>> = { -readonly [Name in keyof Fields]: ValueOf<Fields[Name]['kind']> }

export interface ReadRows<Fields extends Record<string, Field>> {
  /** With the raw row, for the lists inside it. */
  rows: { row: Row<Fields>; raw: unknown }[]
  /** One plain sentence per row that was left out. */
  problems: string[]
}

// PostgreSQL cannot hold a zero character
const text = z.string().trim().min(1).regex(/^[^\0]*$/)

const schemas: Record<FieldKind, { schema: z.ZodType; expected: string }> = {
  key: { schema: z.union([text.max(100), z.int().nonnegative().transform(String)]), expected: 'a code' },
  text: { schema: text.max(500), expected: 'text' },
  flag: { schema: z.boolean(), expected: 'true or false' },
  nis: { schema: z.union([z.string(), z.int().transform(String)]).pipe(z.string().regex(/^\d{5}$/)), expected: 'a NIS code of five figures' },
  latitude: { schema: z.number().min(-90).max(90), expected: 'a latitude in degrees' },
  longitude: { schema: z.number().min(-180).max(180), expected: 'a longitude in degrees' },
  level: { schema: z.int().min(1).max(8), expected: 'a level from 1 to 8' },
}

/**
 * Checks each row against the mapping. A bad row is left out and reported by number, field and value; the others stand.
 *
 * @param title what the rows are, for the sentences
 * @throws OpenDataError when a field is in none of the rows: then the layout has changed
 */
export function readRows<Fields extends Record<string, Field>>(title: string, fields: Fields, rawRows: unknown[]): ReadRows<Fields> {
  const named = Object.entries(fields)
  for (const [, field] of named)
    if (rawRows.length > 0 && !field.rare && rawRows.every((raw) => valueAt(raw, field.path) === null))
      throw new OpenDataError(
        `The layout of the open data has changed: none of the ${rawRows.length} rows of "${title}" has the field "${field.path}". ` +
          'Nothing was changed. Correct the field in field-mapping.ts.',
      )
  const read: ReadRows<Fields> = { rows: [], problems: [] }
  rawRows.forEach((raw, index) => {
    const row: Record<string, unknown> = {}
    for (const [name, field] of named) {
      const optional = field.kind.endsWith('?')
      const { schema, expected } = schemas[field.kind.replace('?', '') as FieldKind]
      const value = valueAt(raw, field.path)
      const parsed = (optional ? schema.nullable() : schema).safeParse(optional && value === '' ? null : value)
      if (!parsed.success) {
        const what = value === null ? 'is missing' : `is ${shown(value)}, which is not ${expected}`
        read.problems.push(`Row ${index + 1} of "${title}" was left out: "${field.path}" ${what}.`)
        return
      }
      row[name] = parsed.data
    }
    read.rows.push({ row: row as Row<Fields>, raw })
  })
  return read
}

/** The list inside a row, or none where there is no such list. */
export function listAt(raw: unknown, path: string): unknown[] {
  const value = valueAt(raw, path)
  return Array.isArray(value) ? value : []
}

export function valueAt(raw: unknown, path: string): unknown {
  let value: unknown = raw
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
    value = (value as Record<string, unknown>)[part]
  }
  return value ?? null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
