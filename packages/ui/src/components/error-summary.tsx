import { uiMessages } from '@gilde/language/messages/ui'
import { useEffect, useRef } from 'react'
import { useText } from '../locale.tsx'
import styles from './error-summary.module.css'

/** What to change before a form can go on, at the top of the page; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: { field: string; message: string }[] }) {
  const text = useText(uiMessages)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  if (!errors.length) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className={styles.title}>{text('error-summary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => <li key={field}><a href={`#${field}`}>{message}</a></li>)}
      </ul>
    </div>
  )
}
