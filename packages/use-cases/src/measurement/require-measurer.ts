import { type Db, measuresFor } from '@gilde/database'
import type { Actor, Person } from '../actor.ts'
import { Refusal } from '../refusal.ts'

/** Who looks after measurement: a coordinator or administrator of a talent centre. @throws Refusal `not-yours` for anybody else */
export async function requireMeasurer(db: Db, actor: Actor): Promise<Person> {
  if (actor.kind !== 'person') throw new Refusal('not-signed-in')
  const hasRole = actor.roles.includes('coordinator') || actor.roles.includes('administrator')
  if (!hasRole || !(await measuresFor(db, actor.organisationId))) throw new Refusal('not-yours')
  return actor
}
