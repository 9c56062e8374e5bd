import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDirectionContent } from '../load-direction-content.ts'
import { loadRulebooks } from '../rulebook/load-rulebooks.ts'
import { standingAt } from '../testing/plain-rules.ts'
import { structureDirections } from '../testing/structure-directions.ts'
import { askBook, explainDoor } from './ask-book.ts'
import { describeFamilies } from './describe-family.ts'
import { doorFacts } from './door-facts.ts'
import { createDoorJudge } from './door-judge.ts'
import { stepQuestion } from './door-question.ts'
import { findDoors } from './find-doors.ts'
import { findRoutes } from './find-routes.ts'
import { loadFirstGrade } from './first-grade.ts'
import { followUpLinks } from './follow-up-links.ts'
import { buildProgrammeMap } from './programme-map.ts'
import type { Standing } from './standing.ts'
import { yearsToStations } from './years-to-stations.ts'

const firstGrade = loadFirstGrade()
const map = buildProgrammeMap(structureDirections, firstGrade, followUpLinks(loadDirectionContent(), firstGrade, structureDirections))
const on = '2026-11-28'
const outside = ['adult-education', 'examination-board']

describe.each(Object.values(loadRulebooks()))('doors by the book $id', (book) => {
  const judge = createDoorJudge(map, askBook(book, on))
  const doorOf = (decision: string, outcome: string | null) => book.decisions.find(({ id }) => id === decision)!.outcomes.find(({ id }) => id === outcome)?.door ?? 'unknown'
  /** The worst that the traced book says, which gives reasons and sources besides. */
  const traced = (standing: Standing, from: number, to: number, after: number) => {
    const found = explainDoor(book, on, doorFacts(stepQuestion(judge, standing, from, to, after))).map(({ decision, outcome }) => doorOf(decision, outcome))
    return ['closed', 'unknown', 'proof', 'open'].find((status) => found.includes(status as 'open'))
  }
  const pupils = fc
    .record({
      start: fc.constantFrom(...map.stations.keys()).filter((station) => !['bachelor', ...outside].includes(map.stations[station]!.year)),
      certificate: fc.constantFrom('A', 'B', 'C', null),
      age: fc.constantFrom(null, 12, 15, 18, 21),
      other: fc.boolean(),
      primary: fc.constantFrom(true, false, null),
      target: fc.constantFrom(...map.stations.keys()),
      finality: fc.constantFrom('transition', 'double', 'labour-market'),
      passed: fc.boolean(),
    })
    .map(({ start, certificate, age, other, primary, target, finality, passed }) => {
      const { year, stop, direction } = map.stations[start]!
      return {
        start,
        target,
        standing: standingAt(year, map.stops[stop]!.track, direction?.id ?? null, {
          certificate: certificate as Standing['certificate'],
          // younger than this nobody is in such a year: the book refuses it
          ageOn31December: age === null ? null : Math.max(age, ['5', '6', '7', 'associate-degree'].includes(year) ? 15 : 12),
          fromOtherSystem: other,
          primaryCertificate: primary,
          admissionTest: passed ? 'passed' : 'none',
          exclusions: certificate === 'B' ? [{ kind: 'finality', id: finality }] : [],
        }),
      }
    })

  it('stand for each pupil as the traced book says, and no pupil contradicts the book', () => {
    fc.assert(
      fc.property(pupils, fc.nat(), ({ start, standing }, pick) => {
        const doors = findDoors(judge, standing).filter(({ station }) => !outside.includes(map.stations[station]!.year))
        for (const { station, status } of doors.filter((_, index) => index % 40 === pick % 40)) expect(traced(standing, start, station, 1)).toBe(status)
      }),
      { numRuns: 40, seed: 1612 },
    )
  })

  it('are passed at each step of a route as the book allows', () => {
    fc.assert(
      fc.property(pupils, ({ start, standing, target }) => {
        const { families } = findRoutes(judge, standing, target, { extraYears: 0 })
        for (const { easiest } of describeFamilies(judge, standing, families.slice(0, 6))) {
          let at = start
          for (const [index, { station, door }] of easiest.steps.entries()) {
            expect(door).not.toBe('closed')
            if (!outside.includes(map.stations[station]!.year)) expect(traced(standing, at, station, index + 1)).toBe(door)
            at = station
          }
        }
      }),
      { numRuns: 25, seed: 1613 },
    )
  })

  it('open again: of every closed door ahead a way is known, or what would change it', () => {
    for (const standing of [standingAt('2B', 'stream-b', '1152-1'), standingAt('4', 'double', '1290-2', { certificate: 'B', exclusions: [{ kind: 'finality', id: 'double' }] }), standingAt('5', 'transition', '1521-3', { certificate: 'C' })]) {
      const years = yearsToStations(judge, standing)
      const closed = findDoors(judge, standing).filter(({ move, status }) => move === 'next' && status === 'closed')
      expect(closed.filter(({ station }) => years[station] === Infinity)).toEqual([])
    }
  })
})
