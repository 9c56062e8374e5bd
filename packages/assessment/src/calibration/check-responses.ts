import { CalibrationRefusal } from './calibration-warning.ts'
import { notSeen, type ResponseMatrix } from './response-matrix.ts'

/** Answers that may be calibrated, each item's categories numbered from 0 without gaps. */
export interface CheckedResponses {
  persons: number
  items: number
  answers: Int8Array
  weights: Float64Array
  groups: Int32Array
  groupCount: number
  /** Item j has the cells `firstCell[j]` up to `firstCell[j + 1]`, one per category. Shape (items + 1). */
  firstCell: Int32Array
  /** Weighted number of answers per cell. */
  cellTotals: Float64Array
  /** The codes that the categories had, per item, ascending. */
  codes: readonly (readonly number[])[]
  /** Rows without any answer. */
  emptyPersons: number
}

/**
 * Checks the shape of the answers and renumbers each item's categories from 0 where codes are missing.
 *
 * @param knownCategories number of categories of items whose parameters are fixed: their codes stay as they are
 * @throws {CalibrationRefusal} `empty`, `wrong-shape`, `not-a-number`, `one-person`, `one-item`, `unanswered-item`, `constant-item`
 */
export function checkResponses(data: ResponseMatrix, knownCategories: (item: number) => number | undefined, nameOf: (item: number) => string): CheckedResponses {
  const { persons, items, answers } = data
  requireShape(data)
  const weights = data.weights ?? new Float64Array(persons).fill(1)
  const groups = data.groups ?? new Int32Array(persons)
  requireSeveralPersons(weights)

  const width = requireCategories(data, nameOf) + 1
  const totals = new Float64Array(items * width)
  let emptyPersons = 0
  for (let person = 0, at = 0; person < persons; person++) {
    const weight = weights[person]!
    let seen = 0
    for (let item = 0; item < items; item++, at++) {
      const answer = answers[at]!
      if (answer === notSeen) continue
      seen++
      const slot = item * width + answer
      totals[slot] = totals[slot]! + weight
    }
    if (seen === 0) emptyPersons++
  }

  const codes = Array.from({ length: items }, (_, item) => codesOf(totals.subarray(item * width, (item + 1) * width), knownCategories(item), item, nameOf))
  const firstCell = Int32Array.from({ length: items + 1 }, (_, item) => codes.slice(0, item).reduce((sum, of) => sum + of.length, 0))
  const cellTotals = Float64Array.from(codes.flatMap((of, item) => of.map((code) => code < width ? totals[item * width + code]! : 0)))
  const renumbered = codes.every((of) => of.every((code, category) => code === category)) ? answers : renumber(answers, items, codes)
  return { persons, items, answers: renumbered, weights, groups, groupCount: groups.reduce((most, group) => Math.max(most, group + 1), 1), firstCell, cellTotals, codes, emptyPersons }
}

function requireShape({ persons, items, answers, weights, groups }: ResponseMatrix): void {
  if (!(persons > 0 && items > 0)) throw new CalibrationRefusal('empty', `there are no answers to calibrate on: ${persons} persons, ${items} items`)
  if (!(answers instanceof Int8Array)) throw new CalibrationRefusal('not-a-number', 'answers must be whole categories in an Int8Array')
  if (answers.length !== persons * items) throw new CalibrationRefusal('wrong-shape', `${persons} persons × ${items} items need ${persons * items} answers: got ${answers.length}`)
  if (weights && weights.length !== persons) throw new CalibrationRefusal('wrong-shape', `${persons} persons need as many weights: got ${weights.length}`)
  if (groups && groups.length !== persons) throw new CalibrationRefusal('wrong-shape', `${persons} persons need as many group numbers: got ${groups.length}`)
  if (weights?.some((weight) => !(weight >= 0 && weight < Infinity))) throw new CalibrationRefusal('not-a-number', 'weights must be finite and not below 0')
  if (groups) {
    const sizes = new Map<number, number>()
    groups.forEach((group, person) => sizes.set(group, (sizes.get(group) ?? 0) + (weights?.[person] ?? 1)))
    for (let group = 0; group < sizes.size; group++) {
      if (!((sizes.get(group) ?? 0) > 1)) throw new CalibrationRefusal('wrong-shape', `groups are numbered from 0 without gaps, each with more than one person: group ${group} has ${sizes.get(group) ?? 0}`)
    }
  }
  if (items === 1) throw new CalibrationRefusal('one-item', 'one item says nothing about the slope or the spread of ability: calibrate at least two together')
}

/** The largest category that was given. */
function requireCategories({ items, answers }: ResponseMatrix, nameOf: (item: number) => string): number {
  let largest = 0
  let smallest = 0
  for (let at = 0; at < answers.length; at++) {
    const answer = answers[at]!
    if (answer > largest) largest = answer
    if (answer < smallest) smallest = answer
  }
  if (smallest < notSeen) {
    const at = answers.indexOf(smallest)
    throw new CalibrationRefusal('not-a-number', `an answer must be a category from 0, or −1 for not seen: row ${Math.floor(at / items) + 1}, item ${nameOf(at % items)} has ${smallest}`, [at % items])
  }
  return largest
}

function requireSeveralPersons(weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 1) throw new CalibrationRefusal('one-person', `a calibration needs the answers of many persons: got ${total}`)
}

function codesOf(totals: Float64Array, known: number | undefined, item: number, nameOf: (item: number) => string): number[] {
  const seen = [...totals.keys()].filter((code) => totals[code]! > 0)
  if (known !== undefined) {
    if (seen.some((code) => code >= known)) throw new CalibrationRefusal('wrong-shape', `item ${nameOf(item)} is fixed with ${known} categories, but has an answer ${seen.at(-1)}`, [item])
    return Array.from({ length: known }, (_, code) => code)
  }
  if (seen.length === 0) throw new CalibrationRefusal('unanswered-item', `nobody answered item ${nameOf(item)}: leave it out`, [item])
  if (seen.length === 1) throw new CalibrationRefusal('constant-item', `everybody gave the same answer (${seen[0]}) to item ${nameOf(item)}: it has no finite difficulty; leave it out`, [item])
  return seen
}

function renumber(answers: Int8Array, items: number, codes: readonly (readonly number[])[]): Int8Array {
  return answers.map((answer, at) => (answer === notSeen ? notSeen : codes[at % items]!.indexOf(answer)))
}
