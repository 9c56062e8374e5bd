import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import type { Step } from '@gilde/use-cases'
import { Feedback } from './feedback.tsx'

/** Between practice and the real items. */
export function Ready({ step, busy, start }: { step: Extract<Step, { kind: 'ready' }>; busy: boolean; start(): void }) {
  const text = useText(playerMessages)
  return (
    <>
      {step.feedback && <Feedback feedback={step.feedback} />}
      <h1>{text('ready-title')}</h1>
      <p>{text('ready-lead')}</p>
      <p className="actions"><button type="button" className="button" disabled={busy} onClick={start}>{text('start-test')}</button></p>
    </>
  )
}
