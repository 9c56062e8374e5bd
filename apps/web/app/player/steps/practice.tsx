import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import type { Response, Step } from '@gilde/use-cases'
import { Suspense } from 'react'
import { itemView } from '../item-views.tsx'
import { Feedback } from './feedback.tsx'

interface Props {
  step: Extract<Step, { kind: 'practice' }>
  busy: boolean
  answer(response: Response): void
}

/** A practice item: it counts for nothing, and afterwards the pupil reads why. */
export function Practice({ step, busy, answer }: Props) {
  const text = useText(playerMessages)
  const View = itemView(step.view.type)
  return (
    <>
      {step.feedback && <Feedback feedback={step.feedback} />}
      <h1>{text('practice-title', { at: step.index + 1, of: step.of })}</h1>
      <p>{text('practice-lead')}</p>
      <Suspense fallback={<p>{text('loading')}</p>}>
        <View view={step.view} busy={busy} answer={answer} />
      </Suspense>
    </>
  )
}
