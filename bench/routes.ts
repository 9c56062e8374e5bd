/**
 * How long it takes to find all routes from a place to a target over the whole structure, by both rulebooks, and to see how far every
 * direction is from a place. Each pair is timed with what was worked out for the map and the rules at hand, as a running server has it,
 * and once more as it is the first time. Time is processor time of the one thread that searches, so that other work on the machine does
 * not count; time on the clock stands beside it. Run: node bench/routes.ts
 */
import structure from '@gilde/content/structure/directions.json' with { type: 'json' }
import { askBook, buildProgrammeMap, createDoorJudge, describeFamilies, findRoutes, followUpLinks, loadDirectionContent, loadFirstGrade, loadRulebooks, type ProgrammeDirection, type Standing, yearsToStations } from '@gilde/pathways'
import { describeMachine } from './machine.ts'
import { quantiles } from './quantiles.ts'
import { writeResult } from './write-result.ts'

const machine = describeMachine()
const on = '2026-11-28'
const directions = structure.directions.map((fact) => ({ ...fact, id: `${fact.code}-${fact.grade}` }) as ProgrammeDirection)
const firstGrade = loadFirstGrade()
const map = buildProgrammeMap(directions, firstGrade, followUpLinks(loadDirectionContent(), firstGrade, directions))
const notStarts = ['bachelor', 'associate-degree', 'adult-education', 'examination-board']
/** Of each year and track the first direction, and every twentieth station besides. */
const starts = map.stations.filter(({ year, stop }, station) => !notStarts.includes(year) && (map.stops[stop]!.stations[0] === station || station % 20 === 0))
/** Every twenty-ninth station of the sixth and seventh year, and both ends of higher education. */
const targets = map.stations.flatMap(({ year, direction }, station) => ((['6', '7'].includes(year) && station % 29 === 0) || (direction === null && ['associate-degree', 'bachelor'].includes(year)) ? [station] : []))

const figures: Record<string, unknown> = { stations: map.stations.length, starts: starts.length, targets: targets.length, extraYears: 1 }
let slowest = 0
let slowestReach = 0
for (const [name, book] of Object.entries(loadRulebooks())) {
  const judge = createDoorJudge(map, askBook(book, on))
  const first: number[] = []
  const again: number[] = []
  const clock: number[] = []
  const reach: number[] = []
  let families = 0
  let most = 0
  for (const { year, stop, direction } of starts) {
    const standing: Standing = { year, track: map.stops[stop]!.track, directionId: direction?.id ?? null, certificate: 'A', exclusions: [], ageOn31December: null, primaryCertificate: true, fromOtherSystem: false, secondGradeCertificate: null, secondaryDiploma: null, admissionTest: 'none', summerCourse: 'none', earlierCertificate: false }
    for (const target of targets) {
      first.push(timed(() => findRoutes(judge, standing, target)))
      again.push(timed(() => findRoutes(judge, standing, target)))
      const begin = performance.now()
      findRoutes(judge, standing, target)
      clock.push(performance.now() - begin)
      const found = findRoutes(judge, standing, target).families.length
      families += found
      most = Math.max(most, found)
    }
    yearsToStations(judge, standing)
    reach.push(timed(() => yearsToStations(judge, standing)))
  }
  slowest = Math.max(slowest, ...again)
  slowestReach = Math.max(slowestReach, ...reach)
  const widest: Standing = { year: 'none', track: 'outside', directionId: null, certificate: 'A', exclusions: [], ageOn31December: null, primaryCertificate: true, fromOtherSystem: false, secondGradeCertificate: null, secondaryDiploma: null, admissionTest: 'none', summerCourse: 'none', earlierCertificate: false }
  const { families: wide } = findRoutes(judge, widest, targets[0]!)
  figures[name] = {
    pairs: again.length,
    milliseconds: quantiles(again),
    millisecondsOnTheClock: quantiles(clock),
    millisecondsTheFirstTime: quantiles(first),
    reachMilliseconds: quantiles(reach),
    familiesPerPair: Math.round((10 * families) / again.length) / 10,
    mostFamilies: most,
    describeWidestMilliseconds: Math.min(...Array.from({ length: 3 }, () => timed(() => describeFamilies(judge, widest, wide)))),
  }
}

await writeResult('routes', machine, [
  { what: 'all routes from any start to a target, slowest pair', measured: Math.round(slowest * 100) / 100, bound: 'at most', demanded: 5, unit: 'ms' },
  { what: 'how far every direction of the structure is, slowest start', measured: Math.round(slowestReach * 100) / 100, bound: 'at most', demanded: 5, unit: 'ms' },
], figures)

/** Milliseconds of processor time of this thread. */
function timed(work: () => unknown): number {
  const begin = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begin)
  return (user + system) / 1000
}
