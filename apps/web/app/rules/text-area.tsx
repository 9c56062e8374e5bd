import type { TextareaHTMLAttributes } from 'react'
import styles from './text-area.module.css'

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
}

/** Much text, with its label, hint and mistake; wide and in even letters, for text that must be exact. */
export function TextArea({ name, label, hint, error, ...area }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.area}>
      <label htmlFor={name}>{label}</label>
      {hint && <p id={`${name}-hint`} className="small soft">{hint}</p>}
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      <textarea rows={20} spellCheck={false} {...area} id={name} name={name} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
    </div>
  )
}
