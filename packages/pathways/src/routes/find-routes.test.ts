import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDirectionContent } from '../load-direction-content.ts'
import { plainRules, standingAt } from '../testing/plain-rules.ts'
import { structureDirections } from '../testing/structure-directions.ts'
import { walkEveryRoute } from '../testing/walk-every-route.ts'
import { describeFamilies } from './describe-family.ts'
import { createDoorJudge } from './door-judge.ts'
import { findDoors } from './find-doors.ts'
import { findRoutes } from './find-routes.ts'
import { loadFirstGrade } from './first-grade.ts'
import { followUpLinks } from './follow-up-links.ts'
import { type Leg, legOf } from './leg.ts'
import { doorBetween } from './door-between.ts'
import { buildProgrammeMap } from './programme-map.ts'
import type { Standing } from './standing.ts'
import { yearsToStations } from './years-to-stations.ts'

const firstGrade = loadFirstGrade()
const links = followUpLinks(loadDirectionContent(), firstGrade, structureDirections)
const judge = createDoorJudge(buildProgrammeMap(structureDirections, firstGrade, links), plainRules)
const stationAt = (map: typeof judge.map, year: string, id: string | null) => map.stations.findIndex((station) => station.year === year && (station.direction?.id ?? null) === id)

/** A structure small enough to walk through by hand: one or two directions per finality. */
const few = new Set(['1145-1', '1148-1', '1152-1', '1289-2', '1288-2', '1395-2', '1326-2', '1289-3', '1463-3', '1096-3', '1095-3', '1511-3', '1680-7', '1692-7'])
const small = createDoorJudge(
  buildProgrammeMap(structureDirections.filter(({ id }) => few.has(id)), firstGrade, links.filter(({ from, to }) => few.has(from) && few.has(to))),
  plainRules,
)

const starts = [
  standingAt('1A', 'stream-a'),
  standingAt('2B', 'stream-b', '1152-1'),
  standingAt('3', 'labour-market', '1288-2'),
  standingAt('4', 'transition', '1326-2', { certificate: 'B', exclusions: [{ kind: 'finality', id: 'transition' }] }),
  standingAt('5', 'double', '1289-3', { certificate: 'C' }),
  standingAt('6', 'labour-market', '1463-3'),
]

function legsOf(map: typeof judge.map, route: number[]): string {
  const taken: Leg[] = []
  for (const station of route) {
    const leg = legOf(map.stops[map.stations[station]!.stop]!.track)
    if (taken.at(-1) !== leg) taken.push(leg)
  }
  return `${route.length} ${taken.join(' ')}`
}

describe('proofs', () => {
  const asksProof = createDoorJudge(judge.map, (facts) => (facts.admissionTest === 'passed' || facts.summerCourse === 'passed' || facts.earlierCertificate === true || facts.admissionCouncil === 'favourable' ? 'open' : 'proof'))
  const statusOf = (more: Partial<Standing>) => {
    const found = findDoors(asksProof, standingAt('4', 'labour-market', '1288-2', more))
    return new Map(found.map(({ station, status }) => [station, status]))
  }
  const opened = (more: Partial<Standing>) => [...statusOf(more)].filter(([, status]) => status === 'open').map(([station]) => judge.map.stations[station]!.direction)
  const nothing = { admissionTest: 'none', summerCourse: 'none', earlierCertificate: false } as const

  it('of a family open the doors of that family and no other', () => {
    expect(opened({})).toEqual([])
    for (const shown of [{ admissionTest: 'passed' }, { summerCourse: 'passed' }, { earlierCertificate: true }] as const) {
      const doors = opened({ familyProofs: [{ domains: ['stem'], finality: 'A', ...nothing, ...shown }] })
      expect(doors.length).toBeGreaterThan(5)
      expect(doors.every((direction) => direction?.domain === 'stem' && direction.finality === 'A')).toBe(true)
    }
  })

  it('that count everywhere open all of them, and one not passed opens none', () => {
    expect(opened({ admissionTest: 'passed' })).toHaveLength(statusOf({}).size - 2)
    expect(opened({ familyProofs: [{ domains: ['stem'], finality: 'A', ...nothing, admissionTest: 'not-passed' }] })).toEqual([])
  })

  it('of a school that admits open that one direction', () => {
    expect(new Set(opened({ admittedTo: ['1463-3'] }).map((direction) => direction!.id))).toEqual(new Set(['1463-3']))
  })

  it('are of the next school year: a route counts on none later', () => {
    const target = stationAt(judge.map, '6', '1463-3')
    const standing = standingAt('4', 'labour-market', '1288-2', { familyProofs: [{ domains: ['stem'], finality: 'A', ...nothing, admissionTest: 'passed' }] })
    const { families } = findRoutes(asksProof, standing, target)
    const [{ easiest }] = describeFamilies(asksProof, standing, families) as [ReturnType<typeof describeFamilies>[number]]
    expect(easiest.steps.map(({ door }) => door)).toEqual(['open', 'proof'])
  })
})

describe('findRoutes', () => {
  it('finds exactly the routes that one finds by trying every door', () => {
    for (const standing of starts)
      for (const target of small.map.stations.keys()) {
        const { families, shortest, limit } = findRoutes(small, standing, target, { extraYears: 1 })
        if (limit > 5) continue
        const walked = walkEveryRoute(small, standing, target, limit)
        const counted = new Map<string, number>()
        for (const route of walked) counted.set(legsOf(small.map, route), (counted.get(legsOf(small.map, route)) ?? 0) + 1)
        const described = describeFamilies(small, standing, families)
        expect(new Map(families.map(({ years, legs }, index) => [`${years} ${legs.join(' ')}`, described[index]!.routes]))).toEqual(counted)
        const inSchools = walked.filter((route) => !legsOf(small.map, route).includes('outside'))
        expect(shortest).toBe(inSchools.length === 0 ? null : Math.min(...inSchools.map((route) => route.length)))
      }
  })

  it('looks no longer than asked for ways to a target outside a school, since none stays in one', () => {
    for (const standing of starts) {
      const { families, shortest, limit } = findRoutes(small, standing, stationAt(small.map, 'adult-education', null), { extraYears: 2 })
      expect(shortest).toBeNull()
      expect(limit).toBe(families[0]!.years + 2)
    }
  })

  it('waits at a door that is open in one school year only', () => {
    const late = createDoorJudge(small.map, (facts) => (facts.targetYear === '5' && facts.yearsInSecondary !== 5 ? 'closed' : plainRules(facts)))
    const [standing, target] = [standingAt('3', 'labour-market', '1288-2'), stationAt(small.map, '5', '1463-3')]
    const { families, shortest, limit } = findRoutes(late, standing, target)
    expect(shortest).toBe(3)
    const walked = walkEveryRoute(late, standing, target, limit)
    expect(new Set(families.map(({ years, legs }) => `${years} ${legs.join(' ')}`))).toEqual(new Set(walked.map((route) => legsOf(small.map, route))))
    expect(describeFamilies(late, standing, families).reduce((sum, { routes }) => sum + routes, 0)).toBe(walked.length)
  })

  it('leaves no station out that some route of the family goes through, and names none besides', () => {
    for (const standing of starts.slice(0, 4)) {
      const target = stationAt(small.map, '6', '1289-3')
      const { families, limit } = findRoutes(small, standing, target)
      const walked = Map.groupBy(walkEveryRoute(small, standing, target, limit), (route) => legsOf(small.map, route))
      for (const [index, { years }] of describeFamilies(small, standing, families).entries()) {
        const routes = walked.get(`${families[index]!.years} ${families[index]!.legs.join(' ')}`)!
        for (const [step, { stops }] of years.entries())
          expect(new Set(stops.flatMap(({ stations }) => stations))).toEqual(new Set(routes.map((route) => route[step]!)))
      }
    }
  })

  it('shows a route on which no door is closed, whoever asks and wherever to', () => {
    const { map } = judge
    const pupil = fc.record({
      stop: fc.constantFrom(...map.stops.filter(({ year }) => !['bachelor', 'associate-degree', '7', 'adult-education', 'examination-board'].includes(year))),
      certificate: fc.constantFrom('A', 'B', 'C', null),
      age: fc.constantFrom(null, 13, 15, 18),
      finality: fc.constantFrom('transition', 'double', 'labour-market'),
      pick: fc.nat(),
      target: fc.nat(map.stations.length - 1),
    })
    fc.assert(
      fc.property(pupil, ({ stop, certificate, age, finality, pick, target }) => {
        const standing = standingAt(stop.year, stop.track, map.stations[stop.stations[pick % stop.stations.length]!]!.direction?.id ?? null, {
          certificate: certificate as Standing['certificate'],
          ageOn31December: age,
          exclusions: certificate === 'B' ? [{ kind: 'finality', id: finality }] : [],
        })
        const { families, shortest } = findRoutes(judge, standing, target, { extraYears: 0 })
        const door = doorBetween(map, standing, judge.for(standing))
        const start = map.stops[map.stopIndex.get(stop.id)!]!.stations.find((each) => (map.stations[each]!.direction?.id ?? null) === standing.directionId)!
        for (const { easiest } of describeFamilies(judge, standing, families)) {
          let at = start
          for (const [index, step] of easiest.steps.entries()) {
            expect(door(at, step.station, index + 1)).toBe(step.door)
            expect(step.door).not.toBe('closed')
            at = step.station
          }
          expect(at).toBe(target)
                  }
        // from here to there and from there to here agree
        if (!map.stops[map.stations[target]!.stop]!.id.endsWith('outside')) expect(yearsToStations(judge, standing)[target]).toBe(shortest ?? Infinity)
      }),
      { numRuns: 30, seed: 1611 },
    )
  })

  it('hides no level: opening a door takes no route away', () => {
    const wider = createDoorJudge(small.map, (facts) => (facts.targetYear === '5' ? 'open' : plainRules(facts)))
    for (const standing of starts.slice(1, 5))
      for (const target of small.map.stations.keys()) {
        const names = (search: ReturnType<typeof findRoutes>) => search.families.map(({ years, legs }) => `${years} ${legs.join(' ')}`)
        const before = findRoutes(small, standing, target, { extraYears: 0 })
        if (before.shortest === null) continue
        const after = findRoutes(wider, standing, target, { extraYears: 2 })
        for (const family of names(before)) expect(names(after)).toContain(family)
      }
  })

  it('refuses a pupil who stands nowhere on the map', () => {
    expect(() => findRoutes(judge, standingAt('3', 'double', '1288-2'), 0)).toThrow('direction 1288-2 is not at 3:double')
    expect(() => findRoutes(judge, standingAt('3', 'stream-a'), 0)).toThrow(RangeError)
  })
})

describe('findDoors', () => {
  it('shows each direction of the next year, closed ones too', () => {
    const doors = findDoors(judge, standingAt('2B', 'stream-b', '1152-1'))
    const next = doors.filter(({ move }) => move === 'next')
    expect(next).toHaveLength(117)
    expect(next.filter(({ status }) => status === 'closed').every(({ station }) => judge.map.stations[station]!.direction!.finality === 'DO' || judge.map.stations[station]!.direction!.dual)).toBe(true)
  })

  it('lets a certificate close what it names', () => {
    const standing = standingAt('4', 'double', '1289-2', { certificate: 'B', exclusions: [{ kind: 'domain', id: 'stem' }] })
    for (const { station, move, status } of findDoors(judge, standing))
      if (move === 'next' && judge.map.stations[station]!.direction?.domain === 'stem') expect(status).toBe('closed')
  })
})

describe('yearsToStations', () => {
  it('counts school years, and knows of a way back for every closed door', () => {
    const standing = standingAt('2B', 'stream-b', '1152-1')
    const years = yearsToStations(judge, standing)
    expect(years[stationAt(judge.map, '3', '1288-2')]).toBe(1)
    expect(years[stationAt(judge.map, 'bachelor', null)]).toBe(5)
    for (const { station, status } of findDoors(judge, standing)) if (status === 'closed') expect(years[station]).toBeLessThanOrEqual(3)
  })
})
