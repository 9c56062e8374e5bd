import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import { Form } from 'react-router'
import type { SittingPurpose } from '../sitting-purpose.ts'

/** Where to go when everything that is no talent test is done. */
export function AfterTests({ sittingId, purpose: { kind, family } }: { sittingId: string; purpose: SittingPurpose }) {
  const text = useText(playerMessages)
  if (kind === 'admission' || kind === 'remediation')
    return (
      <Form method="post" action={`/testen/${sittingId}/uitkomst`} className="actions">
        <button className="button">{text(`${kind}-outcome`)}</button>
      </Form>
    )
  return (
    <p className="actions">
      <a className="button" href={`/toelatingstest/${family}`}>{text('exercise-again')}</a>
      <a className="button-quiet" href="/instap">{text('exercise-to-entry')}</a>
    </p>
  )
}
