import type { ProductRow } from './fetch-products.ts'
import { readNested } from './fetch-products.ts'

/** A structural component that is valid on the day of the import. */
export interface Component {
  number: string
  /** The code of the direction that it is. */
  code: string | null
  title: string
  groupNumber: string
  groupTitle: string
  grade: string | null
  finality: string | null
  runUp: boolean
}

export function validComponents(groups: { row: ProductRow<'structure'>; raw: unknown }[], today: string, problems: string[]): Component[] {
  return groups.flatMap(({ row: group, raw }) =>
    readNested('components', group.groupNumber, raw, problems)
      .filter(({ row }) => isValidOn(row, today))
      .map(({ row }) => ({
        number: row.number,
        code: row.code,
        title: row.title,
        groupNumber: group.groupNumber,
        groupTitle: group.title,
        grade: group.grade,
        finality: group.finality,
        runUp: row.runUp ?? false,
      })),
  )
}

/** Both ends of the period count; an end that is not given is open. */
export function isValidOn({ from, until }: { from: string | null; until: string | null }, today: string): boolean {
  return (from === null || from <= today) && (until === null || until >= today)
}
