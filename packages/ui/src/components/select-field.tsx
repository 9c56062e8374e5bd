import styles from './field.module.css'

interface Props {
  name: string
  label: string
  hint?: string | undefined
  /** What to change, in one sentence; undefined when all is well. */
  error?: string | undefined
  /** The first one with an empty value says that something must be chosen. */
  options: { value: string; label: string }[]
  defaultValue?: string | undefined
}

/** One choice out of a list. The hint and the mistake are read together with the label. */
export function SelectField({ name, label, hint, error, options, defaultValue }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-error={error ? '' : undefined}>
      <label htmlFor={name} className={styles.label}>{label}</label>
      {hint && <p id={`${name}-hint`} className={styles.hint}>{hint}</p>}
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      <select id={name} name={name} defaultValue={defaultValue} aria-invalid={error ? true : undefined} aria-describedby={described || undefined}>
        {options.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}
      </select>
    </div>
  )
}
