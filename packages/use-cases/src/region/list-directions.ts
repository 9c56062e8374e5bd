import { countDirections, type DirectionCount, type DirectionFilter, listDirections as listDirectionRows, searchWords } from '@gilde/database'
import type { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { describedAs } from './direction-texts.ts'
import { campusesWithin, municipalityNear } from './municipality-near.ts'
import { type DirectionFacets, DirectionList, DirectionQuery, Domain, Finality, Grade } from './shapes.ts'
import { summariseDirection } from './summarise-direction.ts'

/** The explorer: all study directions, with filters, search and how many each further choice would give. */
export const listDirections = defineOperation({
  name: 'listDirections',
  summary: 'Search and filter all study directions',
  http: { method: 'get', path: '/api/directions', tag: 'directions' },
  access: 'public',
  input: DirectionQuery,
  output: DirectionList,
  refusals: ['bad-input'],
  perform: (app, actor, query) =>
    asActor(app, actor, async (db) => {
      const { page = 1, size = 50 } = query
      const near = query.near === undefined ? undefined : await municipalityNear(db, query.near)
      const campuses = near && query.kilometres !== undefined ? await campusesWithin(db, near, query.kilometres) : undefined
      const chosen = choices(query)
      const around: DirectionFilter = {
        words: searchWords(query.search ?? '').map((word) => ({ word, described: describedAs(word) })),
        ...(query.offered || campuses ? { offered: true } : {}),
        ...(campuses ? { campuses } : {}),
      }
      const counts = await countDirections(db, around)
      const rows = await listDirectionRows(db, { ...around, ...chosen }, { size, offset: (page - 1) * size })
      return {
        total: sum(counts.filter((count) => fits(count, chosen))),
        page,
        size,
        directions: rows.map(summariseDirection),
        facets: facetsOf(counts, chosen),
      }
    }),
})

type Choices = Pick<DirectionFilter, 'domains' | 'finalities' | 'grades' | 'dual'>

function choices({ domain, finality, grade, dual }: z.output<typeof DirectionQuery>): Choices {
  return {
    ...(domain === undefined ? {} : { domains: [domain].flat() }),
    ...(finality === undefined ? {} : { finalities: [finality].flat() }),
    ...(grade === undefined ? {} : { grades: [grade].flat() }),
    ...(dual === undefined ? {} : { dual: dual === 'yes' }),
  }
}

function fits(count: DirectionCount, { domains, finalities, grades, dual }: Choices): boolean {
  return (
    (!domains || (count.domain !== null && domains.includes(count.domain))) &&
    (!finalities || (count.finality !== null && finalities.includes(count.finality))) &&
    (!grades || grades.includes(count.grade)) &&
    (dual === undefined || count.dual === dual)
  )
}

function facetsOf(counts: DirectionCount[], { domains, finalities, grades, dual }: Choices): DirectionFacets {
  const [d, f, g, u] = [domains && { domains }, finalities && { finalities }, grades && { grades }, dual === undefined ? undefined : { dual }]
  const count = (others: Choices, holds: (count: DirectionCount) => boolean) => sum(counts.filter((one) => fits(one, others) && holds(one)))
  const each = <Key extends string>(keys: readonly Key[], count: (key: Key) => number) =>
    Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>
  return {
    domain: each(Domain.options, (key) => count({ ...f, ...g, ...u }, (one) => one.domain === key)),
    finality: each(Finality.options, (key) => count({ ...d, ...g, ...u }, (one) => one.finality === key)),
    grade: each(Grade.options, (key) => count({ ...d, ...f, ...u }, (one) => one.grade === key)),
    dual: { yes: count({ ...d, ...f, ...g }, (one) => one.dual), no: count({ ...d, ...f, ...g }, (one) => !one.dual) },
  }
}

function sum(counts: DirectionCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
