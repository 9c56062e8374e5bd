import type { CalibrationResult, SimulationResult } from '@gilde/use-cases'

type Cell = string | number | boolean | null

/** The figures of a study as CSV: English names, points in numbers, everything that the page shows and no more. */
export function studyTable(result: CalibrationResult | SimulationResult): string {
  return (result.kind === 'calibration' ? calibrationRows(result) : simulationRows(result)).map((cells) => cells.map(write).join(',')).join('\r\n') + '\r\n'
}

function calibrationRows({ items }: CalibrationResult): Cell[][] {
  const heading = ['area', 'item', 'difficulty_before', 'difficulty_after', 'se_difficulty', 'discrimination_before', 'discrimination_after', 'se_discrimination', 'answers', 'kept']
  return [heading, ...items.map(({ area, label, before, after, difficultyError, discriminationError, answers, kept }) => [area, label, before.difficulty, after.difficulty, difficultyError, before.discrimination, after.discrimination, discriminationError, answers, kept])]
}

/** One figure per line: what it is about, which one of them, its name and value. */
function simulationRows({ lengths, bands, exposure, ...figures }: SimulationResult): Cell[][] {
  const { histogram, areas, ...overall } = exposure
  return [
    ['part', 'of', 'figure', 'value'],
    ...Object.entries(figures).map(([name, value]): Cell[] => ['all', '', name, value]),
    ...lengths.map((count, length): Cell[] => ['length', length, 'persons', count]),
    ...bands.flatMap(({ from, to, ...of }) => Object.entries(of).map(([name, value]): Cell[] => ['band', `${from < -9 ? '' : from} to ${to > 9 ? '' : to}`, name, value])),
    ...Object.entries(overall).map(([name, value]): Cell[] => ['exposure', '', name, value]),
    ...histogram.map((count, index): Cell[] => ['exposure share', `${index * 5} to ${index * 5 + 5} %`, 'items', count]),
    ...areas.flatMap(({ area, ...of }) => Object.entries(of).map(([name, value]): Cell[] => ['exposure area', area, name, value])),
  ]
}

function write(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
