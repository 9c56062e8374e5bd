import { familyOfDirection } from '@gilde/assessment'
import { type DoorJudge, doorQuestion, type DoorStatus, easiestRoute, findDoors, findRoutes, linkKey, type Standing, stationsOf, yearsToStations } from '@gilde/pathways'
import { correctionsBetween, followUpsFrom, isWeakLink } from './corrections-between.ts'
import { describeDirection, describeStation } from './describe-place.ts'
import type { Door, DoorMap } from './get-doors.ts'
import type { Programme } from './programme.ts'

const shownAfter = 3
/** Of so many kinds of ways the easiest is shown beside a closed door; its own page has them all. */
const waysLookedAt = 3

/** What is seen of the map from where one pupil stands. */
export class DoorsInSight {
  readonly #programme: Programme
  readonly #judge: DoorJudge
  readonly #standing: Standing
  readonly #years: number[]
  #next: ReturnType<typeof findDoors> | undefined
  /** How doors would stand if nothing had been shown; only where something was. */
  readonly #unshown: ReadonlyMap<number, DoorStatus>

  constructor(programme: Programme, judge: DoorJudge, standing: Standing) {
    this.#programme = programme
    this.#judge = judge
    this.#standing = standing
    this.#years = yearsToStations(judge, standing)
    const hasShown = (standing.familyProofs ?? []).length + (standing.admittedTo ?? []).length > 0
    this.#unshown = new Map(hasShown ? findDoors(judge, { ...standing, familyProofs: [], admittedTo: [] }).map(({ station, status }) => [station, status]) : [])
  }

  shown(station: number, status: DoorStatus): Pick<Door, 'shown' | 'openedByProof'> {
    const { direction } = this.#programme.map.stations[station]!
    const { familyProofs = [], admittedTo = [] } = this.#standing
    if (!direction) return { shown: [], openedByProof: false }
    const family = familyOfDirection(direction)
    const own = family && familyProofs.find(({ domains, finality }) => finality === family.finality && domains.join() === family.domains.join())
    const shown: Door['shown'] = [
      ...(own?.admissionTest === 'passed' ? (['admission-test'] as const) : []),
      ...(own?.summerCourse === 'passed' ? (['summer-course'] as const) : []),
      ...(own?.earlierCertificate ? (['earlier-certificate'] as const) : []),
      ...(admittedTo.includes(direction.id) ? (['admitted'] as const) : []),
    ]
    return { shown, openedByProof: shown.length > 0 && better.indexOf(status) < better.indexOf(this.#unshown.get(station) ?? status) }
  }

  closeness(to: string | null): number {
    const from = this.#standing.directionId
    if (from === null || to === null) return 4
    if (from === to) return 0
    const { map } = this.#programme
    const link = map.links.get(linkKey(from, to))
    if (link && !isWeakLink(link)) return 1
    const [source] = stationsOf(map, this.#standing)
    const target = map.stations.findIndex(({ direction }) => direction?.id === to)
    const relation = map.relations[source! * map.stations.length + target] ?? 0
    return relation & 2 ? 2 : relation & 1 ? 3 : 4
  }

  reopensAfter(station: number): number | null {
    const years = this.#years[this.#entry(station)]!
    return Number.isFinite(years) ? years : null
  }

  aim(target: string): DoorMap['aims'] {
    const { map, directions } = this.#programme
    const station = map.stations.findIndex(({ direction, year }) => direction?.id === target || (direction === null && year === target))
    if (station === -1) return []
    const direction = directions.find(({ id }) => id === target)
    const years = this.#years[station]!
    const isKnown = Number.isFinite(years)
    this.#next ??= findDoors(this.#judge, this.#standing).filter(({ move }) => move === 'next')
    const doorTo = (id: string | undefined) => this.#next!.find((each) => id !== undefined && map.stations[each.station]!.direction?.id === id)
    const onward = isKnown ? [] : followUpsFrom(map.links, target).filter((link) => !isWeakLink(link)).flatMap(({ to }) => {
      const [door, follower] = [doorTo(to), directions.find(({ id }) => id === to)]
      return door && follower && !follower.dual ? [{ ...describeDirection(follower), status: door.status }] : []
    })
    const status = years === 1 ? (this.#next.find((each) => each.station === station)?.status ?? null) : null
    return [{ target, direction: direction ? describeDirection(direction) : null, startsAfter: isKnown ? years - 1 : null, status, onward: onward.slice(0, 2) }]
  }

  /** A direction of two years is entered in its first, unless that year lies behind. */
  #entry(station: number): number {
    const { stations } = this.#programme.map
    const { direction, year } = stations[station]!
    const entry = stations.findIndex((each) => each.direction !== null && each.direction.id === direction?.id && each.year === year)
    return entry === -1 ? station : entry
  }

  question(station: number, status: DoorStatus) {
    return doorQuestion(this.#judge, this.#standing, station, status)
  }

  follows(to: string | null): Pick<Door, 'followsOn' | 'corrections'> {
    const from = this.#standing.directionId
    if (from === null || to === null) return { followsOn: null, corrections: [] }
    return correctionsBetween(this.#programme, from, to)
  }

  yearsToEnd(station: number): number {
    const { year } = this.#programme.map.stations[station]!
    return year === '3' || year === '5' ? 2 : 1
  }

  after(id: string | null): Door['after'] {
    const { links } = this.#programme.map
    const next = id === null ? [] : followUpsFrom(links, id)
    const known = next.flatMap(({ to }) => this.#programme.directions.filter((direction) => direction.id === to))
    return { total: known.length, directions: known.filter(({ dual }) => !dual).slice(0, shownAfter).map(describeDirection) }
  }

  /** The way is that of this door alone: what lies on it is near to the direction behind the door, not to another of the same domain. */
  reopen(station: number): Door['reopen'] {
    const { map } = this.#programme
    const target = this.#entry(station)
    const years = this.#years[target]!
    if (years === Infinity) return null
    const { families } = findRoutes(this.#judge, this.#standing, target, { extraYears: 0 })
    // of those that are shortest the ones with the fewest changes come first
    const few = families.filter(({ legs }) => !legs.includes('outside')).slice(0, waysLookedAt)
    const easiest = few.map((family) => easiestRoute(this.#judge, this.#standing, family)).sort((a, b) => asked(a.steps) - asked(b.steps))[0]
    if (!easiest) return null
    return { years, steps: easiest.steps.map(({ station: at, door }) => ({ ...describeStation(map, at), status: door })) }
  }

  further(): DoorMap['further'] {
    const { map } = this.#programme
    return (['3', '5', '7', 'associate-degree', 'bachelor'] as const).map((year) => {
      const stations = map.stations.flatMap((station, index) => (station.year === year ? [index] : []))
      const years = stations.map((station) => this.#years[station]!).filter(Number.isFinite)
      return { year, total: stations.length, reachable: years.length, least: years.length === 0 ? null : Math.min(...years) }
    })
  }
}

const better: readonly DoorStatus[] = ['open', 'proof', 'unknown', 'closed']

function asked(steps: readonly { door: DoorStatus }[]): number {
  return steps.filter(({ door }) => door !== 'open').length
}
