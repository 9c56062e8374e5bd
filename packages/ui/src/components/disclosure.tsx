import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

/** More for who wants it; the browser opens and closes it, also without script and in print. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
