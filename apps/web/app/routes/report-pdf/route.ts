import { getReport, perform, printReport, Refusal } from '@gilde/use-cases'
import { actorContext, appContext, localeContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import type { Route } from './+types/route.ts'

/** The same report as a tagged PDF, in the language of the page. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = context.get(localeContext)
  // who may not have it reads why on the page
  const { report } = await perform(getReport, context.get(appContext), context.get(actorContext), { id: params.id }).catch((refusal: unknown) => {
    throw refusal instanceof Refusal ? redirect(`/rapport/${params.id}`) : refusal
  })
  const pdf = await printReport(report, locale)
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${locale === 'nl' ? 'talentrapport' : 'talent-report'}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
