import { getTrialTemplate } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

/** The heading of a file with answers of a trial: a column per item. */
export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  const { columns } = await ask(context, getTrialTemplate, { id: params.id })
  return new Response(`${columns.join(',')}\r\n`, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${params.id}-trial.csv"`, 'cache-control': 'private, no-store' } })
}
