/** The thread that `press.ts` hands documents to, one after another. */
import { parentPort } from 'node:worker_threads'
import type { Locale } from '@gilde/language'
import type { ReportModel } from './report-model.ts'
import type { TechnicalSheet } from './technical-sheet/technical-sheet-model.ts'
import { typesetReport, typesetSheet } from './typeset.ts'

/** What is to be printed. */
export type PrintedDocument = { kind: 'report'; report: ReportModel } | { kind: 'sheet'; sheet: TechnicalSheet }

export interface PrintOrder {
  number: number
  document: PrintedDocument
  locale: Locale
}

export type Printed = { number: number; pdf: Uint8Array<ArrayBuffer> } | { number: number; problem: string }

parentPort?.on('message', ({ number, document, locale }: PrintOrder) => {
  const printed = print(number, document, locale)
  parentPort!.postMessage(printed, 'pdf' in printed ? [printed.pdf.buffer] : [])
})

function print(number: number, document: PrintedDocument, locale: Locale): Printed {
  try {
    return { number, pdf: new Uint8Array(document.kind === 'report' ? typesetReport(document.report, locale) : typesetSheet(document.sheet, locale)) }
  } catch (error) {
    return { number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
