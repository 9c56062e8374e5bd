import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'

/** Refuses what no statistic of whole test forms can be made of. @throws {CalibrationRefusal} naming what is wrong */
export function requireComplete(data: ResponseMatrix, leastItems = 2): void {
  requireAnswers(data, leastItems)
  const missing = data.answers.indexOf(-1)
  if (missing < 0) return
  const item = missing % data.items
  throw new CalibrationRefusal('unanswered-item', `person ${Math.floor(missing / data.items) + 1} did not see item ${item + 1}: this needs persons who saw every item`, [item])
}

/** Refuses empty data, one person, too few items, and items that nobody saw or everybody answered alike. @throws {CalibrationRefusal} */
export function requireAnswers({ persons, items, answers, weights }: ResponseMatrix, leastItems = 2): void {
  if (!(persons > 0 && items > 0)) throw new CalibrationRefusal('empty', `the data are empty: ${persons} persons, ${items} items`)
  if (answers.length !== persons * items) throw new CalibrationRefusal('wrong-shape', `${persons} × ${items} answers were promised and ${answers.length} given`)
  if (persons < 2) throw new CalibrationRefusal('one-person', 'one person tells nothing about a test')
  if (items < leastItems) throw new CalibrationRefusal('one-item', `this needs ${leastItems} items or more: there are ${items}`)
  const bad = weights?.findIndex((weight) => !(weight >= 0 && weight < Infinity)) ?? -1
  if (bad >= 0) throw new CalibrationRefusal('not-a-number', `person ${bad + 1} has a weight of ${weights![bad]}`)
  for (let item = 0; item < items; item++) {
    const seen = new Set<number>()
    for (let person = 0; person < persons; person++) if (answers[person * items + item]! >= 0) seen.add(answers[person * items + item]!)
    if (seen.size === 0) throw new CalibrationRefusal('unanswered-item', `nobody saw item ${item + 1}`, [item])
    if (seen.size === 1) throw new CalibrationRefusal('constant-item', `item ${item + 1} is constant: everyone who saw it gave the same answer`, [item])
  }
}
