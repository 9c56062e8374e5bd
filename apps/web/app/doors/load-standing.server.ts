import { getOwnStanding, listDirections, listMunicipalities } from '@gilde/use-cases'
import { actorContext } from '@gilde/web/context'
import type { RouterContextProvider } from 'react-router'
import { ask } from '../ask.ts'
import type { KnownDirection } from './problem-beside.tsx'
import { readStanding, type StandingQuery } from './standing-query.ts'

export interface LoadedStanding {
  query: StandingQuery
  /** Whether it comes from the pupil's own school record: it then stands in no address. */
  fromRecord: boolean
}

/** Where the pupil stands: as the address says, else as the own school record does. */
export async function loadStanding(context: Readonly<RouterContextProvider>, params: URLSearchParams): Promise<LoadedStanding> {
  const query = readStanding(params)
  const actor = context.get(actorContext)
  if (query.year || actor.kind !== 'person' || !actor.roles.includes('pupil') || params.has('anew')) return { query, fromRecord: false }
  const { standing } = await ask(context, getOwnStanding, {})
  if (!standing) return { query, fromRecord: false }
  const { age, excluded, ...rest } = standing
  const own: StandingQuery = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { query: { ...own, ...(age !== undefined && { age: `${Number(age)}` }), ...(excluded !== undefined && { excluded: [excluded].flat() }), ...query }, fromRecord: true }
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
