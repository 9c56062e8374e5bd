import { getStudy, Refusal } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { throwAsPage } from '../../refusal-response.ts'
import { requirePerson } from '../../require-person.ts'
import { studyTable } from './study-table.ts'
import type { Route } from './+types/route.ts'

/** The figures of a study, for who works on with them. A line at the top says when they are of made-up pupils. */
export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  const { result, synthetic, kind, instrument, present } = await ask(context, getStudy, { id: params.id })
  if (!result) return throwAsPage(new Refusal('not-found'))
  const head = `# ${synthetic ? 'SYNTHETIC: made-up pupils, no norm. ' : ''}${kind} of ${instrument} ${present}, study ${params.id}\r\n`
  return new Response(head + studyTable(result), { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${instrument}-${kind}${synthetic ? '-synthetic' : ''}.csv"`, 'cache-control': 'private, no-store' } })
}
