import { getReport, printReport } from '@gilde/use-cases'
import { localeContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import type { Route } from './+types/route.ts'

/** The same report as a tagged PDF, in the language of the page. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = context.get(localeContext)
  const { report } = await ask(context, getReport, { id: params.id })
  const pdf = printReport(report, locale)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${locale === 'nl' ? 'talentrapport' : 'talent-report'}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
