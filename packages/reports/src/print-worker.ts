/** The thread that `press.ts` hands documents to, one after another. */
import { parentPort } from 'node:worker_threads'
import type { Locale } from '@gilde/language'
import type { LetterModel } from './letter-model.ts'
import type { ReportModel } from './report-model.ts'
import type { TechnicalSheet } from './technical-sheet/technical-sheet-model.ts'
import { typesetLetter, typesetReport, typesetSheet } from './typeset.ts'

/** What is to be printed. */
export type PrintedDocument = { kind: 'report'; report: ReportModel } | { kind: 'sheet'; sheet: TechnicalSheet } | { kind: 'letter'; letter: LetterModel }

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
    return { number, pdf: new Uint8Array(typeset(document, locale)) }
  } catch (error) {
    return { number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function typeset(document: PrintedDocument, locale: Locale): Buffer {
  switch (document.kind) {
    case 'report':
      return typesetReport(document.report, locale)
    case 'sheet':
      return typesetSheet(document.sheet, locale)
    case 'letter':
      return typesetLetter(document.letter, locale)
  }
}
