import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { SufficientStatistics } from './sufficient-statistics.ts'

/**
 * Refuses data from which a conditional likelihood cannot place every item on one scale.
 *
 * @param names of the items, for the message; else their number from 1
 * @throws {CalibrationRefusal} for a constant item, an empty category, fewer than two persons with a score between lowest and
 *   highest, or a disconnected design (items that share no chain of booklets), naming the items
 */
export function requireEstimable({ categoryCounts, booklets }: SufficientStatistics, names?: readonly string[]): void {
  const name = (item: number) => names?.[item] ?? String(item + 1)
  const everyone = booklets.reduce((total, { scoreCounts }) => total + scoreCounts.reduce((sum, count) => sum + count, 0), 0)
  if (everyone < 2) throw new CalibrationRefusal('one-person', `conditional estimation needs more than one person: there are ${everyone}`)
  categoryCounts.forEach((counts, item) => {
    if (counts.length === 0) throw new CalibrationRefusal('unanswered-item', `nobody saw item ${name(item)}`, [item])
    if (counts.filter((count) => count > 0).length < 2) {
      throw new CalibrationRefusal('constant-item', `item ${name(item)} is constant: everyone who saw it gave the same answer`, [item])
    }
    const empty = counts.indexOf(0)
    if (empty >= 0) throw new CalibrationRefusal('too-few-answers', `nobody gave category ${empty} of item ${name(item)}: join categories first`, [item])
  })
  if (categoryCounts.length < 2) throw new CalibrationRefusal('one-item', 'conditional estimation needs at least two items')
  const informative = booklets.map(({ scoreCounts }) => scoreCounts.subarray(1, -1).reduce((sum, count) => sum + count, 0))
  const persons = informative.reduce((sum, count) => sum + count, 0)
  if (persons < 2) {
    throw new CalibrationRefusal('one-person', `conditional estimation needs two persons or more with a score between lowest and highest: there are ${persons}`)
  }
  const group = categoryCounts.map((_, item) => item)
  booklets.forEach(({ items }, booklet) => {
    if (informative[booklet] === 0) return
    const joined = new Set(items.map((item) => group[item]))
    const first = group[items[0]!]!
    group.forEach((own, item) => {
      if (joined.has(own)) group[item] = first
    })
  })
  const apart = group.findIndex((own) => own !== group[0])
  if (apart >= 0) {
    throw new CalibrationRefusal('disconnected-design', `the design is disconnected: no chain of persons ties item ${name(apart)} to item ${name(0)}`, [0, apart])
  }
}
