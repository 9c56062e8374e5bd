import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locale } from '@gilde/language'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterModel } from './letter-model.ts'
import { printedLetter } from './printed-letter.ts'
import { printedReport } from './printed-report.ts'
import type { ReportModel } from './report-model.ts'
import { printedSheet } from './technical-sheet/printed-sheet.ts'
import type { TechnicalSheet } from './technical-sheet/technical-sheet-model.ts'

const require = createRequire(import.meta.url)
const templateOf = (name: string) => readFileSync(fileURLToPath(new URL(`./templates/${name}.typ`, import.meta.url)), 'utf8')
const templates = { report: templateOf('report'), sheet: templateOf('technical-sheet'), letter: templateOf('letter') }
let compiler: NodeCompiler | undefined

/**
 * The report as a PDF for everybody: tagged, PDF/UA-1, in one language; the same content as the page. Nothing else runs
 * meanwhile, which is why `press.ts` has it done in a thread.
 *
 * @throws Error when the template does not compile, which is a bug, with what the compiler says
 */
export function typesetReport(report: ReportModel, locale: Locale): Buffer {
  return typeset('report', printedReport(report, locale), report.madeAt)
}

/** The technical sheet of a test in the same way. @throws Error as `typesetReport` */
export function typesetSheet(sheet: TechnicalSheet, locale: Locale): Buffer {
  return typeset('sheet', printedSheet(sheet, locale), sheet.made.at)
}

/** A letter of a class council in the same way. @throws Error as `typesetReport` */
export function typesetLetter(letter: LetterModel, locale: Locale): Buffer {
  return typeset('letter', printedLetter(letter, locale), letter.madeAt)
}

function typeset(template: keyof typeof templates, words: object, madeAt: string): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] })
  const compiled = compiler.compile({ mainFileContent: templates[template], inputs: { words: JSON.stringify(words) } })
  if (!compiled.result) {
    const error = compiled.takeError()
    throw new Error(`The ${template} could not be printed: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no reason given')}`)
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.parse(madeAt) / 1000) })
  compiler.evictCache(10)
  return pdf
}

/** The house's two families, in the weights that the template uses. */
function fonts(): Buffer[] {
  const weights: Record<string, string[]> = {
    '@expo-google-fonts/atkinson-hyperlegible-next': ['400Regular', '600SemiBold', '700Bold'],
    '@expo-google-fonts/bricolage-grotesque': ['700Bold'],
  }
  return Object.entries(weights).flatMap(([family, folders]) => {
    const root = dirname(require.resolve(`${family}/package.json`))
    return folders.flatMap((folder) => readdirSync(join(root, folder)).filter((file) => file.endsWith('.ttf')).map((file) => readFileSync(join(root, folder, file))))
  })
}
