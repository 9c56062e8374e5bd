/** A table of the sheet, in which figures stand to the right; it scrolls by itself where it is wider than the window. */
export function SheetTable({ label, columns, rows, words = false }: { label: string; columns: readonly string[]; rows: readonly (readonly string[])[]; /** Its cells hold sentences. */ words?: boolean }) {
  const side = words ? undefined : 'number'
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead><tr>{columns.map((column, index) => <th key={index} scope="col" className={index === 0 ? undefined : side}>{column}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => <td key={index} className={side}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
