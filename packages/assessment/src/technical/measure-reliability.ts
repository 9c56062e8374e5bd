import { correlation } from '@gilde/numeric'
import { measuresOf } from './record-matrix.ts'
import type { RecordedAnswer, TestRecord } from './test-record.ts'

/** One figure of a test in blocks. */
export interface MeasureRow {
  measure: string
  /** Over persons, of the mean over a person's blocks. */
  mean: number
  deviation: number
  /** Between the two halves of the blocks, stepped up to the whole (Spearman–Brown); null for one block or without spread. */
  splitHalf: number | null
  /** Between a first and a second time; null where nobody took it twice. */
  retest: number | null
}

/**
 * How stable the figures of a test in blocks are. Blocks differ (one lamp, four lamps), so that the halves are not parallel and the
 * split half is a lower guess rather than a bound.
 */
export function measureRows(records: readonly TestRecord[]): MeasureRow[] {
  const names = [...new Set(records.flatMap(({ answers }) => answers.flatMap((answer) => Object.keys(measuresOf(answer)))))]
  return names.flatMap((measure) => {
    const of = (answers: readonly RecordedAnswer[]) => {
      const values = answers.flatMap((answer) => measuresOf(answer)[measure] ?? [])
      return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length
    }
    const values = records.map(({ answers }) => of(answers)).filter((value) => !Number.isNaN(value))
    if (values.length < 2) return []
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
    if (deviation <= 1e-9 * Math.abs(mean)) return [] // the number of trials, or whatever else is the same for everybody
    const half = correlated(records.map(({ answers }) => [of(answers.filter((_, at) => at % 2 === 0)), of(answers.filter((_, at) => at % 2 === 1))]))
    const retest = correlated(records.flatMap(({ answers, again }) => (again ? [[of(answers), of(again)]] : [])))
    return [{ measure, mean, deviation, splitHalf: half === null ? null : (2 * half) / (1 + half), retest }]
  })
}

/** Over the pairs without a gap. @returns null for fewer than three pairs or values without spread */
function correlated(pairs: readonly (readonly number[])[]): number | null {
  const whole = pairs.filter((pair) => pair.every((value) => !Number.isNaN(value)))
  if (whole.length < 3) return null
  const [first, second] = [0, 1].map((side) => whole.map((pair) => pair[side]!))
  if ([first, second].some((side) => new Set(side).size === 1)) return null
  return correlation(first!, second!)
}
