import structure from '@gilde/content/structure/directions.json' with { type: 'json' }
import {
  askBook, buildProgrammeMap, CannotDecide, createDoorJudge, type Decision, describeFamilies, doorFacts, type Exclusion, explainDoor, findRoutes, followUpLinks, loadDirectionContent, loadFirstGrade, loadRoutesContent, loadRulebooks, nameDirection,
  type ProgrammeDirection, type ProgrammeMap, type RouteFamily, type Standing, stationsOf, type StationYear, stationYears, stepQuestion, type Track,
} from '@gilde/pathways'
import type { Command, OptionValues } from '../command.ts'
import { choiceOption, numberOption, textOption } from '../read-options.ts'
import { Refusal, UsageError } from '../refusal.ts'

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
  --rulebook NAME     ${Object.keys(loadRulebooks()).join(' or ')}. Default today
  --on DATE           the rules as they stand on this day, such as 2026-09-01. Default: today
  --extra N           how many school years longer than the shortest a route may be, 0 to 3. Default 1

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
  },
  run(values) {
    const from = textOption(values, 'from')
    const to = textOption(values, 'to')
    if (from === undefined || to === undefined) throw new UsageError('Say where from and where to: --from PLACE --to TARGET')
    const book = choiceOption(values, 'rulebook', loadRulebooks(), 'today')
    const on = dayOption(values)
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
        ...families.flatMap((family, index) => linesOf(family, described[index]!)),
      ].join('\n'),
      warnings: [`Rulebook ${book.id} ${book.version} on ${on}. Every year is counted as done with certificate A; nobody's decision is counted on.`],
    }
  },
}

interface Described {
  routes: number
  steps: { year: StationYear; direction: { id: string; name: string; dual: boolean } | null; door: string; decisions: Decision[] }[]
}

function linesOf({ years, legs }: RouteFamily, { routes: count, steps }: Described): string[] {
  return [
    '',
    `${years} years: ${legs.join(' > ')} (${count} ${count === 1 ? 'route' : 'routes'})`,
    ...steps.map(({ year, direction, door, decisions }) => `  ${year.padEnd(18)} ${(direction ? `${direction.name}${direction.dual ? ' (dual)' : ''}` : '').padEnd(44)} ${door}${decisions.length > 0 ? `  ${decisions.at(-1)!.sentence.en}` : ''}`.trimEnd()),
  ]
}

function answerOf(decisions: readonly Decision[]) {
  return decisions.length === 0 ? {} : { outcome: decisions.map(({ outcome }) => outcome), sentence: decisions.map(({ sentence }) => sentence), citations: decisions.flatMap(({ citations }) => citations), missing: decisions.flatMap(({ missing }) => missing) }
}

function readMap(): ProgrammeMap {
  const firstGrade = loadFirstGrade()
  return buildProgrammeMap(directions, firstGrade, followUpLinks(loadDirectionContent(), firstGrade, directions))
}

const directions = structure.directions.map((fact) => ({ ...fact, id: `${fact.code}-${fact.grade}` }) as ProgrammeDirection)
const gradeOf: Partial<Record<StationYear, string>> = { '2A': '1', '2B': '1', '3': '2', '4': '2', '5': '3', '6': '3', '7': '7' }
const onlyTrack: Partial<Record<StationYear, Track>> = { none: 'outside', '1A': 'stream-a', '1B': 'stream-b', remediation: 'remediation', '2A': 'stream-a', '2B': 'stream-b', 'associate-degree': 'higher' }
const finalities: readonly Track[] = ['transition', 'double', 'double-dual', 'labour-market', 'labour-market-dual', 'seventh', 'seventh-dual', 'seventh-preparing']

function readStanding(map: ProgrammeMap, from: string, values: OptionValues): Standing {
  const at = from.indexOf(':')
  const [year, place] = at === -1 ? [from, undefined] : [from.slice(0, at), from.slice(at + 1).trim()]
  if (!isYear(year)) throw new UsageError(`--from must begin with a year, one of ${stationYears.filter((each) => each !== 'bachelor').join(', ')}: got ${year}`)
  const track = finalities.find((each) => each === place)
  const direction = place === undefined || track !== undefined ? null : requireDirection(place, gradeOf[year] === undefined ? undefined : [gradeOf[year]], '--from')
  const own = direction === null ? (track ?? onlyTrack[year]) : map.stops.find((stop) => stop.year === year && stop.stations.some((station) => map.stations[station]!.direction?.id === direction))?.track
  if (own === undefined) throw new UsageError(direction === null ? `--from ${year} needs a direction or a finality: ${year}:1290-2 or ${year}:double` : `--from: ${place} is no direction of year ${year}`)
  const certificate = choiceOption<Standing['certificate']>(values, 'certificate', { A: 'A', B: 'B', C: 'C', unknown: null }, 'A')
  const proofs = listOption(values, 'proofs')
  for (const proof of proofs) if (!['test', 'course', 'earlier'].includes(proof)) throw new UsageError(`--proofs must be of test, course, earlier: got ${proof}`)
  const standing: Standing = {
    year,
    track: own,
    directionId: direction,
    certificate,
    exclusions: listOption(values, 'excluded').map(readExclusion),
    ageOn31December: textOption(values, 'age') === undefined ? null : numberOption(values, 'age', 0, { whole: true, least: 4, most: 25 }),
    primaryCertificate: true,
    fromOtherSystem: values['other-system'] === true,
    secondGradeCertificate: null,
    secondaryDiploma: null,
    admissionTest: proofs.includes('test') ? 'passed' : 'none',
    summerCourse: proofs.includes('course') ? 'passed' : 'none',
    earlierCertificate: proofs.includes('earlier'),
  }
  if (standing.exclusions.length > 0 && certificate === 'C') throw new Refusal('Certificate C excludes nothing: the year is done again. Leave out --excluded, or give another certificate.')
  mended(() => stationsOf(map, standing))
  return standing
}

function readExclusion(text: string): Exclusion {
  const [kind, id] = text.split(':')
  if (id === undefined || !['finality', 'domain', 'form', 'direction', 'option'].includes(kind ?? '')) throw new UsageError(`--excluded needs words such as finality:transition or domain:stem: got ${text}`)
  return { kind: kind as Exclusion['kind'], id }
}

function readTarget(map: ProgrammeMap, to: string): number {
  if (to === 'bachelor' || to === 'associate-degree') return map.stations.findIndex(({ year, direction }) => year === to && direction === null)
  const id = requireDirection(to, undefined, '--to')
  const last = map.stations.findLastIndex(({ direction }) => direction?.id === id)
  if (last === -1) throw new Refusal(`--to: ${to} is not on the map (special education, a reception class, or a French-language year): ask the guidance centre.`)
  return last
}

function requireDirection(text: string, grades: readonly string[] | undefined, option: string): string {
  const named = nameDirection(text, directions, loadRoutesContent().ended.ended, grades)
  const list = (of: readonly ProgrammeDirection[]) => of.map(({ id, name, dual }) => `${id} ${name}${dual ? ' (dual)' : ''}`).join(', ')
  if (named.found === 'direction') return named.direction.id
  if (named.found === 'several') throw new Refusal(`${option}: more directions have the name ${text}. Give one by code and grade: ${list(named.directions)}`)
  if (named.found === 'ended') throw new Refusal(`${option}: ${named.ended[0]!.name} ended with the modernisation of secondary education. Most like it now (editorial): ${list(named.now)}`)
  throw new Refusal(`${option}: there is no direction ${text}. The nearest names: ${list(named.nearest)}`)
}

function dayOption(values: OptionValues): string {
  const on = textOption(values, 'on') ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on))) throw new UsageError(`--on must be a day such as 2026-09-01: got ${on}`)
  return on
}

function listOption(values: OptionValues, name: string): string[] {
  return (textOption(values, name) ?? '').split(',').map((part) => part.trim()).filter(Boolean)
}

function isYear(text: string): text is StationYear {
  return text !== 'bachelor' && (stationYears as readonly string[]).includes(text)
}

/** A question that the book cannot take is input that cannot be used. */
function mended<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CannotDecide) throw new Refusal(error.message)
    throw error
  }
}

function describeStation(map: ProgrammeMap, standing: Standing) {
  const stations = stationsOf(map, standing)
  return { year: standing.year, track: standing.track, directionId: standing.directionId, directions: stations.length, certificate: standing.certificate }
}

function describeTarget(map: ProgrammeMap, station: number) {
  const { year, direction } = map.stations[station]!
  return { year, direction: direction ? { id: direction.id, name: direction.name } : null }
}
