import { composeReport, perform } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { throwAsPage } from '../../refusal-response.ts'
import type { Route } from './+types/route.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const { id } = await perform(composeReport, context.get(appContext), context.get(actorContext), { sittingId: params.id }).catch(throwAsPage)
  throw redirect(`/rapport/${id}`)
}

export function loader({ params }: Route.LoaderArgs) {
  throw redirect(`/testen/${params.id}`)
}
