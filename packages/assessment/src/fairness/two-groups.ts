import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'

/** Whom an item is compared for, and on what they are matched. */
export interface Comparison {
  /** Number of the group that the others are compared with, as in `data.groups`. */
  reference: number
  /** Number of the group that an item might be unfair to. */
  focal: number
  /**
   * Whether each item counts in the sum score on which persons are matched; the item under study always does. Shape (items).
   * All items by default; `purify` leaves out those that differ.
   */
  anchor?: readonly boolean[]
  /** What persons are matched on instead of a sum score, for instance rounded abilities; shape (persons). Needed where answers are missing. */
  matching?: ArrayLike<number>
}

/** Right and wrong answers to one item of persons with the same matching score. Weighted counts. */
export interface Stratum {
  score: number
  referenceRight: number
  referenceWrong: number
  focalRight: number
  focalWrong: number
}

/**
 * One 2 × 2 table per matching score: group by right or wrong.
 *
 * @param item column, from 0
 * @returns ascending by score; a person who did not see the item is in none
 * @throws {CalibrationRefusal} for empty data, an absent group, answers that are not 0 or 1, a missing answer without `matching`,
 *   or an item that both groups always answer alike
 */
export function matchedTables(data: ResponseMatrix, item: number, comparison: Comparison, name = String(item + 1)): Stratum[] {
  const { persons, items, answers, groups, weights } = data
  if (!(persons > 0 && items > 0)) throw new CalibrationRefusal('empty', `the data are empty: ${persons} persons, ${items} items`)
  if (!groups || groups.length !== persons) throw new CalibrationRefusal('wrong-shape', 'a comparison of groups needs the group of every person')
  if (!(Number.isInteger(item) && item >= 0 && item < items)) throw new RangeError(`there is no item ${item}: there are ${items}`)
  const { reference, focal, anchor, matching } = comparison
  const strata = new Map<number, Stratum>()
  for (let person = 0; person < persons; person++) {
    const group = groups[person]
    const answer = answers[person * items + item]!
    if ((group !== reference && group !== focal) || answer < 0) continue
    if (answer > 1) throw new CalibrationRefusal('wrong-model', `item ${name} has an answer ${answer}: this comparison is of right and wrong`, [item])
    const score = matching ? matching[person]! : sumScore(data, person, item, anchor)
    const weight = weights ? weights[person]! : 1
    if (!(weight >= 0 && weight < Infinity)) throw new CalibrationRefusal('not-a-number', `person ${person + 1} has a weight of ${weight}`)
    if (Number.isNaN(score)) throw new CalibrationRefusal('not-a-number', `person ${person + 1} has no matching score`)
    let stratum = strata.get(score)
    if (!stratum) strata.set(score, (stratum = { score, referenceRight: 0, referenceWrong: 0, focalRight: 0, focalWrong: 0 }))
    stratum[group === reference ? (answer ? 'referenceRight' : 'referenceWrong') : answer ? 'focalRight' : 'focalWrong'] += weight
  }
  const tables = [...strata.values()].toSorted((a, b) => a.score - b.score)
  requireBothSides(tables, item, name)
  return tables
}

function sumScore({ items, answers }: ResponseMatrix, person: number, studied: number, anchor: readonly boolean[] | undefined): number {
  let sum = 0
  for (let item = 0; item < items; item++) {
    if (item !== studied && anchor && !anchor[item]) continue
    const answer = answers[person * items + item]!
    if (answer < 0) throw new CalibrationRefusal('unanswered-item', `person ${person + 1} did not see item ${item + 1}: a sum score does not match persons then; give another matching score`)
    sum += answer
  }
  return sum
}

function requireBothSides(tables: readonly Stratum[], item: number, name: string): void {
  const total = (key: Exclude<keyof Stratum, 'score'>) => tables.reduce((sum, table) => sum + table[key], 0)
  const right = [total('referenceRight'), total('focalRight')]
  const wrong = [total('referenceWrong'), total('focalWrong')]
  for (const group of [0, 1]) {
    if (right[group]! + wrong[group]! === 0) throw new CalibrationRefusal('empty', `nobody of the ${group === 0 ? 'reference' : 'focal'} group saw item ${name}`, [item])
  }
  if (right[0]! + right[1]! === 0 || wrong[0]! + wrong[1]! === 0) throw new CalibrationRefusal('constant-item', `item ${name} is constant: everyone gave the same answer`, [item])
}
