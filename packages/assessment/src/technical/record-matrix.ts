import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { notSeen } from '../calibration/response-matrix.ts'
import type { RecordedAnswer, TestRecord } from './test-record.ts'

/** Right and wrong answers of adaptive tests, one row per record and one column per item of the bank. */
export function recordMatrix(records: readonly TestRecord[], items: number): ResponseMatrix {
  const answers = new Int8Array(records.length * items).fill(notSeen)
  records.forEach((record, person) => {
    for (const { item, score } of record.answers) if (score.kind === 'dichotomous') answers[person * items + item] = score.correct ? 1 : 0
  })
  return { persons: records.length, items, answers }
}

/** The same matrix for some of its items. */
export function columnsOf({ persons, items, answers }: ResponseMatrix, columns: readonly number[]): ResponseMatrix {
  const chosen = new Int8Array(persons * columns.length)
  for (let person = 0; person < persons; person++) columns.forEach((item, column) => (chosen[person * columns.length + column] = answers[person * items + item]!))
  return { persons, items: columns.length, answers: chosen }
}

/** Of one block: its figures; nothing of an answer that is none. */
export function measuresOf({ score }: RecordedAnswer): Record<string, number> {
  return score.kind === 'measures' ? score.measures : {}
}
