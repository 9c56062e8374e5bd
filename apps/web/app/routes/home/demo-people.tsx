import { homeMessages } from '@gilde/language/messages/home'
import { useText } from '@gilde/ui'
import type { ReactNode } from 'react'
import styles from './demo-people.module.css'

/** The made-up people of a trial version. Who they are and how they sign in stands in `children`. */
export function DemoPeople({ children }: { children: ReactNode }) {
  const text = useText(homeMessages)
  return (
    <section className={`wide ${styles.people}`} aria-labelledby="demo">
      <div className={styles.card}>
        <h2 id="demo">{text('demo-title')}</h2>
        <p className="measure">{text('demo-text')}</p>
        {children}
      </div>
    </section>
  )
}
