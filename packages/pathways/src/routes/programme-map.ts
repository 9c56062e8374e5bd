import { type FollowUpLink, domainsOf, namedFinalities } from './follow-up-links.ts'
import type { FirstGrade } from './first-grade.ts'
import type { ProgrammeDirection } from './programme-direction.ts'
import { type StationYear, type StopId, stopId, type Track } from './stop.ts'

/** One direction in one year; without a direction where a year has none to choose, such as 1A, or where it is a door out of school. */
export interface Station {
  year: StationYear
  direction: ProgrammeDirection | null
  /** Index of its stop. */
  stop: number
}

export interface MapStop {
  id: StopId
  year: StationYear
  track: Track
  /** Indices of its stations. */
  stations: readonly number[]
}

/** Between two stations: bit 1 = same domain, bit 2 = follows on. */
export type Relation = 0 | 1 | 2 | 3

/** The whole structure as a graph. Which of its doors are open is no part of it: a rulebook says that. */
export interface ProgrammeMap {
  stations: readonly Station[]
  stops: readonly MapStop[]
  stopIndex: ReadonlyMap<StopId, number>
  links: ReadonlyMap<string, FollowUpLink>
  /** Shape (stations × stations), row = from. */
  relations: Uint8Array
  /** What is in the structure but cannot be placed, so that nothing is left out in silence. */
  notOnMap: readonly { direction: ProgrammeDirection; reason: 'special-education' | 'french-language' | 'reception-class' | 'no-programme' }[]
}

export function linkKey(from: string, to: string): string {
  return `${from}>${to}`
}

/**
 * Lays the structure out: every direction in each of its years, on its track.
 *
 * @param links what follows on from what, with what schools added
 */
export function buildProgrammeMap(directions: readonly ProgrammeDirection[], firstGrade: FirstGrade, links: readonly FollowUpLink[]): ProgrammeMap {
  const stations: Station[] = []
  const stops: (MapStop & { stations: number[] })[] = []
  const stopIndex = new Map<StopId, number>()
  const place = (year: StationYear, track: Track, direction: ProgrammeDirection | null) => {
    const id = stopId({ year, track })
    const stop = stopIndex.get(id) ?? stops.length
    if (stop === stops.length) {
      stopIndex.set(id, stop)
      stops.push({ id, year, track, stations: [] })
    }
    stops[stop]!.stations.push(stations.length)
    stations.push({ year, direction, stop })
  }
  const notOnMap: ProgrammeMap['notOnMap'][number][] = []
  place('none', 'outside', null)
  place('1A', 'stream-a', null)
  place('1B', 'stream-b', null)
  place('remediation', 'remediation', null)
  for (const direction of directions) {
    const places = placesOf(direction, firstGrade)
    if (typeof places === 'string') {
      if (places !== 'first-year') notOnMap.push({ direction, reason: places })
    } else for (const [year, track] of places) place(year, track, direction)
  }
  place('associate-degree', 'higher', null)
  place('bachelor', 'higher', null)
  place('adult-education', 'outside', null)
  place('examination-board', 'outside', null)

  const linked = new Map(links.map((link) => [linkKey(link.from, link.to), link]))
  const domains = stations.map(({ direction }) => (direction ? domainsOf(direction, firstGrade) : []))
  const relations = new Uint8Array(stations.length ** 2)
  for (const [from, source] of stations.entries())
    for (const [to, target] of stations.entries()) {
      const sameDomain = domains[from]!.some((domain) => domains[to]!.includes(domain))
      relations[from * stations.length + to] = (sameDomain ? 1 : 0) | (followsOn(source, target, linked) ? 2 : 0)
    }
  return { stations, stops, stopIndex, links: linked, relations, notOnMap }
}

type Unplaced = ProgrammeMap['notOnMap'][number]['reason'] | 'first-year'

function placesOf(direction: ProgrammeDirection, firstGrade: FirstGrade): (readonly [StationYear, Track])[] | Unplaced {
  const { grade, finality, dual, name } = direction
  if (grade === '1') {
    if (/^Eerste leerjaar [AB]/.test(name)) return 'first-year'
    const option = firstGrade.options.find(({ code }) => `${code}-1` === direction.id)
    if (!option) return /BuSO|Opleidingsvorm/.test(name) && !/[Ff]r/.test(name) ? 'special-education' : 'french-language'
    const both = [['2A', 'stream-a'], ['2B', 'stream-b']] as const
    return both.filter(([, track]) => option.stream === 'both' || track === `stream-${option.stream}`)
  }
  if (grade === '7') return [['7', namedFinalities(direction) ? 'seventh-preparing' : dual ? 'seventh-dual' : 'seventh']]
  if (grade === 'HBO') return [['associate-degree', 'higher']]
  if (grade === 'OV3') return 'special-education'
  if (grade === 'OKAN') return 'reception-class'
  const track = finality === null ? null : trackOf(finality, dual)
  if (track === null || (grade !== '2' && grade !== '3')) return 'no-programme'
  return grade === '2' ? [['3', track], ['4', track]] : [['5', track], ['6', track]]
}

function trackOf(finality: 'DO' | 'DU' | 'A', dual: boolean): Track {
  if (finality === 'DO') return 'transition'
  if (finality === 'DU') return dual ? 'double-dual' : 'double'
  return dual ? 'labour-market-dual' : 'labour-market'
}

function followsOn(from: Station, to: Station, links: ReadonlyMap<string, FollowUpLink>): boolean {
  if (from.direction && to.direction) {
    const [a, b] = [from.direction, to.direction]
    if (links.has(linkKey(a.id, b.id)) || a.id === b.id) return true
    return a.grade === b.grade && a.grade !== '1' && (a.name === b.name || (a.groupNumber !== null && a.groupNumber === b.groupNumber))
  }
  if (to.year === 'bachelor') return followsIntoBachelor(from)
  if (to.year === 'associate-degree') return from.year === '6' || from.year === '7' || from.year === 'adult-education' || from.year === 'examination-board'
  // years without a direction: 1A before 2A, 1B before 2B
  return (from.year === '1A' && to.year === '2A') || (from.year === '1B' && to.year === '2B') || from.year === 'none'
}

/** Transition and dual-purpose lead on to a bachelor; labour market does by the seventh year that is named so, or by an associate degree. */
function followsIntoBachelor({ year, direction }: Station): boolean {
  if (year === 'associate-degree') return true
  if (year === '7') return direction !== null && namedFinalities(direction) !== null
  return year === '6' && (direction?.finality === 'DO' || direction?.finality === 'DU')
}
