import { type Picture, roundAxis } from './picture.ts'
import type { TechnicalSheet } from './technical-sheet-model.ts'
import type { SheetWords } from './words.ts'

const abilityTicks = [-4, -2, 0, 2, 4]

/** What follows from the items of an adaptive test alone: information, least error, curves. */
export function bankPicturesOf({ pictures, virtual }: TechnicalSheet, words: SheetWords): Picture[] {
  if (!pictures) return []
  const { text, number, percent } = words
  const ability = { from: -4, to: 4, ticks: abilityTicks, label: text('ability-axis'), decimals: 0, absolute: false }
  const { information, curves, areas } = pictures
  const peak = information.reduce((best, row) => (row.best > best.best ? row : best))
  const [left, right] = [information[0]!, information.at(-1)!]
  const middle = curves.find((row) => row.ability === 0)!
  const none = { first: '', bands: [], lines: [], bars: [], dots: [] }
  const drawnAreas = areas.map((area, index) => ({ area: words.area(area), index })).filter(({ index }) => middle.areaMeans[index] !== null).slice(0, 4)
  const result: Picture[] = [
    {
      ...none,
      id: 'information',
      title: text('information-title'),
      text: text('information-text', { peak: number(peak.ability, 1), least: number(peak.leastError, 2), left: number(left.ability), right: number(right.ability), leftError: number(left.leastError, 2), rightError: number(right.leastError, 2) }),
      x: ability,
      y: roundAxis(Math.max(...information.map(({ bank }) => bank)), text('information-axis')),
      lines: [
        { kind: 0, points: information.map(({ ability: x, bank: y }) => ({ x, y })) },
        { kind: 1, points: information.map(({ ability: x, best: y }) => ({ x, y })) },
      ],
      legend: [{ mark: 'line-0', label: text('information-bank') }, { mark: 'line-1', label: text('information-best') }],
      table: {
        columns: [text('ability-axis'), text('information-bank'), text('information-best'), text('information-error')],
        rows: information.map((row) => [number(row.ability, 1), number(row.bank, 2), number(row.best, 2), number(row.leastError, 2)]),
      },
    },
  ]
  if (virtual.precision) {
    const { precision } = virtual
    const centre = precision.find((row) => row.ability === 0)!
    const [first, last] = [precision[0]!, precision.at(-1)!]
    const ends = { leftClaimed: number(first.claimedError, 2), leftMade: number(first.madeError, 2), rightClaimed: number(last.claimedError, 2), rightMade: number(last.madeError, 2) }
    result.push({
      ...none,
      id: 'error',
      title: text('error-title'),
      text: text('error-text', { claimed: number(centre.claimedError, 2), made: number(centre.madeError, 2), left: number(first.ability), right: number(last.ability), ...ends }),
      x: { ...ability, from: -3, to: 3, ticks: [-3, -2, -1, 0, 1, 2, 3] },
      y: roundAxis(Math.max(1, ...precision.map(({ madeError }) => madeError)), text('error-axis')),
      lines: [
        { kind: 0, points: precision.map(({ ability: x, claimedError: y }) => ({ x, y })) },
        { kind: 1, points: precision.map(({ ability: x, madeError: y }) => ({ x, y })) },
        { kind: 2, points: information.map(({ ability: x, leastError: y }) => ({ x, y })).filter(({ x }) => Math.abs(x) <= 3) },
      ],
      legend: [{ mark: 'line-0', label: text('error-claimed') }, { mark: 'line-1', label: text('error-made') }, { mark: 'line-2', label: text('information-error') }],
      table: {
        columns: [text('ability-axis'), text('error-claimed'), text('error-made'), text('error-bias'), text('error-items')],
        rows: precision.map((row) => [number(row.ability), number(row.claimedError, 2), number(row.madeError, 2), number(row.bias, 2), number(row.meanItems, 1)]),
      },
    })
  }
  result.push({
    ...none,
    id: 'curves',
    title: text('curves-title'),
    text: text('curves-text', { low: percent(middle.quantiles[1]!), high: percent(middle.quantiles[3]!) }),
    x: ability,
    y: { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], label: text('curves-axis'), decimals: 2, absolute: false },
    bands: [
      { inner: false, points: curves.map(({ ability: x, quantiles: [low, , , , high] }) => ({ x, low: low!, high: high! })) },
      { inner: true, points: curves.map(({ ability: x, quantiles: [, low, , high] }) => ({ x, low: low!, high: high! })) },
    ],
    lines: [
      { kind: 0, points: curves.map(({ ability: x, quantiles }) => ({ x, y: quantiles[2]! })) },
      ...drawnAreas.map(({ index }, line) => ({ kind: (line + 1) as 1 | 2 | 3 | 4, points: curves.map(({ ability: x, areaMeans }) => ({ x, y: areaMeans[index]! })) })),
    ],
    legend: [
      { mark: 'band', label: text('curves-outer') },
      { mark: 'inner-band', label: text('curves-inner') },
      { mark: 'line-0', label: text('curves-middle') },
      ...drawnAreas.map(({ area }, line) => ({ mark: `line-${(line + 1) as 1 | 2 | 3 | 4}` as const, label: text('area-mean', { area }) })),
    ],
    table: {
      columns: [text('ability-axis'), ...['10', '25', '50', '75', '90'].map((rank) => text('curves-rank', { rank })), ...areas.map(words.area)],
      rows: curves.map((row) => [number(row.ability, 1), ...row.quantiles.map((value) => number(value, 2)), ...row.areaMeans.map((value) => (value === null ? '–' : number(value, 2)))]),
    },
  })
  return result
}
