import structure from '@gilde/content/structure/directions.json' with { type: 'json' }
import { buildProgrammeMap, CannotDecide, type Exclusion, followUpLinks, loadDirectionContent, loadFirstGrade, loadRoutesContent, nameDirection, type ProgrammeDirection, type ProgrammeMap, type Standing, stationsOf, type StationYear, stationYears, type Track } from '@gilde/pathways'
import type { OptionValues } from './command.ts'
import { choiceOption, numberOption, textOption } from './read-options.ts'
import { Refusal, UsageError } from './refusal.ts'

const directions = structure.directions.map((fact) => ({ ...fact, id: `${fact.code}-${fact.grade}` }) as ProgrammeDirection)
const gradeOf: Partial<Record<StationYear, string>> = { '2A': '1', '2B': '1', '3': '2', '4': '2', '5': '3', '6': '3', '7': '7' }
const onlyTrack: Partial<Record<StationYear, Track>> = { none: 'outside', '1A': 'stream-a', '1B': 'stream-b', remediation: 'remediation', '2A': 'stream-a', '2B': 'stream-b', 'associate-degree': 'higher' }
const finalities: readonly Track[] = ['transition', 'double', 'double-dual', 'labour-market', 'labour-market-dual', 'seventh', 'seventh-dual', 'seventh-preparing']

/** The structure as it ships, with the editors’ follow-ups. */
export function readMap(): ProgrammeMap {
  const firstGrade = loadFirstGrade()
  return buildProgrammeMap(directions, firstGrade, followUpLinks(loadDirectionContent(), firstGrade, directions))
}

/** Where a pupil stands, by `--from` and what else was said. @throws {UsageError} @throws {Refusal} with the nearest names */
export function readStanding(map: ProgrammeMap, from: string, values: OptionValues): Standing {
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

/** @throws {Refusal} with the nearest names, or that the direction ended */
export function readTarget(map: ProgrammeMap, to: string): number {
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

function listOption(values: OptionValues, name: string): string[] {
  return (textOption(values, name) ?? '').split(',').map((part) => part.trim()).filter(Boolean)
}

function isYear(text: string): text is StationYear {
  return text !== 'bachelor' && (stationYears as readonly string[]).includes(text)
}

/** A question that the book cannot take is input that cannot be used. */
export function mended<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CannotDecide) throw new Refusal(error.message)
    throw error
  }
}
