import { nestedLists, type ProductName, products } from './field-mapping.ts'
import { OpenDataError } from './open-data-error.ts'
import type { PageSource } from './page-source.ts'
import { listAt, type ReadRows, readRows, type Row, valueAt } from './read-rows.ts'

export type ProductRow<Name extends ProductName> = Row<(typeof products)[Name]['fields']>
type NestedName = keyof typeof nestedLists
export type NestedRow<Name extends NestedName> = Row<(typeof nestedLists)[Name]['fields']>

/** All rows of a product, checked. @throws OpenDataError when it has no list, no rows, or another layout */
export async function fetchProduct<Name extends ProductName>(
  source: PageSource,
  name: Name,
  problems: string[],
): Promise<ReadRows<(typeof products)[Name]['fields']>['rows']> {
  const product = products[name]
  const raw: unknown[] = []
  for await (const page of source.pages(name)) {
    if (!Array.isArray(valueAt(page, product.list)))
      throw new OpenDataError(
        `The layout of the open data has changed: a page of "${product.title}" has no list "${product.list}". Nothing was changed. Correct it in field-mapping.ts.`,
      )
    raw.push(...listAt(page, product.list))
  }
  if (raw.length === 0) throw new OpenDataError(`There is not one row of "${product.title}". Nothing was changed.`)
  const read = readRows<(typeof products)[Name]['fields']>(product.title, product.fields, raw)
  problems.push(...read.problems)
  return read.rows
}

/** The rows of a list inside a row. Such lists are often empty, so a field that none has is a problem of each row. */
export function readNested<Name extends NestedName>(name: Name, of: string, raw: unknown, problems: string[]): { row: NestedRow<Name>; raw: unknown }[] {
  const { list, fields } = nestedLists[name]
  const rare = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, rare: true }])) as (typeof nestedLists)[Name]['fields']
  const read = readRows<(typeof nestedLists)[Name]['fields']>(`${list} of ${of}`, rare, listAt(raw, list))
  problems.push(...read.problems)
  return read.rows
}
