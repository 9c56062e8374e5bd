import type { InputHTMLAttributes } from 'react'
import styles from './field.module.css'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: string
  label: string
  hint?: string | undefined
  /** What to change, in one sentence; undefined when all is well. */
  error?: string | undefined
}

/** One question with its answer box. The hint and the mistake are read together with the label. */
export function Field({ name, label, hint, error, id = name, ...input }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-error={error ? '' : undefined}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
      {error && <p id={`${id}-error`} className={styles.error}>{error}</p>}
      <input {...input} id={id} name={name} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
    </div>
  )
}
