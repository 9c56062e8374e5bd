import { composeReport } from '@gilde/use-cases'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import type { Route } from './+types/route.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const { id } = await ask(context, composeReport, { sittingId: params.id })
  throw redirect(`/rapport/${id}`)
}

export function loader({ params }: Route.LoaderArgs) {
  throw redirect(`/testen/${params.id}`)
}

/** Never shown; that there is a page makes that a refusal comes as one. */
export default function MakeReport() {
  return null
}
