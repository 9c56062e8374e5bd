import type { LocalText } from '../../local-text.ts'
import { type Cell, type Fill, fills, type Shape, shapes, type Side } from './attributes.ts'
import { describeCell, markedSides } from './describe-cell.ts'
import type { FiguralMatrixContent } from './generate.ts'

/** What is drawn in one cell, and the same in words. */
export interface MatrixCellView {
  shape: Shape
  fill: Fill
  /** Number of figures, 1 to 6. */
  count: number
  /** 1 (very small) to 4 (very large). */
  size: number
  /** Where the pointer points: eighths of a turn, clockwise from the top. */
  hand?: number
  /** Sides with a bar. */
  marks?: Side[]
  label: string
}

/** What the browser receives: eight cells, the place of the ninth, eight options. */
export interface FiguralMatrixView {
  type: 'figural-matrices'
  question: string
  cells: MatrixCellView[]
  /** Name of the empty cell. */
  empty: string
  options: MatrixCellView[]
}

const question: LocalText = { nl: 'Welke tekening hoort op de lege plaats?', en: 'Which drawing belongs in the empty place?' }
const empty: LocalText = { nl: 'Rij 3, plaats 3: leeg', en: 'Row 3, place 3: empty' }

export function viewFiguralMatrix({ cells, options }: FiguralMatrixContent, locale: keyof LocalText): FiguralMatrixView {
  const place = { nl: 'plaats', en: 'place' }[locale], row = { nl: 'Rij', en: 'Row' }[locale]
  return {
    type: 'figural-matrices',
    question: question[locale],
    cells: cells.map((cell, i) => viewCell(cell, `${row} ${Math.floor(i / 3) + 1}, ${place} ${(i % 3) + 1}: ${describeCell(cell, locale)}`)),
    empty: empty[locale],
    options: options.map((option) => viewCell(option, describeCell(option, locale))),
  }
}

function viewCell({ shape, fill, count, size, hand, marks }: Cell, label: string): MatrixCellView {
  return {
    shape: shapes[shape]!,
    fill: fills[fill]!,
    count,
    size,
    ...(hand !== undefined && { hand }),
    ...(marks !== undefined && { marks: markedSides(marks) }),
    label,
  }
}
