import { doorMessages } from '@gilde/language/messages/doors'
import { useDate, useLocale, useText } from '@gilde/ui'
import type { Admitted, DoorMap, OwnProof, StandingView } from '@gilde/use-cases'
import styles from './doors.module.css'
import { usePlaceNames } from './names.ts'
import { standingAddress, type StandingQuery } from './standing-query.ts'

interface Props {
  standing: StandingView
  book: DoorMap['book']
  from: 'said' | 'record' | 'record-of'
  /** Whose map it is, when it is somebody else's. */
  name?: string | undefined
  proofs: readonly OwnProof[]
  admitted: readonly Admitted[]
  /** Where one says it anew; null on the map of somebody else. */
  restart: string | null
}

/** Where the pupil stands, as the map was drawn from, and what was shown already. */
export function StandingBox({ standing, book, from, name, proofs, admitted, restart }: Props) {
  const text = useText(doorMessages)
  const locale = useLocale()
  const date = useDate()
  const names = usePlaceNames(book.names)
  return (
    <div className={styles['here-box']}>
      <p><strong>{name ? text('pupil-is-here', { name }) : text('you-are-here')}:</strong> {names.place(standing)}</p>
      {standing.certificate !== 'none' && standing.year !== 'none' && <p>{text(`certificate-${standing.certificate}`)}</p>}
      {standing.certificate === 'none' && standing.year !== 'none' && <p className="small">{text('counted-with-a')}</p>}
      {standing.ageAssumed && <p className="small">{text('counted-age', { age: standing.age })}</p>}
      {proofs.length + admitted.length > 0 && (
        <>
          <p><strong>{text('shown-title')}</strong></p>
          <ul>
            {proofs.map(({ family, familyName, kind, title, on }) => <li key={`${family} ${kind}`}>{text(`own-${kind}`, { title: title ?? '', date: date(on), family: familyName[locale] })}</li>)}
            {admitted.map(({ directionId, direction, school, on }) => <li key={`${directionId} ${school}`}>{text('own-admitted', { school, direction, date: date(on) })}</li>)}
          </ul>
        </>
      )}
      {from === 'record' && <p className="small">{text('from-record')}</p>}
      {from === 'record-of' && <p className="small">{text('from-record-of')}</p>}
      {restart && <p className="small"><a href={restart}>{text('restart')}</a></p>}
    </div>
  )
}

/** Which book the doors are read by, and the other one a click away. */
export function BookSwitch({ path, query, book, otherBook, differ }: { path: string; query: StandingQuery; book: DoorMap['book']; otherBook: DoorMap['book']; differ: number | null }) {
  const text = useText(doorMessages)
  const locale = useLocale()
  const date = useDate()
  return (
    <section aria-labelledby="books">
      <h2 id="books" className="measured">{text('books-title')}</h2>
      <p className="measure">{text('books-now', { book: book.title[locale] })} <a href={`/regels/${book.id}`}>{text('books-version', { version: book.version, name: book.published.by, date: date(book.published.on) })}</a>. {book.id !== 'today' && text('books-proposal')}</p>
      {differ !== null && <p className="measure">{text('books-differ', { count: differ })}</p>}
      <p className={styles.switch}><a className="button-quiet" href={standingAddress(path, query, { rules: otherBook.id })}>{text('books-switch', { book: otherBook.title[locale] })}</a></p>
    </section>
  )
}
