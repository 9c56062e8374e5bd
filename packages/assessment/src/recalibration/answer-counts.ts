import { notSeen, type ResponseMatrix } from '../calibration/response-matrix.ts'
import type { RecalibrationModel } from './recalibrate.ts'

/**
 * Fewer persons than this are refused. Rules of thumb for standard errors that are of use: about 100 for Rasch (Linacre 1994,
 * Rasch Measurement Transactions 7:4), 250 to 500 for the 2PL, 1,000 for the 3PL even with priors (de Ayala 2009, ch. 5 and 6).
 * Online calibration leans on its predictions where answers are few; below 50 persons the population itself is not known.
 */
export const leastPersons: Record<RecalibrationModel, number> = { rasch: 100, '2pl': 250, '3pl': 1000, online: 50 }

/** An item with fewer answers keeps its parameters. Editorial, of the same kind: errors of a difficulty of about ½ logit. */
export const leastAnswersPerItem: Record<Exclude<RecalibrationModel, 'online'>, number> = { rasch: 20, '2pl': 50, '3pl': 100 }

/** How many answered at all, and how many right and other answers each item has; shape (items). */
export function answerCounts({ persons, items, answers }: ResponseMatrix): { persons: number; right: number[]; wrong: number[] } {
  const right = Array.from({ length: items }, () => 0)
  const wrong = Array.from({ length: items }, () => 0)
  let answering = 0
  for (let person = 0; person < persons; person++) {
    let seen = 0
    for (let item = 0; item < items; item++) {
      const answer = answers[person * items + item]!
      if (answer === notSeen) continue
      seen++
      if (answer === 1) right[item]!++
      else wrong[item]!++
    }
    if (seen > 0) answering++
  }
  return { persons: answering, right, wrong }
}

/** The answers to some of the items, of those who answered any of them. @param items indexes, in the order wanted */
export function withItems({ persons, items: width, answers }: ResponseMatrix, items: readonly number[]): ResponseMatrix {
  const rows = Array.from({ length: persons }, (_, person) => items.map((item) => answers[person * width + item]!)).filter((row) => row.some((answer) => answer !== notSeen))
  return { persons: rows.length, items: items.length, answers: Int8Array.from(rows.flat()) }
}
