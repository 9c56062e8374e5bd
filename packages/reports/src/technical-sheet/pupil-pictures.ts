import { type Picture, roundAxis } from './picture.ts'
import type { SheetFairness, SheetNorm, SheetStatistics, TechnicalSheet } from './technical-sheet-model.ts'
import type { SheetWords } from './words.ts'

const none = { first: '', bands: [], lines: [], bars: [], dots: [] }

/** What answers of a group of pupils draw: Wright map, differences between groups, norm by age. Only what there is enough for. */
export function pupilPictures(sheet: TechnicalSheet, kind: 'live' | 'virtual', words: SheetWords): Picture[] {
  const { statistics } = sheet[kind]
  return [
    ...wrightMap(sheet, statistics, kind, words),
    ...statistics.fairness.flatMap((group) => differencePlot(group, kind, words)),
    ...(statistics.norm?.kind === 'known' ? [normChart(statistics.norm, kind, words)] : []),
  ]
}

/** Fewer items than these per half logit are few for the pupils who are there. */
const fewItems = 3

function wrightMap({ pictures }: TechnicalSheet, { ability, persons }: SheetStatistics, kind: string, { text, number, percent, area }: SheetWords): Picture[] {
  if (ability?.kind !== 'known' || !pictures) return []
  const items = pictures.difficulties.map(({ from, to, counts }) => ({ from, to, counts, all: counts.reduce((sum, count) => sum + count, 0) }))
  const bank = items.reduce((sum, { all }) => sum + all, 0)
  // a bar of several half logits is spread over them, so that its area stands for its pupils
  const pupils = ability.bins.map(({ from, to, persons: count }) => ({ from, to, value: (100 * count) / persons / ((to - from) * 2) }))
  const difficulties = items.map(({ from, to, all }) => ({ from, to, value: (-100 * all) / bank }))
  const thin = ability.bins.reduce((sum, bin) => sum + bin.persons * shareOf(bin, items.filter(({ all }) => all < fewItems)), 0) / persons
  return [
    {
      ...none,
      id: `${kind}-wright`,
      title: text('wright-title'),
      text: text(kind === 'live' ? 'wright-live-text' : 'wright-text', { persons, outside: percent(thin) }),
      x: { from: -3, to: 3, ticks: [-3, -2, -1, 0, 1, 2, 3], label: text('ability-axis'), decimals: 0, absolute: false },
      y: roundAxis(Math.max(...pupils.map(({ value }) => value), ...difficulties.map(({ value }) => -value)), text('wright-axis'), true),
      bars: [{ kind: 'full', bars: pupils }, { kind: 'open', bars: difficulties }],
      legend: [{ mark: 'full-bar', label: text('wright-pupils') }, { mark: 'open-bar', label: text('wright-items') }],
      table: {
        columns: [text('bin'), text('wright-pupils'), text('wright-items'), ...pictures.areas.map(area)],
        rows: items.map(({ from, to, counts, all }) => {
          const here = ability.bins.filter((bin) => bin.from < to && bin.to > from).reduce((sum, bin) => sum + bin.persons / ((bin.to - bin.from) * 2), 0)
          return [`${number(from, 1)} – ${number(to, 1)}`, percent(here / persons, 1), number(all), ...counts.map((count) => number(count))]
        }),
      },
    },
  ]
}

/** Which share of a bar lies over these ones. */
function shareOf({ from, to }: { from: number; to: number }, under: readonly { from: number; to: number }[]): number {
  return under.reduce((sum, bar) => sum + Math.max(0, Math.min(to, bar.to) - Math.max(from, bar.from)), 0) / (to - from)
}

function differencePlot(group: SheetFairness, kind: string, { text, number, pair }: SheetWords): Picture[] {
  const { items } = group
  if (items.kind !== 'known' || items.points.length === 0) return []
  const { points, significant, moderate, large } = items
  const figures = { compared: points.length, significant, moderate, large, expected: Math.round(points.length / 20), groups: pair(group), reference: group.referencePersons, focal: group.focalPersons }
  return [
    {
      ...none,
      id: `${kind}-difference-${group.variable}`,
      title: `${text('dif-title')} ${kind === 'live' ? `(${pair(group)})` : ''}`.trim(),
      text: text(kind === 'live' ? 'dif-text-live' : 'dif-text-virtual', figures),
      x: { ...roundAxis(points.length + 1, text('dif-axis-x')), decimals: 0 },
      y: { from: -4, to: 4, ticks: [-4, -1.5, 0, 1.5, 4], label: text('dif-axis-y'), decimals: 1, absolute: false },
      dots: points.map(({ rank, delta, from, to, category }) => ({ x: rank, y: delta, from, to, standsOut: category !== 'A' })),
      legend: [{ mark: 'dot', label: text('dif-small') }, { mark: 'square', label: text('dif-large') }],
      table: {
        columns: [text('rank'), text('dif-axis-y'), text('from'), text('to'), text('category')],
        rows: points.map(({ rank, delta, from, to, category }) => [number(rank), number(delta, 2), number(from, 2), number(to, 2), category]),
      },
    },
  ]
}

function normChart({ status, persons, ages }: SheetNorm, kind: string, { text, number }: SheetWords): Picture {
  const lines = (['p10', 'p50', 'p90'] as const).map((place) => ({ place, points: ages.map((row) => ({ x: row.ageYears, ...row[place] })) }))
  const middle = ages[Math.floor(ages.length / 2)]!
  const [least, most] = [Math.floor(ages[0]!.ageYears + 0.01), Math.ceil(ages.at(-1)!.ageYears - 0.01)]
  const bounds = lines.flatMap(({ points }) => points.flatMap(({ from, to }) => [from, to]))
  const reach = Math.ceil(Math.max(...bounds.map(Math.abs)))
  return {
    ...none,
    id: `${kind}-norm`,
    title: text('norm-title'),
    first: text(`norm-first-${status}`),
    text: text('norm-text', { age: number(middle.ageYears, 1), low: number(middle.p10.value, 2), middle: number(middle.p50.value, 2), high: number(middle.p90.value, 2), persons, half: number((middle.p50.to - middle.p50.from) / 2, 2) }),
    x: { from: least, to: most, ticks: Array.from({ length: most - least + 1 }, (_, step) => least + step), label: text('norm-axis-x'), decimals: 0, absolute: false },
    y: { from: -reach, to: reach, ticks: Array.from({ length: 2 * reach + 1 }, (_, step) => step - reach), label: text('ability-axis'), decimals: 0, absolute: false },
    bands: lines.map(({ points }) => ({ inner: false, points: points.map(({ x, from, to }) => ({ x, low: from, high: to })) })),
    lines: lines.map(({ points }, index) => ({ kind: ([1, 0, 2] as const)[index]!, points: points.map(({ x, value }) => ({ x, y: value })) })),
    legend: [
      { mark: 'line-2', label: text('norm-line', { share: 90 }) },
      { mark: 'line-0', label: text('norm-line', { share: 50 }) },
      { mark: 'line-1', label: text('norm-line', { share: 10 }) },
      { mark: 'band', label: text('norm-band') },
    ],
    table: {
      columns: [text('age'), ...[10, 50, 90].flatMap((share) => [text('norm-line', { share }), text('from'), text('to')])],
      rows: ages.map((row) => [number(row.ageYears, 1), ...(['p10', 'p50', 'p90'] as const).flatMap((place) => [row[place].value, row[place].from, row[place].to].map((value) => number(value, 2)))]),
    },
  }
}
