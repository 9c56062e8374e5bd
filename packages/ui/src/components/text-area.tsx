import type { TextareaHTMLAttributes } from 'react'
import styles from './field.module.css'

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string
  label: string
  hint?: string | undefined
  /** What to change, in one sentence; undefined when all is well. */
  error?: string | undefined
}

/** One question with room for some sentences. The hint and the mistake are read together with the label. */
export function TextArea({ name, label, hint, error, id = name, rows = 4, ...area }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-error={error ? '' : undefined}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
      {error && <p id={`${id}-error`} className={styles.error}>{error}</p>}
      <textarea {...area} id={id} name={name} rows={rows} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
    </div>
  )
}
