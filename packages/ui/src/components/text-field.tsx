import styles from './field.module.css'

interface Props {
  name: string
  label: string
  hint?: string | undefined
  /** What to change, in one sentence; undefined when all is well. */
  error?: string | undefined
  defaultValue?: string | undefined
  maxLength?: number
}

/** Some sentences. The hint and the mistake are read together with the label. */
export function TextField({ name, label, hint, error, defaultValue, maxLength }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-error={error ? '' : undefined}>
      <label htmlFor={name} className={styles.label}>{label}</label>
      {hint && <p id={`${name}-hint`} className={styles.hint}>{hint}</p>}
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      <textarea id={name} name={name} rows={4} maxLength={maxLength} defaultValue={defaultValue} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
    </div>
  )
}
