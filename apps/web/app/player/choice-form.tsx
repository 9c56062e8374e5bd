import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { ItemViewProps } from './item-view.ts'
import { useKeys } from './use-keys.ts'
import styles from './choice-form.module.css'

interface Props extends Pick<ItemViewProps<unknown>, 'busy' | 'answer'> {
  /** The question, also the name of the group of options for a screen reader. */
  question: ReactNode
  /** Each option's drawing or word; `label` is what a screen reader says. */
  options: { label: string; drawing?: ReactNode }[]
  /** How many options stand side by side on a wide screen. */
  columns?: number
}

/**
 * One choice out of some: pick (click, arrow keys or the number keys), then confirm, so that a slip of the thumb is
 * not an answer. "I do not know" is always there.
 */
export function ChoiceForm({ question, options, columns = 3, busy, answer }: Props) {
  const text = useText(playerMessages)
  const name = useId()
  const [chosen, choose] = useState<number>()
  const form = useRef<HTMLFormElement>(null)
  useKeys(!busy, (key) => {
    const option = Number(key) - 1
    if (!Number.isInteger(option) || option < 0 || option >= options.length) return false
    choose(option)
    // so that Enter confirms
    form.current?.querySelectorAll('input')[option]?.focus()
    return true
  })
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined && !busy) answer({ kind: 'choice', option: chosen })
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.question}>{question}</legend>
        <div className={styles.options} style={{ '--columns': columns } as React.CSSProperties}>
          {options.map((option, index) => (
            <label key={index} className={styles.option}>
              <input type="radio" name={name} value={index} checked={chosen === index} onChange={() => choose(index)} aria-label={option.drawing ? option.label : undefined} />
              <span className={styles.number} aria-hidden="true">{index + 1}</span>
              {option.drawing ?? <span>{option.label}</span>}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.buttons}>
        <button type="submit" className="button" disabled={busy || chosen === undefined}>{text('confirm')}</button>
        <button type="button" className="button-quiet" disabled={busy} onClick={() => answer({ kind: 'not-known' })}>{text('not-known')}</button>
      </div>
    </form>
  )
}
