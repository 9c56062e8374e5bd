import styles from './council.module.css'

interface Props {
  name: string
  legend: string
  options: { value: string; label: string }[]
  value?: string | undefined
  hint?: string | undefined
  error?: string | undefined
}

/** One of a few, each to be seen at once. */
export function Choice({ name, legend, options, value, hint, error }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.group} id={name} data-error={error ? '' : undefined} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && <p id={`${name}-hint`} className={styles.hint}>{hint}</p>}
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option.value}>
            <label className={styles.option}><input type="radio" name={name} value={option.value} defaultChecked={value === option.value} /> {option.label}</label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
