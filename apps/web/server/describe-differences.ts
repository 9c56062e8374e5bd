import type { TableDifference } from '@gilde/database'

const namesShown = 12

/** What an import would change, for a person to read: counts per table, and the first names of each kind. */
export function describeDifferences(differences: readonly TableDifference[]): string[] {
  return differences.flatMap(({ table, added, changed, removed }) => [
    `${table}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
    ...lines('+', added.map(nameOf)),
    ...lines('~', changed.map(({ to, columns }) => `${nameOf(to)} (${columns.join(', ')})`)),
    ...lines('-', removed.map(nameOf)),
  ])
}

function lines(sign: string, names: string[]): string[] {
  const more = names.length - namesShown
  return [...names.slice(0, namesShown).map((name) => `  ${sign} ${name}`), ...(more > 0 ? [`  ${sign} and ${more} more`] : [])]
}

function nameOf(row: Record<string, unknown>): string {
  const words = [row.number ?? row.code ?? row.nis ?? row.id ?? row.school_number, row.name ?? row.title ?? row.short_name ?? row.street].filter((word) => word !== undefined && word !== null)
  return words.map(String).join(' ')
}
