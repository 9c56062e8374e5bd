import { listSittingTests, settleAdmissionTest, settleRemediationMeasure } from '@gilde/use-cases'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import type { Route } from './+types/route.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const { purpose } = await ask(context, listSittingTests, { id: params.id })
  if (purpose === 'remediation') {
    await ask(context, settleRemediationMeasure, { id: params.id })
    throw redirect('/remediering')
  }
  if (purpose !== 'admission') throw redirect(`/testen/${params.id}`)
  const { entryId } = await ask(context, settleAdmissionTest, { id: params.id })
  throw redirect(`/instap/${entryId}#parts`)
}

export function loader({ params }: Route.LoaderArgs) {
  throw redirect(`/testen/${params.id}`)
}

/** Never shown; that there is a page makes that a refusal comes as one. */
export default function SittingOutcome() {
  return null
}
