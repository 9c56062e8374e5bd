import { askBook, createDoorJudge, type Decision, describeFamilies, doorFacts, explainDoor, findRoutes, loadRulebooks, type ProgrammeMap, type RouteFamily, type Standing, stationsOf, type StationYear, stepQuestion } from '@gilde/pathways'
import type { Command } from '../command.ts'
import { numberOption, textOption } from '../read-options.ts'
import { mended, readMap, readStanding, readTarget } from '../read-standing.ts'
import { UsageError } from '../refusal.ts'
import { dayOption, readLanguage, readWholeRulebook, rulebookHelp, rulebookOptions, type Words } from '../rulebook-options.ts'

export const routes: Command = {
  summary: 'every route from a place in school to a direction, by a rulebook',
  help: `gilde routes: every route from a place in school to a direction, an associate degree or a bachelor

Usage: gilde routes --from PLACE --to TARGET [options]

  --from PLACE        a year, with the direction where it has one: none, 1A, 1B, remediation, 2A, 2B, 4:1290-2,
                      "4:Elektrotechnieken", 6:labour-market (where the direction is not known)
  --to TARGET         a direction by code and grade (1289-3) or by name, associate-degree, or bachelor
  --certificate C     of that year: A, B, C or unknown. Default A
  --excluded LIST     what certificate B closes, with commas: finality:transition, domain:stem, direction:1289-2
  --age N             on 31 December of that school year. Default: what most pupils are in that year
  --proofs LIST       what the pupil can show, with commas: test, course, earlier
  --other-system      the pupil comes from another school system
  --rulebook NAME     ${Object.keys(loadRulebooks()).join(', ')}, or a file. Default today
  --on DATE           the rules as they stand on this day, such as 2026-09-01. Default: today
  --extra N           how many school years longer than the shortest a route may be, 0 to 3. Default 1
${rulebookHelp}

Text: a line per family of routes (routes that take the same finalities), the easiest of each, and why a door is not open.
JSON: { from, to, rulebook, on, shortest, limit, routes, families: [{ years, legs, routes, easiest: [{ year, direction, door, outcome, sentence, citations, missing }] }] }

A route is a plan: every year is counted as done with certificate A. What no route shows may still be possible: ask the school.

Example: gilde routes --from 4:1288-2 --to bachelor --rulebook today --on 2026-09-01`,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    certificate: { type: 'string' },
    excluded: { type: 'string' },
    age: { type: 'string' },
    proofs: { type: 'string' },
    'other-system': { type: 'boolean' },
    rulebook: { type: 'string' },
    on: { type: 'string' },
    extra: { type: 'string' },
    ...rulebookOptions,
  },
  run(values) {
    const from = textOption(values, 'from')
    const to = textOption(values, 'to')
    if (from === undefined || to === undefined) throw new UsageError('Say where from and where to: --from PLACE --to TARGET')
    const book = readWholeRulebook(textOption(values, 'rulebook') ?? 'today', values)
    const on = textOption(values, 'on') === undefined ? new Date().toISOString().slice(0, 10) : dayOption(values, 'on')
    const words = readLanguage(values)
    const extraYears = numberOption(values, 'extra', 1, { whole: true, least: 0, most: 3 })
    const map = readMap()
    const standing = readStanding(map, from, values)
    const target = readTarget(map, to)
    const judge = mended(() => createDoorJudge(map, askBook(book, on)))
    const { families, shortest, limit } = mended(() => findRoutes(judge, standing, target, { extraYears }))
    const described = describeFamilies(judge, standing, families).map(
      ({ routes: count, easiest: { steps } }): Described => ({
        routes: count,
        steps: steps.map(({ station, door }, step) => {
          const before = step === 0 ? stationsOf(map, standing)[0]! : steps[step - 1]!.station
          const { year, direction } = map.stations[station]!
          const asked = door !== 'open' && year !== 'adult-education' && year !== 'examination-board'
          return {
            year,
            direction: direction && { id: direction.id, name: direction.name, dual: direction.dual },
            door,
            decisions: asked ? explainDoor(book, on, doorFacts(stepQuestion(judge, standing, before, station, step + 1))) : [],
          }
        }),
      }),
    )
    const routeCount = described.reduce((sum, family) => sum + family.routes, 0)
    return {
      json: {
        from: describeStation(map, standing),
        to: describeTarget(map, target),
        rulebook: { id: book.id, version: book.version },
        on,
        shortest,
        limit,
        routes: routeCount,
        families: families.map(({ years, legs }, index) => ({ years, legs, routes: described[index]!.routes, easiest: described[index]!.steps.map(({ decisions, ...step }) => ({ ...step, ...answerOf(decisions) })) })),
      },
      text: [
        shortest === null ? 'No route is known by these rules. That does not mean that there is none: ask the school.' : `${families.length} kinds of routes, ${routeCount} routes in all; the shortest takes ${shortest} school years.`,
        ...families.flatMap((family, index) => linesOf(family, described[index]!, words)),
      ].join('\n'),
      warnings: [`Rulebook ${book.id} ${book.version} on ${on}. Every year is counted as done with certificate A; nobody's decision is counted on.`],
    }
  },
}

interface Described {
  routes: number
  steps: { year: StationYear; direction: { id: string; name: string; dual: boolean } | null; door: string; decisions: Decision[] }[]
}

function linesOf({ years, legs }: RouteFamily, { routes: count, steps }: Described, words: Words): string[] {
  return [
    '',
    `${years} years: ${legs.join(' > ')} (${count} ${count === 1 ? 'route' : 'routes'})`,
    ...steps.map(({ year, direction, door, decisions }) => `  ${year.padEnd(18)} ${(direction ? `${direction.name}${direction.dual ? ' (dual)' : ''}` : '').padEnd(44)} ${door}${decisions.length > 0 ? `  ${words(decisions.at(-1)!.sentence)}` : ''}`.trimEnd()),
  ]
}

function answerOf(decisions: readonly Decision[]) {
  return decisions.length === 0 ? {} : { outcome: decisions.map(({ outcome }) => outcome), sentence: decisions.map(({ sentence }) => sentence), citations: decisions.flatMap(({ citations }) => citations), missing: decisions.flatMap(({ missing }) => missing) }
}

function describeStation(map: ProgrammeMap, standing: Standing) {
  const stations = stationsOf(map, standing)
  return { year: standing.year, track: standing.track, directionId: standing.directionId, directions: stations.length, certificate: standing.certificate }
}

function describeTarget(map: ProgrammeMap, station: number) {
  const { year, direction } = map.stations[station]!
  return { year, direction: direction ? { id: direction.id, name: direction.name } : null }
}
