/** The years that somebody can be in; the names are those of the rulebooks' facts, with the two ways outside a school added. */
export const stationYears = [
  'none', '1A', '1B', 'remediation', '2A', '2B', '3', '4', '5', '6', '7', 'associate-degree', 'bachelor', 'adult-education', 'examination-board',
] as const
export type StationYear = (typeof stationYears)[number]

/** What a rulebook tells directions of one year apart by: stream, finality, and whether it is dual. */
export const tracks = [
  'stream-a', 'stream-b', 'remediation', 'transition', 'double', 'double-dual', 'labour-market', 'labour-market-dual', 'seventh', 'seventh-dual', 'seventh-preparing', 'higher', 'outside',
] as const
export type Track = (typeof tracks)[number]

/** One year on one track, such as the third year of the dual-purpose finality: where many directions look alike to the rules. */
export interface Stop {
  year: StationYear
  track: Track
}

export type StopId = `${StationYear}:${Track}`

export function stopId({ year, track }: Stop): StopId {
  return `${year}:${track}`
}

/**
 * Where one can be a school year later, before any rule was asked: the year after, the same year again, or an earlier year of the
 * second or third grade to begin on another track. Nobody skips a year.
 */
export const yearsAfter: Record<StationYear, readonly StationYear[]> = {
  none: ['1A', '1B', 'remediation'],
  remediation: ['1A', '1B', '2A', '2B'],
  '1A': ['2A', '2B', '1A', '1B'],
  '1B': ['2A', '2B', '1A', '1B'],
  '2A': ['3', '2A', '2B'],
  '2B': ['3', '2A', '2B', '1A'],
  '3': ['4', '3'],
  '4': ['5', '4', '3'],
  '5': ['6', '5', '4', '3'],
  '6': ['7', 'associate-degree', 'bachelor', '6', '5', '4', '3'],
  '7': ['associate-degree', 'bachelor', '7', '6', '5'],
  'associate-degree': ['bachelor'],
  bachelor: [],
  'adult-education': ['7', 'associate-degree', 'bachelor'],
  'examination-board': ['7', 'associate-degree', 'bachelor'],
}

/** From these years one may also leave school and come back by adult education or the examination board. */
export const yearsWithWaysOutside: readonly StationYear[] = ['3', '4', '5', '6']

const order: Record<StationYear, number> = {
  none: 0, '1A': 1, '1B': 1, remediation: 1, '2A': 2, '2B': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, 'associate-degree': 8, bachelor: 9, 'adult-education': 6, 'examination-board': 6,
}

/** Whether this is the year after (`next`), the same one (`again`) or an earlier one (`back`). */
export const moves = ['next', 'again', 'back', 'outside'] as const
export type Move = (typeof moves)[number]

export function moveBetween(from: StationYear, to: StationYear): Move {
  if (to === 'adult-education' || to === 'examination-board') return 'outside'
  if (order[to] > order[from]) return 'next'
  return order[to] === order[from] ? 'again' : 'back'
}
