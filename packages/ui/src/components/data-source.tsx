import { uiMessages } from '@gilde/language/messages/ui'
import { useDate, useText } from '../locale.tsx'
import styles from './data-source.module.css'

export interface SourceLine {
  name: string
  status: 'official' | 'secondary' | 'editorial' | 'provisional' | 'synthetic'
  /** ISO date on which the source was read or published. */
  date: string
  note?: string | undefined
}
/** Where facts come from and how sure they are, as the title block in the corner of a drawing. */
export function DataSource({ sources, title }: { sources: SourceLine[]; title?: string }) {
  const text = useText(uiMessages)
  const date = useDate()
  return (
    <section className={styles.block} aria-label={title ?? text('sources')}>
      <p className={styles.title}>{title ?? text('sources')}</p>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={source.name}>
            <span className={styles.name}>{source.name}</span>
            <span className={styles.status}>{text(`status-${source.status}`)}</span>
            <span className={styles.date}><time dateTime={source.date}>{date(source.date)}</time></span>
            {source.note && <span className={styles.note}>{source.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
