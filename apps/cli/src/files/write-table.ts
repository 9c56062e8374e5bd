export type Cell = string | number | boolean | null | undefined

/** CSV with a header: comma, point, quotes only where they are needed; what is missing is an empty cell. */
export function writeTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(writeCell).join(',')).join('\n')
}

function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'number' ? writeNumber(cell) : String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Ten significant digits: more than any estimate deserves, enough to compare with. */
function writeNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(10))) : value === Infinity ? 'Inf' : value === -Infinity ? '-Inf' : 'NA'
}
