import type { BankItem } from '../item.ts'
import { driftAlarm, watchDrift } from '../quality/drift-watch.ts'
import { meanSquareFit } from '../quality/mean-square-fit.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import { columnsOf, recordMatrix } from './record-matrix.ts'
import type { TestRecord } from './test-record.ts'

export interface ItemFitSummary {
  /** Items with enough answers to be judged, of all in the bank. */
  judged: number
  bank: number
  /** Items whose infit lies outside 0.7 to 1.3. */
  outside: number
}

export interface DriftSummary {
  judged: number
  /** Items that have become easier, or harder, than their parameters say. */
  easier: number
  harder: number
}

/** Which mean squares are as expected of tests with high stakes; the usual bounds of the field. */
const bounds = { least: 0.7, most: 1.3 }

/**
 * How many items behave as their parameters say, by infit at the abilities that the tests estimated.
 *
 * These abilities are drawn to the middle, so that infit is a little below 1 where all is well; the bounds are wide for it.
 */
export function itemFitSummary(bank: readonly BankItem[], records: readonly TestRecord[], answersPerItem: number): ItemFitSummary {
  const data = recordMatrix(records, bank.length)
  const judged = itemsToJudge(data.answers, bank.length, answersPerItem)
  const model = judged.map((item) => ({ kind: 'logistic' as const, ...bank[item]!.parameters }))
  const fit = judged.length === 0 ? [] : meanSquareFit(columnsOf(data, judged), model, records.map(({ estimate }) => estimate?.ability ?? NaN), 'item')
  return { judged: judged.length, bank: bank.length, outside: fit.filter((item) => item && (item.infit < bounds.least || item.infit > bounds.most)).length }
}

/** How many items became easier or harder while answers came in. @param records in the order of the days on which they were taken */
export function driftSummary(bank: readonly BankItem[], records: readonly TestRecord[], answersPerItem: number): DriftSummary {
  const watches = bank.map(() => ({ easier: 0, harder: 0, answers: 0, alarms: { easier: false, harder: false } }))
  for (const { answers, estimate } of records) {
    if (!estimate) continue
    for (const { item, score } of answers) {
      if (score.kind !== 'dichotomous') continue
      const watch = watches[item]!
      const { easier, harder } = watchDrift(watch, score.correct, probabilityCorrect(estimate.ability, bank[item]!.parameters))
      watches[item] = { easier, harder, answers: watch.answers + 1, alarms: { easier: watch.alarms.easier || easier >= driftAlarm, harder: watch.alarms.harder || harder >= driftAlarm } }
    }
  }
  const judged = watches.filter(({ answers }) => answers >= answersPerItem)
  return { judged: judged.length, easier: judged.filter(({ alarms }) => alarms.easier).length, harder: judged.filter(({ alarms }) => alarms.harder).length }
}

/** Items with enough answers, and not all the same. */
function itemsToJudge(answers: Int8Array, items: number, least: number): number[] {
  const right = new Int32Array(items)
  const wrong = new Int32Array(items)
  answers.forEach((answer, at) => {
    if (answer >= 0) (answer ? right : wrong)[at % items]!++
  })
  return Array.from({ length: items }, (_, item) => item).filter((item) => right[item]! + wrong[item]! >= least && right[item]! > 0 && wrong[item]! > 0)
}
