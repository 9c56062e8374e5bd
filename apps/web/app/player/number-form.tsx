import { numberFormMessages } from '@gilde/language/messages/number-form'
import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { ItemViewProps } from './item-view.ts'
import { readNumber, switchSign } from './read-number.ts'
import styles from './number-form.module.css'

interface Props extends Pick<ItemViewProps<unknown>, 'busy' | 'answer'> {
  /** What is asked; the label of the field says that the answer is a number. */
  question: ReactNode
  /** What the number is about, between the question and the field. */
  children?: ReactNode
  /** Whether answers may lie below zero: adds a button for the minus sign, which number pads of phones lack. */
  signed?: boolean
  /** Written behind the field and named by its label. */
  unit?: string
  /** How what was typed becomes a number; undefined when it is none. */
  read?: (typed: string) => number | undefined
}

/** One number to type, then confirm. "I do not know" is always there. */
export function NumberForm({ question, children, signed = false, unit, read = readNumber, busy, answer }: Props) {
  const text = useText(numberFormMessages)
  const player = useText(playerMessages)
  const [typed, type] = useState('')
  const [refused, refuse] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        const value = read(typed)
        refuse(value === undefined)
        if (value === undefined) field.current?.focus()
        else answer({ kind: 'number', value })
      }}
    >
      <h2 className={styles.question} id={`${id}-question`}>{question}</h2>
      {children}
      <div className={styles.entry}>
        <label htmlFor={id}>{unit === undefined ? text('your-number') : text('your-number-in', { unit })}</label>
        <div className={styles.row}>
          {signed && (
            <button
              type="button"
              className={styles.sign}
              aria-label={text('switch-sign')}
              onClick={() => {
                type(switchSign(typed))
                field.current?.focus()
              }}
            >
              <span aria-hidden="true">±</span>
            </button>
          )}
          <input
            ref={field}
            id={id}
            className={styles.field}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="done"
            maxLength={12}
            value={typed}
            aria-invalid={refused || undefined}
            aria-describedby={refused ? `${id}-question ${id}-refused` : `${id}-question`}
            onChange={(event) => {
              type(event.target.value)
              refuse(false)
            }}
          />
          {unit !== undefined && <span className={styles.unit} aria-hidden="true">{unit}</span>}
        </div>
        <p id={`${id}-refused`} role="alert" className={styles.refused}>{refused && text('not-a-number')}</p>
      </div>
      <div className={styles.buttons}>
        <button type="submit" className="button" disabled={busy}>{player('confirm')}</button>
        <button type="button" className="button-quiet" disabled={busy} onClick={() => answer({ kind: 'not-known' })}>{player('not-known')}</button>
      </div>
    </form>
  )
}
