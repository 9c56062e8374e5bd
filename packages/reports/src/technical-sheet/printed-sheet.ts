import { type Locale, textIn } from '@gilde/language'
import { instrumentMessages } from '@gilde/language/messages/instruments'
import { bankPicturesOf } from './bank-pictures.ts'
import { type FigureRow, figureRows } from './figure-rows.ts'
import type { Picture } from './picture.ts'
import { pupilPictures } from './pupil-pictures.ts'
import type { TechnicalSheet } from './technical-sheet-model.ts'
import { type SheetWords, sheetWords } from './words.ts'

/** A sheet in one language, with nothing left to decide: page and document draw this. */
export interface PrintedSheet {
  lang: Locale
  title: string
  purpose: string
  /** What must be said first: that parameters are provisional, pupils made up, and that there are no norms. */
  notices: string[]
  headings: Record<'facts' | 'factName' | 'factValue' | 'blueprint' | 'figures' | 'rules' | 'bank' | 'bankLead' | 'live' | 'virtual' | 'virtualLead' | 'limits' | 'equivalent' | 'model' | 'history' | 'historyLead' | 'calibrations' | 'noCalibrations', string>
  /** In the document: the foot of a page, and where a long table is. */
  page: string
  note: string
  inTable: string
  /** What does not apply to this kind of test; '' for an adaptive one. */
  kindNote: string
  facts: [label: string, value: string][]
  blueprint: { columns: string[]; rows: string[][]; note: string }
  figures: { lead: string; columns: [string, string, string]; rows: FigureRow[]; note: string }
  rules: string
  bank: Picture[]
  live: Picture[]
  virtual: Picture[]
  model: string
  sources: string[]
  limits: string[]
  history: { columns: string[]; rows: string[][] }
  calibrations: string[]
  equivalent: string
}

export function printedSheet(sheet: TechnicalSheet, locale: Locale): PrintedSheet {
  const words = sheetWords(locale)
  const { text, number, percent } = words
  const page = textIn(instrumentMessages, locale)
  const { live, delivery, difficulty } = sheet
  const noteOf = { adaptive: '', inventory: text('inventory-alpha-note'), blocks: text('blocks-retest-note'), exercises: '' }
  return {
    lang: locale,
    title: text('sheet-title', { test: sheet.title[locale] }),
    purpose: sheet.purpose[locale],
    notices: noticesOf(sheet, words),
    headings: {
      facts: text('facts-title'),
      factName: text('fact-name'),
      factValue: text('fact-value'),
      blueprint: page('blueprint-title'),
      figures: text('figures-title'),
      rules: text('rules-title'),
      bank: text('bank-pictures-title'),
      bankLead: text('bank-pictures-lead'),
      live: text('live-title'),
      virtual: text('virtual-title'),
      virtualLead: text('virtual-lead'),
      limits: page('limits-title'),
      equivalent: page('equivalent-title'),
      model: page('model-title'),
      history: text('history-title'),
      historyLead: text('history-lead'),
      calibrations: text('calibrations-title'),
      noCalibrations: text('calibrations-none'),
    },
    page: text('page', { page: '{page}', pages: '{pages}' }),
    note: `${text('pdf-note')}: ${sheet.title[locale]}, ${sheet.version}`,
    inTable: text('in-csv'),
    kindNote: delivery === 'adaptive' ? '' : text(`kind-${delivery}`),
    facts: factsOf(sheet, words),
    blueprint: {
      columns: [page('area'), page('bank-title'), page('wanted')],
      rows: sheet.blueprint.map(({ area, items, wantedShare }) => [words.area(area), number(items), wantedShare === null ? '–' : percent(wantedShare)]),
      note: difficulty ? page('difficulty', { least: number(difficulty.least, 1), most: number(difficulty.most, 1), mean: number(difficulty.mean, 1) }) : '',
    },
    figures: { lead: text('figures-lead'), columns: [text('figure'), text('column-live'), text('column-virtual')], rows: figureRows(sheet, words), note: sheet.decisions ? text('decisions-note', { pupils: sheet.decisions.pupils, date: words.date(sheet.decisions.measured) }) : noteOf[delivery] },
    rules: text('rules', { persons: live.rules.persons, group: live.rules.perGroup, answers: live.rules.answersPerItem, cell: live.rules.cell, step: live.rules.step }),
    bank: rounded(bankPicturesOf(sheet, words)),
    live: rounded(pupilPictures(sheet, 'live', words)),
    virtual: rounded(pupilPictures(sheet, 'virtual', words)),
    model: sheet.model[locale],
    sources: sheet.sources,
    limits: sheet.limits.map((limit) => limit[locale]),
    history: { columns: [text('version'), text('history-date'), text('history-change')], rows: sheet.history.map(({ version, date, change }) => [version, words.date(date), change[locale]]) },
    calibrations: sheet.calibrations.map(({ version, persons, approvedAt, synthetic, status }) => {
      const state = text(`calibration-${status}`)
      return text('calibration-line', { version, persons, date: words.date(approvedAt), status: synthetic ? `${state}, ${text('calibration-synthetic')}` : state })
    }),
    equivalent: `${page(`equivalent-${sheet.equivalent.kind}`)}. ${sheet.equivalent.explanation[locale]}`,
  }
}

function statusOf({ status, calibration }: TechnicalSheet, { text, date }: SheetWords): string {
  if (!calibration) return text('status-provisional')
  if (status === 'provisional') return text('status-synthetic', { persons: calibration.persons })
  return text('status-calibrated', { persons: calibration.persons, date: date(calibration.approvedAt), model: calibration.model })
}

function noticesOf(sheet: TechnicalSheet, words: SheetWords): string[] {
  const { text } = words
  const { statistics, synthetic } = sheet.live
  const norm = statistics.norm?.kind === 'known' && statistics.norm.status === 'norm'
  return [
    statusOf(sheet, words),
    ...(norm ? [] : [text(sheet.delivery === 'adaptive' ? 'no-norms' : 'no-norms-kind')]),
    ...(synthetic && statistics.persons > 0 ? [text('live-synthetic')] : []),
  ]
}

function factsOf(sheet: TechnicalSheet, words: SheetWords): PrintedSheet['facts'] {
  const { text, number, date } = words
  const { live, virtual, delivery } = sheet
  return [
    [text('version'), sheet.version],
    [text('engine'), sheet.made.engine],
    [text('made'), date(sheet.made.at)],
    [text('parameters'), statusOf(sheet, words)],
    [text('fact-items'), number(sheet.items)],
    [text('fact-length'), sheet.decisions ? text('length-cut', { least: sheet.leastItems!, most: sheet.mostItems! }) : delivery === 'adaptive' ? text('length-adaptive', { least: sheet.leastItems!, most: sheet.mostItems!, error: number(sheet.stopsAtStandardError!, 2) }) : text('length-all')],
    [text('live-persons'), live.publishedAt ? text('live-published', { persons: live.statistics.persons, date: date(live.publishedAt) }) : text('live-none')],
    [text('virtual-persons'), text('virtual-made', { persons: virtual.statistics.persons, seed: String(virtual.seed), date: date(virtual.date) })],
  ]
}

/** No drawing shows more than three decimals, and a page carries each number twice. */
function rounded(pictures: Picture[]): Picture[] {
  return JSON.parse(JSON.stringify(pictures), (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value)) as Picture[]
}
