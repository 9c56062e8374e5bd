import type { SheetStatistics, TechnicalSheet } from './technical-sheet-model.ts'

/**
 * All figures of a sheet as one long table in CSV, for a spreadsheet or R: where a figure comes from (`test`, `bank`, `live`, `virtual`), which
 * table and row it belongs to, what it is called, and its value. A figure that is not there yet has an empty value and says in `note` how
 * many pupils it needs.
 */
export function tabulateSheet(sheet: TechnicalSheet): string {
  const rows: (string | number)[][] = [['source', 'table', 'row', 'figure', 'value', 'note']]
  const add = (source: string, table: string, row: string | number, figure: string, value: string | number | null, note = '') => rows.push([source, table, row, figure, value ?? '', note])
  const facts = { id: sheet.id, version: sheet.version, contentVersion: sheet.contentVersion, status: sheet.status, engine: sheet.made.engine, madeAt: sheet.made.at, items: sheet.items, delivery: sheet.delivery, leastItems: sheet.leastItems, mostItems: sheet.mostItems, stopsAtStandardError: sheet.stopsAtStandardError }
  for (const [figure, value] of Object.entries(facts)) add('test', 'facts', '', figure, value)
  for (const { area, items, wantedShare } of sheet.blueprint) {
    add('test', 'blueprint', area, 'items', items)
    add('test', 'blueprint', area, 'wantedShare', wantedShare)
  }
  for (const { version, date } of sheet.history) add('test', 'history', version, 'date', date)
  for (const { version, status, persons, synthetic, approvedAt } of sheet.calibrations) for (const [figure, value] of Object.entries({ status, persons, synthetic: String(synthetic), approvedAt })) add('test', 'calibrations', version, figure, value)
  const { pictures } = sheet
  for (const { ability, ...figures } of pictures?.information ?? []) for (const [figure, value] of Object.entries(figures)) add('bank', 'information', ability, figure, value)
  for (const { from, counts } of pictures?.difficulties ?? []) counts.forEach((count, area) => add('bank', 'difficulties', from, pictures!.areas[area]!, count))
  for (const { ability, quantiles, areaMeans } of pictures?.curves ?? []) {
    quantiles.forEach((value, index) => add('bank', 'curves', ability, `quantile ${[10, 25, 50, 75, 90][index]!}`, value))
    areaMeans.forEach((value, area) => add('bank', 'curves', ability, `mean of ${pictures!.areas[area]!}`, value))
  }
  for (const { ability, ...figures } of sheet.virtual.precision ?? []) for (const [figure, value] of Object.entries(figures)) add('virtual', 'precision', ability, figure, value)
  for (const [figure, value] of Object.entries({ seed: sheet.virtual.seed, date: sheet.virtual.date, ...sheet.virtual.truth })) add('virtual', 'facts', '', figure, value, 'synthetic')
  add('live', 'facts', '', 'publishedAt', sheet.live.publishedAt)
  add('live', 'facts', '', 'synthetic', String(sheet.live.synthetic))
  for (const source of ['live', 'virtual'] as const) tabulateStatistics(sheet[source].statistics, (...cells) => add(source, ...cells))
  return rows.map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n'
}

function tabulateStatistics(statistics: SheetStatistics, add: (table: string, row: string | number, figure: string, value: string | number | null, note?: string) => void): void {
  const { persons, fairness, scales, measures, norm, ability, ...single } = statistics
  add('facts', '', 'persons', persons)
  const missing = (table: string, part: { persons: number; needed: number }) => add(table, '', '', null, `too few: ${part.persons} of ${part.needed}`)
  for (const [table, part] of Object.entries(single)) {
    if (part?.kind === 'too-few') missing(table, part)
    else if (part) for (const [figure, value] of Object.entries(part)) if (figure !== 'kind') add(table, '', figure, value as number)
  }
  if (ability?.kind === 'too-few') missing('ability', ability)
  else if (ability) {
    add('ability', '', 'mean', ability.mean)
    add('ability', '', 'deviation', ability.deviation)
    for (const { from, to, persons: count } of ability.bins) add('ability', `${from} to ${to}`, 'persons', count)
  }
  if (norm?.kind === 'too-few') missing('norm', norm)
  else if (norm) {
    for (const figure of ['persons', 'skewness', 'excessKurtosis'] as const) add('norm', '', figure, norm[figure], norm.status)
    for (const { ageYears, ...places } of norm.ages) for (const [place, { value, from, to }] of Object.entries(places)) for (const [figure, number] of Object.entries({ value, from, to })) add('norm', ageYears, `${place} ${figure}`, number, norm.status)
  }
  if (scales?.kind === 'too-few') missing('scales', scales)
  else for (const { scale, ...figures } of scales?.rows ?? []) for (const [figure, value] of Object.entries(figures)) add('scales', scale, figure, value)
  if (measures?.kind === 'too-few') missing('measures', measures)
  else for (const { measure, ...figures } of measures?.rows ?? []) for (const [figure, value] of Object.entries(figures)) add('measures', measure, figure, value)
  for (const { variable, reference, focal, referencePersons, focalPersons, items } of fairness) {
    const table = `fairness ${variable}`
    for (const [group, count] of [[reference, referencePersons], [focal, focalPersons]] as const) add(table, group, 'persons', count === 0 ? null : count, count === 0 ? 'fewer than may be counted' : '')
    if (items.kind === 'too-few') missing(table, items)
    else {
      for (const figure of ['notCompared', 'significant', 'moderate', 'large'] as const) add(table, '', figure, items[figure])
      for (const { rank, ...figures } of items.points) for (const [figure, value] of Object.entries(figures)) add(table, rank, figure, value)
    }
  }
}

/** Whole numbers whole, others to six digits; text in quotes where it needs them, and never as a formula. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)))
  const safe = /^[=+@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
