/** The thread that `print-report.ts` hands reports to, one after another. */
import { parentPort } from 'node:worker_threads'
import type { Locale } from '@gilde/language'
import type { ReportModel } from './report-model.ts'
import { typesetReport } from './typeset-report.ts'

export interface PrintOrder {
  number: number
  report: ReportModel
  locale: Locale
}

export type Printed = { number: number; pdf: Uint8Array<ArrayBuffer> } | { number: number; problem: string }

parentPort?.on('message', ({ number, report, locale }: PrintOrder) => {
  const printed = print(number, report, locale)
  parentPort!.postMessage(printed, 'pdf' in printed ? [printed.pdf.buffer] : [])
})

function print(number: number, report: ReportModel, locale: Locale): Printed {
  try {
    return { number, pdf: new Uint8Array(typesetReport(report, locale)) }
  } catch (error) {
    return { number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
