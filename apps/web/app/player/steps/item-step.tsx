import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import type { NewEvent, Response, Step } from '@gilde/use-cases'
import { Suspense, useEffect, useRef } from 'react'
import { describeDevice, watchPointer } from '../device.ts'
import { itemView } from '../item-views.tsx'

interface Props {
  step: Extract<Step, { kind: 'item' }>
  busy: boolean
  send(event: NewEvent): void
}

/** One item. Time is taken by a clock that cannot jump, from when the item stood there to the answer. */
export function ItemStep({ step, busy, send }: Props) {
  const text = useText(playerMessages)
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
    return watchPointer()
  }, [])
  const View = itemView(step.view.type)
  const answer = (response: Response) =>
    send({ kind: 'answered', item: step.item, response, elapsedMilliseconds: Math.min(performance.now() - shownAt.current, 86_400_000), device: describeDevice() })
  return (
    <Suspense fallback={<p>{text('loading')}</p>}>
      <View view={step.view} busy={busy} answer={answer} />
    </Suspense>
  )
}
