/**
 * How long it takes to find all routes over the whole structure: from every station where a pupil can stand to every station, by both
 * rulebooks; and to see how far every direction is from a place.
 *
 * 1. With what was worked out for the map, the rules and the pupil at hand: all starts × all targets, or × every `stride`th target.
 * 2. The first time for a pupil: nobody asked the rulebook about any door before. All starts × every `firstStride`th target.
 *
 * Targets are shifted by one for each start, so that every target has its turn. All × all: `node bench/routes.ts 1`.
 *
 * Time is time on the clock of the one thread that searches. What takes longer than half of what is demanded is done up to five times,
 * and the least counts: other work shares the machine, and whoever is put aside for a moment did not search. Run: node bench/routes.ts [stride] [first stride]     (default 7 and 35)
 */
import structure from '@gilde/content/structure/directions.json' with { type: 'json' }
import { askBook, buildProgrammeMap, createDoorJudge, describeFamilies, findRoutes, followUpLinks, loadDirectionContent, loadFirstGrade, loadRulebooks, type ProgrammeDirection, type Rulebook, type Standing, yearsToStations } from '@gilde/pathways'
import { describeMachine } from './machine.ts'
import { quantiles } from './quantiles.ts'
import { writeResult } from './write-result.ts'

const machine = describeMachine()
const on = '2026-11-28'
const demanded = 5
const stride = Number(process.argv[2] ?? 7)
const firstStride = stride * Math.max(1, Math.round(Number(process.argv[3] ?? stride * 5) / stride))
const tries = 5
const directions = structure.directions.map((fact) => ({ ...fact, id: `${fact.code}-${fact.grade}` }) as ProgrammeDirection)
const firstGrade = loadFirstGrade()
const map = buildProgrammeMap(directions, firstGrade, followUpLinks(loadDirectionContent(), firstGrade, directions))

const standingIn = (station: number): Standing => {
  const { year, stop, direction } = map.stations[station]!
  return { year, track: map.stops[stop]!.track, directionId: direction?.id ?? null, certificate: 'A', exclusions: [], ageOn31December: null, primaryCertificate: true, fromOtherSystem: false, secondGradeCertificate: null, secondaryDiploma: null, admissionTest: 'none', summerCourse: 'none', earlierCertificate: false }
}
const nameOf = (station: number) => `${map.stops[map.stations[station]!.stop]!.id} ${map.stations[station]!.direction?.id ?? ''}`.trim()
const starts = [...map.stations.keys()]

interface Slowest {
  milliseconds: number
  from: string
  to: string
}

/** Keeps milliseconds as a histogram of hundredths, since there are half a million pairs. */
class Times {
  readonly #counts = new Map<number, number>()
  count = 0
  slowest: Slowest = { milliseconds: 0, from: '', to: '' }

  add(milliseconds: number, from: number, to: number): void {
    const key = Math.ceil(milliseconds * 100)
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    this.count++
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds: rounded(milliseconds), from: nameOf(from), to: nameOf(to) }
  }

  describe() {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b)
    const at = (share: number) => {
      let seen = 0
      for (const [key, count] of sorted) if ((seen += count) >= share * this.count) return key / 100
      return 0
    }
    return { pairs: this.count, p50: at(0.5), p95: at(0.95), p99: at(0.99), p999: at(0.999), slowest: this.slowest }
  }
}

const books: Record<string, unknown> = {}
const again = new Times()
const first = new Times()
const reach: number[] = []
let describedSlowest = 0
for (const [name, book] of Object.entries(loadRulebooks())) {
  warmUp(book)
  const ofBook = { again: new Times(), first: new Times() }
  const ask = askBook(book, on)
  const judge = createDoorJudge(map, ask)
  const described: number[] = []
  let [families, most] = [0, 0]
  for (const start of starts) {
    const standing = standingIn(start)
    for (let target = start % stride; target < map.stations.length; target += stride) {
      const [milliseconds, found] = timed(() => judge, (known) => findRoutes(known, standing, target))
      for (const times of [again, ofBook.again]) times.add(milliseconds, start, target)
      families += found.families.length
      most = Math.max(most, found.families.length)
      if ((target - (start % stride)) % firstStride !== 0) continue
      const [once] = timed(() => createDoorJudge(map, ask), (fresh) => findRoutes(fresh, standing, target))
      for (const times of [first, ofBook.first]) times.add(once, start, target)
      if ((target - (start % stride)) % (firstStride * 3) === 0) described.push(timed(() => judge, (known) => describeFamilies(known, standing, found.families))[0])
    }
    reach.push(timed(() => judge, (known) => yearsToStations(known, standing))[0])
  }
  describedSlowest = Math.max(describedSlowest, ...described)
  books[name] = { again: ofBook.again.describe(), theFirstTimeForAPupil: ofBook.first.describe(), describeFamiliesMilliseconds: quantiles(described), familiesPerPair: rounded(families / ofBook.again.count), mostFamilies: most }
}

await writeResult(
  'routes',
  machine,
  [
    { what: 'all routes from any start to any target, slowest pair', measured: again.slowest.milliseconds, bound: 'at most', demanded, unit: 'ms' },
    { what: 'the same the first time for a pupil, slowest pair', measured: first.slowest.milliseconds, bound: 'at most', demanded, unit: 'ms' },
    { what: 'how far every direction of the structure is, slowest start', measured: rounded(Math.max(...reach)), bound: 'at most', demanded, unit: 'ms' },
  ],
  { stations: map.stations.length, starts: starts.length, targets: map.stations.length, everySoManiethTarget: stride, extraYears: 1, again: again.describe(), theFirstTimeForAPupil: { everySoManiethTarget: firstStride, ...first.describe() }, reachMilliseconds: quantiles(reach), describeFamiliesSlowestMilliseconds: rounded(describedSlowest), books },
)

/** Milliseconds of one try, or of the best of several where one took long; what has to be there before does not count. */
function timed<Before, Made>(before: () => Before, work: (known: Before) => Made): [number, Made] {
  let least = Infinity
  for (let run = 1; ; run++) {
    const known = before()
    const begin = performance.now()
    const made = work(known)
    least = Math.min(least, performance.now() - begin)
    if (least <= demanded / 2 || run === tries) return [least, made]
  }
}

/** A server that has been asked before: what is measured is not how the program itself is compiled. */
function warmUp(book: Rulebook): void {
  const ask = askBook(book, on)
  for (let start = 0; start < map.stations.length; start += 40)
    for (let target = 3; target < map.stations.length; target += 40) findRoutes(createDoorJudge(map, ask), standingIn(start), target)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
