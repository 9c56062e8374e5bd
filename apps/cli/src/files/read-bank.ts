import { requireResponseModel, type ResponseModel, scalableItem, type ScalableItem } from '@gilde/assessment'
import { Refusal } from '../refusal.ts'
import { parseTable } from './parse-table.ts'
import { readText } from './read-text.ts'

/** An item bank as read from a file. */
export interface BankTable {
  /** Whether the file names its items; otherwise they are numbered. */
  isNamed: boolean
  kind: ResponseModel['kind']
  names: string[]
  models: ResponseModel[]
  items: ScalableItem[]
}

export const bankHelp = `  --bank FILE         items, one a line under a header. Right or wrong: a,b,c,d (a, c, d optional; also g,u for c,d), or slope and
                      intercept a1,d,g,u. Graded: alphaj,betaj1,… or a,b1,b2,…. Partial credit: alphaj,deltaj1,… or
                      a,delta1,…. Rating scale: a,location,tau1,…. Nominal: slope1,intercept1,slope2,…. A column item,
                      id or name names them; what gilde calibrate writes can be read`

/** Where each parameter stands in a line; −1 = nowhere. */
interface Columns {
  kind: ResponseModel['kind']
  slope: number
  place: number
  intercept: number
  guessing: number
  ceiling: number
  location: number
  numbered: readonly number[]
  slopes: readonly number[]
  intercepts: readonly number[]
}

/** @throws {Refusal} naming the line and the rule that it breaks */
export function readBank(path: string): BankTable {
  const { rows, lines, delimiter } = parseTable(readText(path), path)
  const hasCommas = delimiter !== ','
  if (rows.length < 2) throw new Refusal(`${path} has no items: give a header (a,b,c,d) and a line per item.`)
  const header = rows[0]!.map((name) => name.toLowerCase())
  const columns = findColumns(header, path)
  const models = rows.slice(1).map((row, index) => {
    try {
      const model = readModel(row, columns, (at) => readNumber(row[at]!, hasCommas, `Line ${lines[index + 1]} of ${path}, column ${rows[0]![at]!}`))
      requireResponseModel(model)
      return model
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(`Line ${lines[index + 1]} of ${path}: ${error.message}.`)
      throw error
    }
  })
  const named = header.findIndex((name, index) => ['item', 'id', 'name', ''].includes(name) && index !== columns.slope)
  return { isNamed: named !== -1, kind: columns.kind, models, items: models.map(scalableItem), names: rows.slice(1).map((row, index) => (named === -1 ? `item${index + 1}` : row[named]!)) }
}

function findColumns(header: readonly string[], path: string): Columns {
  const column = (...names: string[]) => header.findIndex((name) => names.includes(name))
  const matching = (pattern: RegExp) => header.flatMap((name, index) => (pattern.test(name) ? [index] : []))
  const thresholds = matching(/^(betaj|b)\d+$/)
  const steps = matching(/^(deltaj|delta|step)\d+$/)
  const tau = matching(/^tau\d+$/)
  const slopes = matching(/^slope\d+$/)
  const byIntercept = column('a1', 'z1') !== -1
  const kind = slopes.length > 0 ? 'nominal' : tau.length > 0 ? 'rating-scale' : thresholds.length > 0 ? 'graded' : steps.length > 0 ? 'partial-credit' : 'logistic'
  const found: Columns = {
    kind,
    slope: column('a', 'alphaj', 'a1', 'z1', 'discrimination'),
    place: column('b', 'difficulty'),
    intercept: byIntercept ? column('d', '(intercept)', 'intercept') : -1,
    guessing: column('c', 'g', 'guessing'),
    ceiling: byIntercept ? column('u') : column('d', 'u', 'ceiling'),
    location: column('location'),
    numbered: kind === 'rating-scale' ? tau : kind === 'graded' ? thresholds : steps,
    slopes,
    intercepts: matching(/^intercept\d+$/),
  }
  if (kind === 'logistic' && found.place === -1 && found.intercept === -1) throw new Refusal(`${path} has no column b: name the columns a,b,c,d (or a1,d,g,u; alphaj,betaj1,…; alphaj,deltaj1,…).`)
  return found
}

function readModel(row: readonly string[], columns: Columns, numberAt: (at: number) => number): ResponseModel {
  const number = (at: number, otherwise: number) => (at === -1 ? otherwise : numberAt(at))
  const several = (of: readonly number[]) => of.filter((at) => row[at] !== '' && row[at] !== 'NA').map(numberAt)
  const { kind } = columns
  if (kind === 'nominal') return { kind, slopes: several(columns.slopes), intercepts: several(columns.intercepts) }
  const discrimination = number(columns.slope, 1)
  if (kind === 'graded') return { kind, discrimination, thresholds: several(columns.numbered) }
  if (kind === 'partial-credit') return { kind, discrimination, steps: several(columns.numbered) }
  if (kind === 'rating-scale') return { kind, discrimination, location: number(columns.location, 0), thresholds: several(columns.numbered) }
  const difficulty = columns.intercept === -1 ? number(columns.place, 0) : -number(columns.intercept, 0) / discrimination
  return { kind, discrimination, difficulty, guessing: number(columns.guessing, 0), ceiling: number(columns.ceiling, 1) }
}

/** @param hasCommas whether 1,5 may stand for 1.5: where commas do not part columns, as in files from a Dutch spreadsheet */
function readNumber(cell: string, hasCommas: boolean, where: string): number {
  const text = hasCommas && /^-?\d*,\d+$/.test(cell) ? cell.replace(',', '.') : cell
  const value = text === '' ? NaN : Number(text)
  if (!Number.isFinite(value)) throw new Refusal(`${where}: "${cell}" is no number.`)
  return value
}

