import { Worker } from 'node:worker_threads'
import type { Locale } from '@gilde/language'
import type { LetterModel } from './letter-model.ts'
import type { Printed, PrintedDocument, PrintOrder } from './print-worker.ts'
import type { ReportModel } from './report-model.ts'
import type { TechnicalSheet } from './technical-sheet/technical-sheet-model.ts'

/** Fonts and compiler take some 100 MB: after a minute without documents they are given back. */
const idleMilliseconds = 60_000

interface Waiting {
  resolve: (pdf: Uint8Array<ArrayBuffer>) => void
  reject: (problem: unknown) => void
}

let press: Press | undefined

/**
 * The report as a PDF for everybody: tagged, PDF/UA-1, in one language; the same content as the page. Printed in a thread
 * of its own, one report after another, so that pupils who answer meanwhile do not wait for it.
 *
 * @throws Error when the template does not compile, which is a bug, with what the compiler says
 */
export function printReport(report: ReportModel, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return print({ kind: 'report', report }, locale)
}

/** The technical sheet of a test in the same way. @throws Error as `printReport` */
export function printSheet(sheet: TechnicalSheet, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return print({ kind: 'sheet', sheet }, locale)
}

/** A letter of a class council in the same way. @throws Error as `printReport` */
export function printLetter(letter: LetterModel, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return print({ kind: 'letter', letter }, locale)
}

function print(document: PrintedDocument, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  press ??= new Press((ended) => {
    if (press === ended) press = undefined
  })
  return press.print(document, locale)
}

class Press {
  readonly #worker = new Worker(new URL('./print-worker.ts', import.meta.url))
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #idle: NodeJS.Timeout | undefined

  readonly #onEnd: (press: Press) => void

  /** @param onEnd when this press takes no more documents */
  constructor(onEnd: (press: Press) => void) {
    this.#onEnd = onEnd
    this.#worker.on('message', (printed: Printed) => this.#deliver(printed))
    this.#worker.on('error', (error: unknown) => this.#refuseAll(error))
    this.#worker.on('exit', (code) => {
      onEnd(this)
      this.#refuseAll(new Error(`The printing thread ended with ${code}`))
    })
  }

  print(document: PrintedDocument, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
    clearTimeout(this.#idle)
    this.#worker.ref()
    const order: PrintOrder = { number: ++this.#last, document, locale }
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.number, { resolve, reject })
      this.#worker.postMessage(order)
    })
  }

  #deliver(printed: Printed): void {
    const waiting = this.#waiting.get(printed.number)
    this.#waiting.delete(printed.number)
    if ('pdf' in printed) waiting?.resolve(printed.pdf)
    else waiting?.reject(new Error(printed.problem))
    if (this.#waiting.size > 0) return
    this.#worker.unref()
    this.#idle = setTimeout(() => this.#close(), idleMilliseconds).unref()
  }

  #close(): void {
    this.#onEnd(this)
    void this.#worker.terminate()
  }

  #refuseAll(problem: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(problem)
    this.#waiting.clear()
  }
}
