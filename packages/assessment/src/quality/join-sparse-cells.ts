/** Persons in a cell of a table of sum score by category: counted, and expected by the model. */
export interface Cell {
  observed: number
  expected: number
}

/**
 * Joins cells until each expects enough persons: first neighbouring categories within a score, then neighbouring scores
 * (with the neighbour that holds fewer persons). Cells that the model holds impossible are left out.
 *
 * For right and wrong answers the order of joining is that of the R package mirt; for more categories mirt joins otherwise.
 *
 * @param observed shape (scores × categories)
 * @returns one row per remaining score, with its remaining cells; rows may differ in length
 */
export function joinSparseCells(observed: readonly (readonly number[])[], expected: readonly (readonly number[])[], leastExpected: number): Cell[][] {
  let rows = expected
    .map((row, score) => row.map((value, category): Cell => ({ observed: observed[score]![category]!, expected: value })))
    .filter((row) => row.some(({ expected: value }) => value > 0))
  if ((rows[0]?.length ?? 0) > 2) rows = rows.map((row) => joinCategories(row, leastExpected))
  for (;;) {
    const sparse = rows.findIndex((row) => row.some(({ expected: value }) => value > 0 && value < leastExpected))
    if (sparse < 0 || rows.length === 1) break
    const into = neighbour(rows, sparse)
    rows[into] = rows[into]!.map((cell, i) => ({ observed: cell.observed + rows[sparse]![i]!.observed, expected: cell.expected + rows[sparse]![i]!.expected }))
    rows.splice(sparse, 1)
  }
  return rows.map((row) => row.filter(({ expected: value }) => value > 0)).filter((row) => row.length > 1)
}

function neighbour(rows: readonly Cell[][], at: number): number {
  if (at === 0) return 1
  if (at === rows.length - 1) return at - 1
  const size = (row: readonly Cell[]) => row.reduce((sum, cell) => sum + cell.observed, 0)
  return size(rows[at - 1]!) <= size(rows[at + 1]!) ? at - 1 : at + 1
}

/** Moves sparse cells one category up, and a sparse last one down to the last that is filled; emptied cells keep 0. */
function joinCategories(row: readonly Cell[], leastExpected: number): Cell[] {
  const cells = row.map((cell) => ({ ...cell }))
  const last = cells.length - 1
  const move = (from: number, to: number) => {
    cells[to]!.observed += cells[from]!.observed
    cells[to]!.expected += cells[from]!.expected
    cells[from] = { observed: 0, expected: 0 }
  }
  for (let category = 0; category < last; category++) if (cells[category]!.expected < leastExpected) move(category, category + 1)
  if (cells[last]!.expected < leastExpected) {
    const filled = cells.findLastIndex((cell, category) => category < last && cell.expected > 0)
    if (filled >= 0) move(last, filled)
  }
  return cells
}
