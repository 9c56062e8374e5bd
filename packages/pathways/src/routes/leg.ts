import type { Track } from './stop.ts'

/** What routes are told apart by: the finality or way that a part of them is on, whether dual or not, and whenever one changes. */
export const legs = ['first-grade', 'remediation', 'transition', 'double', 'labour-market', 'seventh', 'seventh-preparing', 'higher', 'outside'] as const
export type Leg = (typeof legs)[number]

const legOfTrack: Record<Track, Leg> = {
  'stream-a': 'first-grade',
  'stream-b': 'first-grade',
  remediation: 'remediation',
  transition: 'transition',
  double: 'double',
  'double-dual': 'double',
  'labour-market': 'labour-market',
  'labour-market-dual': 'labour-market',
  seventh: 'seventh',
  'seventh-dual': 'seventh',
  'seventh-preparing': 'seventh-preparing',
  higher: 'higher',
  outside: 'outside',
}

export function legOf(track: Track): Leg {
  return legOfTrack[track]
}
