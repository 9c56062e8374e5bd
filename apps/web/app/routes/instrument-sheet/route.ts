import { getTechnicalSheet, printSheet, tabulateSheet } from '@gilde/use-cases'
import { localeContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import type { Route } from './+types/route.ts'

/** The technical sheet as a tagged PDF in the language of the page, or all its figures as one table. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const sheet = await ask(context, getTechnicalSheet, { id: params.id })
  const asTable = new URL(request.url).pathname.endsWith('.csv')
  const name = `${sheet.id}-${sheet.version}-${sheet.made.at.slice(0, 10)}`
  if (asTable) return new Response(tabulateSheet(sheet), { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"` } })
  const pdf = await printSheet(sheet, context.get(localeContext))
  return new Response(pdf, { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}.pdf"` } })
}
