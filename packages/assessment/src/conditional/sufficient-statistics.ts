import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'

/** The persons who saw the same items. */
export interface Booklet {
  /** Column numbers, ascending. */
  items: number[]
  /** How many persons reached each sum score; shape (highest sum score + 1). */
  scoreCounts: Float64Array
}

/** All that a Rasch or partial credit model needs to know of the answers. */
export interface SufficientStatistics {
  /** How many answers fell in each category of each item, over all persons; shape (items, highest category + 1). */
  categoryCounts: number[][]
  booklets: Booklet[]
}

/**
 * Counts of item categories and of sum scores per booklet: sufficient for conditional estimation.
 *
 * The highest category of an item is the highest one given. Weights count as so many persons.
 *
 * @throws {CalibrationRefusal} without persons or items, when sizes do not fit, or for a weight below 0 or NaN
 */
export function sufficientStatistics({ persons, items, answers, weights }: ResponseMatrix): SufficientStatistics {
  if (!(persons > 0 && items > 0)) throw new CalibrationRefusal('empty', `the data are empty: ${persons} persons, ${items} items`)
  if (answers.length !== persons * items) throw new CalibrationRefusal('wrong-shape', `${persons} × ${items} answers were promised and ${answers.length} given`)
  if (weights && weights.length !== persons) throw new CalibrationRefusal('wrong-shape', `${persons} weights were needed and ${weights.length} given`)
  const counts = new Float64Array(items * 128)
  const everyItem = Array.from({ length: items }, (_, item) => item)
  const byBooklet = new Map<string, { items: number[]; scoreCounts: number[] }>()
  const complete = { items: everyItem, scoreCounts: [] as number[] }
  for (let person = 0; person < persons; person++) {
    const weight = weights ? weights[person]! : 1
    if (!(weight >= 0 && weight < Infinity)) throw new CalibrationRefusal('not-a-number', `person ${person + 1} has a weight of ${weight}`)
    if (weight === 0) continue
    const start = person * items
    let score = 0
    let seen = 0
    for (let item = 0; item < items; item++) {
      const answer = answers[start + item]!
      if (answer < 0) continue
      seen++
      score += answer
      counts[item * 128 + answer] = counts[item * 128 + answer]! + weight
    }
    if (seen === 0) continue
    const booklet = seen === items ? complete : bookletOf(answers, start, items, byBooklet)
    booklet.scoreCounts[score] = (booklet.scoreCounts[score] ?? 0) + weight
  }
  const categoryCounts = everyItem.map((item) => {
    const row = counts.subarray(item * 128, item * 128 + 128)
    return [...row.subarray(0, row.findLastIndex((count) => count > 0) + 1)]
  })
  const booklets = [complete, ...byBooklet.values()].filter(({ scoreCounts }) => scoreCounts.length > 0)
  return { categoryCounts, booklets: booklets.map((booklet) => closeBooklet(booklet, categoryCounts)) }
}

function bookletOf(answers: Int8Array, start: number, items: number, known: Map<string, { items: number[]; scoreCounts: number[] }>) {
  const seen: number[] = []
  for (let item = 0; item < items; item++) if (answers[start + item]! >= 0) seen.push(item)
  const key = seen.join(' ')
  let booklet = known.get(key)
  if (!booklet) known.set(key, (booklet = { items: seen, scoreCounts: [] }))
  return booklet
}

function closeBooklet({ items, scoreCounts }: { items: number[]; scoreCounts: number[] }, categoryCounts: number[][]): Booklet {
  const highest = items.reduce((sum, item) => sum + categoryCounts[item]!.length - 1, 0)
  return { items, scoreCounts: Float64Array.from({ length: highest + 1 }, (_, score) => scoreCounts[score] ?? 0) }
}
