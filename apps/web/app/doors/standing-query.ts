/** What the forms of the door map can say; everything else in an address is left aside. */
const single = ['year', 'direction', 'track', 'certificate', 'age', 'primary', 'diploma', 'system', 'test', 'course', 'earlier', 'rules', 'on', 'near'] as const
export type StandingField = (typeof single)[number] | 'excluded'

export type StandingQuery = Partial<Record<(typeof single)[number], string>> & { excluded?: string[] }

export function readStanding(params: URLSearchParams): StandingQuery {
  const query: StandingQuery = {}
  for (const field of single) {
    const value = params.get(field)?.trim()
    if (value) query[field] = value
  }
  // a name that was typed counts when none was chosen
  const typed = params.get('typed')?.trim()
  if (typed && !query.direction) query.direction = typed
  const excluded = params.getAll('excluded').filter(Boolean)
  if (excluded.length > 0) query.excluded = excluded
  return query
}

/** The shortest address that says the same, so that it can be shared. */
export function standingAddress(path: string, query: StandingQuery, more: Record<string, string> = {}): string {
  const params = new URLSearchParams()
  for (const field of single) if (query[field] && !(field in more)) params.set(field, query[field])
  for (const value of query.excluded ?? []) params.append('excluded', value)
  for (const [field, value] of Object.entries(more)) if (value) params.set(field, value)
  const search = params.toString()
  return search ? `${path}?${search}` : path
}
