import { type Admitted, getOwnStanding, getPupilStanding, listDirections, listMunicipalities, type OwnProof } from '@gilde/use-cases'
import { actorContext } from '@gilde/web/context'
import type { RouterContextProvider } from 'react-router'
import { ask } from '../ask.ts'
import { requirePerson } from '../require-person.ts'
import type { KnownDirection } from './problem-beside.tsx'
import { readStanding, type StandingQuery } from './standing-query.ts'

export interface LoadedStanding {
  query: StandingQuery
  /** What links carry on: what the address said, and nothing of a school record. */
  carried: StandingQuery
  /** Whether it comes from a school record: it then stands in no address. */
  fromRecord: boolean
  /** Whose map this is, when it is somebody else's. */
  pupil: { id: string; name: string; synthetic: boolean } | null
  proofs: OwnProof[]
  admitted: Admitted[]
}

type Standing = NonNullable<Awaited<ReturnType<typeof getOwnStanding.perform>>['standing']>

/** Where the pupil stands: as the address says, else as the own school record does, or that of the pupil whom the address names. */
export async function loadStanding(context: Readonly<RouterContextProvider>, params: URLSearchParams): Promise<LoadedStanding> {
  const query = readStanding(params)
  const actor = context.get(actorContext)
  const said = { query, carried: query, fromRecord: false, pupil: null, proofs: [], admitted: [] }
  if (query.leerling && !(actor.kind === 'person' && actor.personId === query.leerling)) {
    requirePerson(context)
    const { standing, pupil, proofs, admitted } = await ask(context, getPupilStanding, { id: query.leerling })
    if (query.year || !standing) return { ...said, pupil }
    return { query: { ...asQuery(standing), ...query }, carried: query, fromRecord: true, pupil, proofs, admitted }
  }
  if (query.year || actor.kind !== 'person' || !actor.roles.includes('pupil') || params.has('anew')) return said
  const { standing, proofs, admitted } = await ask(context, getOwnStanding, {})
  if (!standing) return said
  return { query: { ...asQuery(standing), ...query }, carried: query, fromRecord: true, pupil: null, proofs, admitted }
}

function asQuery({ age, excluded, shown, admitted, ...rest }: Standing): StandingQuery {
  const many = Object.entries({ excluded, shown, admitted }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), ...(age !== undefined && { age: `${Number(age)}` }), ...Object.fromEntries(many.map(([field, value]) => [field, [value].flat()])) }
}

const gradeOf: Record<string, string[]> = { '3': ['2'], '4': ['2'], '5': ['3'], '6': ['3'], '7': ['7'] }

/** The directions of a year; of all years when none is given. */
export async function directionsOfYear(context: Readonly<RouterContextProvider>, year: string | undefined): Promise<(KnownDirection & { domain: string | null })[]> {
  const grade = year === undefined ? undefined : gradeOf[year]
  const { directions } = await ask(context, listDirections, { size: 600, ...(grade && { grade }) })
  return directions.map(({ id, name, dual, domain, grade: of }) => ({ id, name, dual, domain, grade: of }))
}

export async function listPlaces(context: Readonly<RouterContextProvider>): Promise<{ nis: string; name: string }[]> {
  const { municipalities } = await ask(context, listMunicipalities, {})
  return municipalities.map(({ nis, name }) => ({ nis, name }))
}
