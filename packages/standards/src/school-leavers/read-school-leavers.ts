/** What is read of each line of a table on school leavers. */
export interface SchoolLeaverFigure {
  directionId: string
  measure: 'at-work-after-one-year' | 'job-seeking-after-one-year' | 'in-further-study'
  /** Whether these school leavers also did a seventh year; null where the table does not tell. */
  seventhYear: boolean | null
  total: number | null
  counted: number | null
  /** 0..1; null where there were fewer than `leastSchoolLeavers`: then nothing is kept of them. */
  share: number | null
}

/** Of fewer school leavers nothing is shown: a share of them would be a story about people. Our own choice; no publisher's. */
export const leastSchoolLeavers = 10

/** Something on one line that cannot be used, told so that it can be mended. */
export interface TableProblem {
  /** Counted from 1, the header included. */
  line: number
  message: string
}

export interface SchoolLeaverTable {
  figures: SchoolLeaverFigure[]
  problems: TableProblem[]
}

/** The columns that are asked for; how else a publisher may call them stands beside each. See README.md. */
const columns = {
  direction: ['direction', 'richting', 'code', 'structuuronderdeel'],
  grade: ['grade', 'graad'],
  measure: ['measure', 'maat'],
  seventh: ['seventh_year', 'zevende_jaar'],
  total: ['total', 'schoolverlaters', 'aantal_schoolverlaters', 'n'],
  counted: ['counted', 'aantal'],
  share: ['share', 'percentage', 'aandeel'],
} as const
type Column = keyof typeof columns

const measures: Record<string, SchoolLeaverFigure['measure']> = {
  'at-work-after-one-year': 'at-work-after-one-year',
  'aan het werk': 'at-work-after-one-year',
  'job-seeking-after-one-year': 'job-seeking-after-one-year',
  werkzoekend: 'job-seeking-after-one-year',
  'in-further-study': 'in-further-study',
  'studeert verder': 'in-further-study',
}

/**
 * Reads a table of school leavers as CSV: comma, semicolon or tab between the cells, the first line names the columns. A line that
 * cannot be used is left out and told; the others stand.
 *
 * @param isKnown whether a direction with this id (`code-grade`) exists
 * @throws RangeError when the table has no header that can be used
 */
export function readSchoolLeavers(text: string, isKnown: (directionId: string) => boolean): SchoolLeaverTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = lines[0] ?? ''
  const delimiter = [';', '\t', ','].find((each) => header.includes(each)) ?? ','
  const names = splitLine(header, delimiter).map((name) => name.trim().toLowerCase().replaceAll(' ', '_'))
  const at = Object.fromEntries(Object.entries(columns).map(([column, known]) => [column, names.findIndex((name) => (known as readonly string[]).includes(name))])) as Record<Column, number>
  const lacking = (['direction', 'measure', 'share'] as const).filter((column) => at[column] === -1 && !(column === 'share' && at.counted !== -1 && at.total !== -1))
  if (lacking.length > 0) throw new RangeError(`The first line must name the columns; these are missing: ${lacking.map((column) => columns[column].join(' or ')).join('; ')}. It holds: ${names.join(', ')}`)
  const table: SchoolLeaverTable = { figures: [], problems: [] }
  const seen = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const cells = splitLine(line, delimiter)
    const cell = (column: Column) => (at[column] === -1 ? '' : (cells[at[column]] ?? '').trim())
    try {
      const figure = readFigure(cell, isKnown)
      const key = `${figure.directionId} ${figure.measure} ${figure.seventhYear}`
      const before = seen.get(key)
      if (before !== undefined) throw new RangeError(`says the same as line ${before} says: ${figure.directionId}, ${figure.measure}`)
      seen.set(key, index + 1)
      table.figures.push(figure)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      table.problems.push({ line: index + 1, message: error.message })
    }
  }
  return table
}

function readFigure(cell: (column: Column) => string, isKnown: (id: string) => boolean): SchoolLeaverFigure {
  const code = cell('direction')
  const directionId = code.includes('-') ? code : `${code}-${cell('grade')}`
  if (!isKnown(directionId)) throw new RangeError(`there is no direction ${directionId}: give code and grade, such as 1474-3`)
  const measure = measures[cell('measure').toLowerCase()]
  if (measure === undefined) throw new RangeError(`"${cell('measure')}" is no measure: choose ${[...new Set(Object.values(measures))].join(', ')}`)
  const total = count(cell('total'), 'total')
  if (total === 0) throw new RangeError('a share of no school leavers says nothing')
  const counted = count(cell('counted'), 'counted')
  if (counted !== null && total === null) throw new RangeError('counted needs a total beside it')
  if (counted !== null && counted > total!) throw new RangeError(`${counted} of ${total} cannot be`)
  const written = cell('share')
  const share = written === '' && counted !== null ? counted / total! : shareOf(written)
  if (counted !== null && written !== '' && Math.abs(share - counted / total!) > 0.006) throw new RangeError(`the share ${written} does not agree with ${counted} of ${total}`)
  const seventhYear = yesNo(cell('seventh'))
  if (total !== null && total < leastSchoolLeavers) return { directionId, measure, seventhYear, total: null, counted: null, share: null }
  return { directionId, measure, seventhYear, total, counted, share }
}

/** Whole numbers; a point or a space may part the thousands. */
function count(text: string, name: string): number | null {
  if (text === '') return null
  const figures = text.replaceAll(/[ .]/g, '')
  if (!/^\d{1,9}$/.test(figures)) throw new RangeError(`${name} must be a whole number: "${text}"`)
  return Number(figures)
}

/** `87,5 %`, `87.5%` or `0.875`: with a percent sign, or above 1, out of a hundred. */
function shareOf(text: string): number {
  const figures = text.replace('%', '').trim().replace(',', '.')
  const value = figures === '' ? NaN : Number(figures)
  const share = text.includes('%') || value > 1 ? value / 100 : value
  if (!(share >= 0 && share <= 1)) throw new RangeError(`the share must lie from 0 to 100 %: "${text}"`)
  return share
}

function yesNo(text: string): boolean | null {
  const word = text.toLowerCase()
  if (word === '') return null
  if (['yes', 'ja', 'true', '1'].includes(word)) return true
  if (['no', 'nee', 'false', '0'].includes(word)) return false
  throw new RangeError(`the seventh year must be yes, no or nothing: "${text}"`)
}

/** Cells of one line; a quoted cell may hold the delimiter, and two quotes for one. */
function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"') quoted = !quoted
    else if (sign === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}
