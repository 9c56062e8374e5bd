import { uiMessages } from '@gilde/language/messages/ui'
import { useDate, useText } from '../locale.tsx'
import styles from './data-source.module.css'

export interface SourceLine {
  name: string
  status: 'official' | 'secondary' | 'editorial' | 'provisional' | 'synthetic'
  /** ISO date on which the source was read or published. */
  date: string
  /** What is doubtful or missing. */
  note?: string | undefined
  publisher?: string | undefined
  url?: string | undefined
  licence?: string | undefined
}

/** Where facts come from and how sure they are, as the title block in the corner of a drawing. */
export function DataSource({ sources, title }: { sources: SourceLine[]; title?: string }) {
  const text = useText(uiMessages)
  const date = useDate()
  // one source may have given several files, each with its own doubts
  const lines = [...Map.groupBy(sources, ({ name, status, date }) => `${name}|${status}|${date}`)]
  return (
    <section className={styles.block} aria-label={title ?? text('sources')}>
      <p className={styles.title}>{title ?? text('sources')}</p>
      <ul className={styles.list}>
        {lines.map(([key, same]) => {
          const { name, status, date: read, publisher, url, licence } = same[0]!
          const notes = [...new Set(same.flatMap(({ note }) => note ?? []))]
          return (
            <li key={key}>
              <span className={styles.name}>
                {url ? <a href={url}>{name}</a> : name}
                {publisher && <span className={styles.publisher}>{publisher}</span>}
                {licence && <span className={styles.publisher}>{text('licence', { licence })}</span>}
              </span>
              <span className={styles.status}>{text(`status-${status}`)}</span>
              <span className={styles.date}><time dateTime={read}>{date(read)}</time></span>
              {notes.length > 0 && (
                <details className={styles.note}>
                  <summary>{text('source-note')}</summary>
                  {notes.map((note) => <p key={note}>{note}</p>)}
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
