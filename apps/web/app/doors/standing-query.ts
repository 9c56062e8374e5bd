/** What the forms of the door map can say; everything else in an address is left aside. */
const single = ['year', 'direction', 'track', 'certificate', 'age', 'primary', 'diploma', 'system', 'test', 'course', 'earlier', 'rules', 'on', 'near', 'leerling', 'rapport'] as const
const several = ['excluded', 'shown', 'admitted'] as const
export type StandingField = (typeof single)[number] | (typeof several)[number]

/** `leerling`: whose map is looked at; `rapport`: the report that somebody came from. Neither says where one stands. */
export type StandingQuery = Partial<Record<(typeof single)[number], string> & Record<(typeof several)[number], string[]>>

export function readStanding(params: URLSearchParams): StandingQuery {
  const query: StandingQuery = {}
  for (const field of single) {
    const value = params.get(field)?.trim()
    if (value) query[field] = value
  }
  // a name that was typed counts when none was chosen
  const typed = params.get('typed')?.trim()
  if (typed && !query.direction) query.direction = typed
  for (const field of several) {
    const values = params.getAll(field).filter(Boolean)
    if (values.length > 0) query[field] = values
  }
  return query
}

/** The shortest address that says the same, so that it can be shared. */
export function standingAddress(path: string, query: StandingQuery, more: Record<string, string> = {}): string {
  const params = new URLSearchParams()
  for (const field of single) if (query[field] && !(field in more)) params.set(field, query[field])
  for (const field of several) for (const value of query[field] ?? []) params.append(field, value)
  for (const [field, value] of Object.entries(more)) if (value) params.set(field, value)
  const search = params.toString()
  return search ? `${path}?${search}` : path
}
