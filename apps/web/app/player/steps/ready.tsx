import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import type { Step } from '@gilde/use-cases'
import { Feedback } from './feedback.tsx'

/** Between practice and the real items; after the last exercise where there are only exercises. */
export function Ready({ step, busy, start }: { step: Extract<Step, { kind: 'ready' }>; busy: boolean; start(): void }) {
  const text = useText(playerMessages)
  return (
    <>
      {step.feedback && <Feedback feedback={step.feedback} />}
      <h1>{text(step.only ? 'exercised-title' : 'ready-title')}</h1>
      <p>{text(step.only ? 'exercised-lead' : 'ready-lead')}</p>
      <p className="actions"><button type="button" className="button" disabled={busy} onClick={start}>{text(step.only ? 'exercised-on' : 'start-test')}</button></p>
    </>
  )
}
