import { basicsMessages } from '@gilde/language/messages/basics'
import { useText } from '@gilde/ui'
import type { ActivityRatingView } from '@gilde/use-cases'
import { useId, useRef, useState } from 'react'
import type { ItemViewProps } from '../item-view.ts'
import { useKeys } from '../use-keys.ts'
import styles from './activity-rating.module.css'

const steps = [1, 2, 3, 4, 5] as const

/** One activity and five steps in words. Choosing does not send: a slip of the thumb can be mended. */
export default function ActivityRating({ view, busy, answer }: ItemViewProps<ActivityRatingView>) {
  const text = useText(basicsMessages)
  const name = useId()
  const [chosen, choose] = useState<number>()
  const form = useRef<HTMLFormElement>(null)
  useKeys(!busy, (key) => {
    if (key === '0') answer({ kind: 'not-known' })
    const step = steps.find((other) => String(other) === key)
    if (step !== undefined) {
      choose(step)
      // so that Enter goes on
      form.current?.querySelectorAll('input')[step - 1]?.focus()
    }
    return step !== undefined || key === '0'
  })
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined && !busy) answer({ kind: 'rating', value: chosen })
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          <span className={styles.question}>{text('how-much')}</span> <span className={styles.activity}>{view.activity}</span>
        </legend>
        <div className={styles.steps}>
          {steps.map((step) => (
            <label key={step} className={styles.step} data-step={step}>
              <input type="radio" name={name} value={step} checked={chosen === step} onChange={() => choose(step)} />
              <span className={styles.number} aria-hidden="true">{step}</span>
              <span>{text(`rating-${step}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.buttons}>
        <button type="submit" className="button" disabled={busy || chosen === undefined}>{text('go-on')}</button>
        <button type="button" className="button-quiet" disabled={busy} onClick={() => answer({ kind: 'not-known' })}>{text('not-familiar')}</button>
      </div>
    </form>
  )
}
