import { normativeThreshold, rapidGuessing } from '../response-time/rapid-guessing.ts'
import type { TestRecord } from './test-record.ts'

export interface EffortSummary {
  /** Share of the answers that came too fast to be answers. */
  rapid: number
  /** Share of the pupils with more than one such answer in ten. */
  lookAgain: number
}

/**
 * How many answers came faster than a tenth of the item's mean time. Items with few answers have no threshold of their own, and
 * none of their answers counts as rapid.
 *
 * @param records with a time for every answer
 */
export function answerEffort(records: readonly TestRecord[], bankSize: number, answersPerItem: number): EffortSummary {
  const seconds = new Float64Array(records.length * bankSize).fill(NaN)
  const times: number[][] = Array.from({ length: bankSize }, () => [])
  records.forEach(({ answers }, person) => {
    for (const answer of answers) {
      seconds[person * bankSize + answer.item] = answer.seconds
      times[answer.item]!.push(answer.seconds)
    }
  })
  const thresholds = times.map((own) => (own.length >= answersPerItem ? normativeThreshold(own) : 0))
  const { rapid, persons } = rapidGuessing({ persons: records.length, items: bankSize, seconds }, thresholds)
  const answers = persons.reduce((sum, person) => sum + person.answers, 0)
  return { rapid: rapid.filter(Boolean).length / answers, lookAgain: persons.filter(({ reading }) => reading === 'look-again').length / persons.length }
}
