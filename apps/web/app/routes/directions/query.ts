/** What the explorer's form can say, as it stands in the address. */
export interface ExplorerQuery {
  search: string
  domain: string[]
  finality: string[]
  grade: string[]
  dual: 'yes' | 'no' | undefined
  offered: boolean
  near: string | undefined
  kilometres: number
  page: number
}

/** How far "nearby" is when nobody says. */
export const defaultKilometres = 15

export function readQuery(params: URLSearchParams): ExplorerQuery {
  const dual = params.getAll('dual')
  return {
    search: params.get('search')?.trim() ?? '',
    domain: params.getAll('domain'),
    finality: params.getAll('finality'),
    grade: params.getAll('grade'),
    // both boxes ticked means no preference
    dual: dual.length === 1 && (dual[0] === 'yes' || dual[0] === 'no') ? dual[0] : undefined,
    offered: params.get('offered') === 'yes',
    near: params.get('near') || undefined,
    kilometres: Number(params.get('kilometres')) || defaultKilometres,
    page: Number(params.get('page')) || 1,
  }
}

/** The input of `listDirections` for this query. */
export function toInput({ search, domain, finality, grade, dual, offered, near, kilometres, page }: ExplorerQuery) {
  return {
    ...(search && { search }),
    ...(domain.length && { domain }),
    ...(finality.length && { finality }),
    ...(grade.length && { grade }),
    ...(dual && { dual }),
    ...(offered && { offered: 'yes' }),
    ...(near && { near, kilometres }),
    page,
  }
}

/** The shortest address of a query, so that what is shared stays readable. */
export function toAddress(query: ExplorerQuery): string {
  const params = new URLSearchParams()
  if (query.search) params.set('search', query.search)
  for (const key of ['domain', 'finality', 'grade'] as const) for (const value of query[key]) params.append(key, value)
  if (query.dual) params.set('dual', query.dual)
  if (query.offered) params.set('offered', 'yes')
  if (query.near) {
    params.set('near', query.near)
    params.set('kilometres', String(query.kilometres))
  }
  if (query.page > 1) params.set('page', String(query.page))
  const search = params.toString()
  return search ? `/richtingen?${search}` : '/richtingen'
}

/** One thing that was chosen, and the query without it. */
export interface Choice {
  kind: 'search' | 'domain' | 'finality' | 'grade' | 'dual' | 'offered' | 'near'
  value: string
  without: ExplorerQuery
}

export function choicesOf(query: ExplorerQuery): Choice[] {
  const rest = { ...query, page: 1 }
  return [
    ...(query.search ? [{ kind: 'search' as const, value: query.search, without: { ...rest, search: '' } }] : []),
    ...(['domain', 'finality', 'grade'] as const).flatMap((kind) =>
      query[kind].map((value) => ({ kind, value, without: { ...rest, [kind]: query[kind].filter((other) => other !== value) } })),
    ),
    ...(query.dual ? [{ kind: 'dual' as const, value: query.dual, without: { ...rest, dual: undefined } }] : []),
    ...(query.offered ? [{ kind: 'offered' as const, value: 'yes', without: { ...rest, offered: false } }] : []),
    ...(query.near ? [{ kind: 'near' as const, value: query.near, without: { ...rest, near: undefined } }] : []),
  ]
}
