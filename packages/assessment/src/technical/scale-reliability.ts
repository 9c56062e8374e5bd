import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { notSeen, type ResponseMatrix } from '../calibration/response-matrix.ts'
import type { BankItem } from '../item.ts'
import { alpha } from '../quality/alpha.ts'
import { omega } from '../quality/omega.ts'
import type { TestRecord } from './test-record.ts'

/** One scale of an inventory. */
export interface ScaleRow {
  scale: string
  items: number
  /** Of the mean rating, 1 to 5. */
  mean: number
  deviation: number
  /** null when answers allow none: an item that everybody rated alike, or a pair that hardly anybody saw together. */
  alpha: number | null
  omega: number | null
}

/** How well the ratings of each scale hang together. @param records of the whole inventory; those of a short form take part where pairs were seen */
export function scaleRows(bank: readonly BankItem[], scales: readonly string[], records: readonly TestRecord[]): ScaleRow[] {
  return scales.map((scale) => {
    const columns = bank.flatMap(({ area }, item) => (area === scale ? [item] : []))
    const answers = new Int8Array(records.length * columns.length).fill(notSeen)
    const means = records.flatMap((record, person) => {
      const ratings = record.answers.flatMap(({ item, score }) => (score.kind === 'rating' && score.scale === scale ? [{ item, value: score.value }] : []))
      for (const { item, value } of ratings) answers[person * columns.length + columns.indexOf(item)] = value - 1
      return ratings.length === 0 ? [] : [ratings.reduce((sum, { value }) => sum + value, 0) / ratings.length]
    })
    const data: ResponseMatrix = { persons: records.length, items: columns.length, answers }
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length
    const deviation = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1))
    return { scale, items: columns.length, mean, deviation, alpha: orNone(() => alpha(data).alpha), omega: orNone(() => omega(data).omega) }
  })
}

function orNone(work: () => number): number | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof CalibrationRefusal || error instanceof RangeError) return null
    throw error
  }
}
