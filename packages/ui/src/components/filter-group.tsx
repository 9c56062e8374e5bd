import { uiMessages } from '@gilde/language/messages/ui'
import type { ReactNode } from 'react'
import { useText } from '../locale.tsx'
import styles from './filter-group.module.css'

export interface FilterOption {
  value: string
  label: string
  checked: boolean
  /** How many results this choice has now; undefined where it is not counted. */
  count?: number | undefined
  drawing?: ReactNode
}

/** Choices of one filter, as boxes in a GET form: works without script and makes an address that can be shared. */
export function FilterGroup({ legend, name, options }: { legend: string; name: string; options: FilterOption[] }) {
  const text = useText(uiMessages)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option.value}>
            <label className={styles.option} data-empty={option.count === 0 ? '' : undefined}>
              <input type="checkbox" name={name} value={option.value} defaultChecked={option.checked} />
              {option.drawing && <span className={styles.drawing}>{option.drawing}</span>}
              <span className={styles.label}>{option.label}</span>
              {option.count !== undefined && (
                <span className={styles.count}><span aria-hidden="true">{option.count}</span><span className="visually-hidden">, {text('results', { count: option.count })}</span></span>
              )}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
