import { getCouncilLetter, perform, printLetter, Refusal } from '@gilde/use-cases'
import { actorContext, appContext, localeContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { throwAsPage } from '../../refusal-response.ts'
import type { Route } from './+types/route.ts'

/** A letter as it was sent, as a tagged PDF in the language of the page; the same letter gives the same file. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = context.get(localeContext)
  const { letter } = await perform(getCouncilLetter, context.get(appContext), context.get(actorContext), { id: params.id }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-signed-in') throw redirect('/aanmelden')
    return throwAsPage(error instanceof Refusal && error.code === 'bad-input' ? new Refusal('not-found') : error)
  })
  const pdf = await printLetter(letter, locale)
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${locale === 'nl' ? 'brief-klassenraad' : 'class-council-letter'}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
