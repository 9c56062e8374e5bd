import type { ReactNode } from 'react'
import styles from './measurement.module.css'

interface Props<Value extends string> {
  name: string
  legend: string
  options: { value: Value; label: string; hint?: ReactNode }[]
  chosen: string
  error: string | undefined
}

/** One of a few, each with a line that helps to choose. */
export function Choices<Value extends string>({ name, legend, options, chosen, error }: Props<Value>) {
  return (
    <fieldset className={styles.choices} data-error={error ? '' : undefined} id={name} tabIndex={-1} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      {options.map(({ value, label, hint }) => (
        <div key={value} className={styles.choice}>
          <input type="radio" name={name} value={value} id={`${name}-${value}`} defaultChecked={value === chosen} aria-describedby={hint ? `${name}-${value}-hint` : undefined} />
          <label htmlFor={`${name}-${value}`}>{label}</label>
          {hint && <p id={`${name}-${value}-hint`} className={styles.hint}>{hint}</p>}
        </div>
      ))}
    </fieldset>
  )
}
