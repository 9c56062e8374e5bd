import { useLocale } from '@gilde/ui'
import styles from './measurement.module.css'

interface Props {
  label: string
  tests: readonly { id: string; title: { nl: string; en: string } }[]
  chosen: string
  error?: string | undefined
}

export function TestSelect({ label, tests, chosen, error }: Props) {
  const locale = useLocale()
  return (
    <div className={styles.select} data-error={error ? '' : undefined}>
      <label htmlFor="instrument">{label}</label>
      {error && <p id="instrument-error" className={styles.error}>{error}</p>}
      <select id="instrument" name="instrument" defaultValue={chosen} aria-invalid={error ? true : undefined} aria-describedby={error ? 'instrument-error' : undefined}>
        {tests.map(({ id, title }) => <option key={id} value={id}>{title[locale]}</option>)}
      </select>
    </div>
  )
}
