import type { SheetStatistics, TechnicalSheet } from './technical-sheet-model.ts'
import type { SheetWords } from './words.ts'

export interface FigureRow {
  label: string
  live: string
  virtual: string
}

type Known<Part> = Extract<Part, { kind: 'known' }>

/** What answers say about a test: pupils here beside virtual ones, in words; a figure that is not there says why. */
export function figureRows({ live, virtual, decisions }: TechnicalSheet, words: SheetWords): FigureRow[] {
  const { text, number, percent } = words
  const absent = text('not-applicable')
  const write = <Part extends { kind: 'known' } | { kind: 'too-few'; persons: number; needed: number }>(part: Part | null, say: (known: Known<Part>) => string): string => {
    if (!part) return absent
    if (part.kind === 'known') return say(part as Known<Part>)
    return part.persons < live.rules.cell ? text('too-few-hidden', { cell: live.rules.cell, needed: part.needed }) : text('too-few', { persons: part.persons, needed: part.needed })
  }
  const row = (label: string, of: (statistics: SheetStatistics) => string): FigureRow => ({ label, live: of(live.statistics), virtual: of(virtual.statistics) })
  const rows: FigureRow[] = [row(text('row-persons'), ({ persons }) => (persons === 0 ? text('live-none') : number(persons)))]
  const { scales, measures, length } = virtual.statistics
  if (decisions) rows.push(...decisionRows(decisions, words))
  if (length) {
    rows.push(
      row(text('row-length'), (of) => write(of.length, ({ mean, low, high }) => text('value-length', { mean: number(mean, 1), low: number(low), high: number(high) }))),
      row(text('row-ability'), (of) => write(of.ability, ({ mean, deviation }) => text('value-ability', { mean: number(mean, 2), deviation: number(deviation, 2) }))),
      row(text('row-reliability'), (of) => write(of.reliability, ({ empirical }) => number(empirical, 2))),
    )
    if (virtual.truth) {
      rows.push({ label: text('row-truth'), live: absent, virtual: number(virtual.truth.reliability, 2) }, { label: text('row-coverage'), live: absent, virtual: percent(virtual.truth.coverage95, 1) })
    }
    rows.push(
      row(text('row-highest'), (of) => write(of.exposure, ({ highest }) => percent(highest))),
      row(text('row-above', { limit: percent(0.25) }), (of) => write(of.exposure, ({ aboveLimit }) => percent(aboveLimit))),
      row(text('row-never'), (of) => write(of.exposure, ({ neverUsed }) => percent(neverUsed))),
      row(text('row-overlap'), (of) => write(of.exposure, ({ overlap }) => percent(overlap))),
      row(text('row-fit'), (of) => write(of.itemFit, ({ outside, judged }) => text('value-of', { count: outside, all: judged }))),
      row(text('row-drift'), (of) => write(of.drift, ({ easier, harder, judged }) => text('value-of', { count: easier + harder, all: judged }))),
      { ...row(text('row-rapid'), (of) => write(of.effort, ({ rapid }) => percent(rapid, 1))), virtual: text('not-measured') },
      { ...row(text('row-look-again'), (of) => write(of.effort, ({ lookAgain }) => percent(lookAgain, 1))), virtual: text('not-measured') },
      row(text('row-norm'), (of) => write(of.norm, ({ status, persons }) => text(`norm-${status}`, { persons }))),
    )
  }
  for (const { scale, items } of scales?.kind === 'known' ? scales.rows : []) {
    const of = (statistics: SheetStatistics) =>
      write(statistics.scales, ({ rows: all }) => {
        const { alpha = null, omega = null } = all.find((other) => other.scale === scale) ?? {}
        const value = (coefficient: number | null) => (coefficient === null ? '–' : number(coefficient, 2))
        return text('value-pair', { one: value(alpha), other: value(omega) })
      })
    rows.push(row(`${text('row-alpha', { scale: words.area(scale) })} (${number(items)})`, of))
  }
  for (const { measure } of measures?.kind === 'known' ? measures.rows : []) {
    type Row = Known<NonNullable<SheetStatistics['measures']>>['rows'][number]
    const of = (say: (row: Row) => string) => (statistics: SheetStatistics) =>
      write(statistics.measures, ({ rows: all }) => {
        const found = all.find((other) => other.measure === measure)
        return found ? say(found) : text('not-measured')
      })
    const value = (coefficient: number | null) => (coefficient === null ? text('not-measured') : number(coefficient, 2))
    const name = words.measure(measure)
    rows.push(
      row(text('row-measure', { measure: name }), of(({ mean, deviation }) => text('value-pair', { one: number(mean, 2), other: number(deviation, 2) }))),
      row(text('row-split', { measure: name }), of(({ splitHalf }) => value(splitHalf))),
      row(text('row-retest', { measure: name }), of(({ retest }) => value(retest))),
    )
  }
  const fairness = (group: SheetStatistics['fairness'][number]) =>
    write(group.items, ({ points, large, significant }) => text('value-fairness', { large, compared: points.length, significant, expected: Math.round(points.length / 20) }))
  for (const group of live.statistics.fairness) rows.push({ label: text('row-fairness', { groups: words.pair(group) }), live: fairness(group), virtual: absent })
  for (const group of virtual.statistics.fairness) rows.push({ label: text('row-fairness', { groups: words.pair(group) }), live: absent, virtual: fairness(group) })
  return rows
}

/** From the lowest to the highest over the families, each with a cut of its own; of pupils here nobody knows on which side they truly are. */
function decisionRows({ families, region }: NonNullable<TechnicalSheet['decisions']>, { text, number, percent }: SheetWords): FigureRow[] {
  type Figure = Exclude<keyof (typeof families)[number], 'id' | 'title'>
  const range = (figure: Figure, say: (value: number) => string) => {
    const values = families.map((family) => family[figure])
    return text('value-range', { least: say(Math.min(...values)), most: say(Math.max(...values)) })
  }
  const share = (value: number) => percent(value, 1)
  const row = (label: string, virtual: string): FigureRow => ({ label, live: text('not-applicable'), virtual })
  return [
    row(text('row-cut'), range('cut', (value) => number(value, 1))),
    row(text('row-accuracy'), range('accuracy', share)),
    row(text('row-accuracy-outside', { region: number(region, 1) }), range('accuracyOutside', share)),
    row(text('row-consistency'), range('consistency', share)),
    row(text('row-not-certain'), range('notCertain', share)),
    row(text('row-falsely-shown'), range('falselyShown', share)),
    row(text('row-falsely-not-yet'), range('falselyNotYet', share)),
    row(text('row-saved'), range('itemsSaved', share)),
  ]
}
