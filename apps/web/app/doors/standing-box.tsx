import { doorMessages } from '@gilde/language/messages/doors'
import { useLocale, useText } from '@gilde/ui'
import type { DoorMap, StandingView } from '@gilde/use-cases'
import styles from './doors.module.css'
import { usePlaceNames } from './names.ts'
import { standingAddress, type StandingQuery } from './standing-query.ts'

/** Where the pupil stands, as the map was drawn from. */
export function StandingBox({ standing, book, fromRecord, restart }: { standing: StandingView; book: DoorMap['book']; fromRecord: boolean; restart: string }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(book.names)
  return (
    <div className={styles['here-box']}>
      <p><strong>{text('you-are-here')}:</strong> {names.place(standing)}</p>
      {standing.certificate !== 'none' && standing.year !== 'none' && <p>{text(`certificate-${standing.certificate}`)}</p>}
      {standing.certificate === 'none' && standing.year !== 'none' && <p className="small">{text('counted-with-a')}</p>}
      {standing.ageAssumed && <p className="small">{text('counted-age', { age: standing.age })}</p>}
      {fromRecord && <p className="small">{text('from-record')}</p>}
      <p className="small"><a href={restart}>{text('restart')}</a></p>
    </div>
  )
}

/** Which book the doors are read by, and the other one a click away. */
export function BookSwitch({ path, query, book, otherBook, differ }: { path: string; query: StandingQuery; book: DoorMap['book']; otherBook: DoorMap['book']; differ: number | null }) {
  const text = useText(doorMessages)
  const locale = useLocale()
  return (
    <section aria-labelledby="books">
      <h2 id="books" className="measured">{text('books-title')}</h2>
      <p className="measure">{text('books-now', { book: book.title[locale] })} {book.id !== 'today' && text('books-proposal')}</p>
      {differ !== null && <p className="measure">{text('books-differ', { count: differ })}</p>}
      <p className={styles.switch}><a className="button-quiet" href={standingAddress(path, query, { rules: otherBook.id })}>{text('books-switch', { book: otherBook.title[locale] })}</a></p>
    </section>
  )
}
