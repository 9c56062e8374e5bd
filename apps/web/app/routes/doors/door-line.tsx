import { formatKilometres } from '@gilde/language'
import { doorMessages } from '@gilde/language/messages/doors'
import { FinalityMark, useLocale, useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import { DoorMark } from '../../doors/door-mark.tsx'
import styles from '../../doors/doors.module.css'
import { capital, usePlaceNames } from '../../doors/names.ts'
import { Said } from '../../doors/said.tsx'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'

/** One door: how it stands, where it leads, where in the region, and how it opens again when it is closed. */
export function DoorLine({ door, map, carried }: { door: Door; map: DoorMap; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const locale = useLocale()
  const names = usePlaceNames(map.book.names)
  const { direction, status, otherStatus, reason, nearest } = door
  const name = direction ? `${direction.name}${direction.dual ? ` (${text('dual')})` : ''}` : capital(names.year(door.year))
  const target = direction?.id ?? (door.year === 'bachelor' || door.year === 'associate-degree' ? door.year : null)
  const shown = reason === null ? undefined : map.reasons.find(({ id }) => id === reason)
  return (
    <li>
      {direction ? <input type="checkbox" name="with" value={direction.id} aria-label={text('compare-check', { name: direction.name })} /> : <span />}
      <div>
        <p className={styles.facts}>
          <span className={styles.name}>{target ? <a href={standingAddress(`/deuren/naar/${target}`, carried)}>{name}</a> : name}</span>
          <DoorMark status={status} />
          {direction?.finality && <FinalityMark finality={direction.finality} />}
        </p>
        {door.shown.length > 0 && (
          <p className={styles.proven}>{door.shown.map((kind) => text(`shown-${kind}`)).join('; ')}. {status === 'open' ? door.openedByProof && text('shown-opens') : text('shown-take-along')}</p>
        )}
        {(door.followsOn ?? status !== otherStatus) && (
          <p className={styles.facts}>
            {door.followsOn && <span>{text(door.followsOn.rule === 'school' ? 'follows-on-school' : 'follows-on')}</span>}
            {status !== otherStatus && <span>{text('differs-here', { book: map.otherBook.title[locale], status: text(`status-${otherStatus}`) })}</span>}
          </p>
        )}
        {!direction && (door.year === 'adult-education' || door.year === 'examination-board') && <p className="small">{text(`otherways-${door.year}`)}</p>}
        {(direction ?? shown) && (
          <details className={styles.more}>
            <summary>{direction ? text('schools-near', { count: door.schools }) : text('why')}<span className="visually-hidden"> {name}</span></summary>
            <ul>
              {nearest && <li><a href={`/scholen/${nearest.number}`}>{nearest.kilometres === null ? text('nearest-in', { name: nearest.name, municipality: nearest.municipality }) : text('nearest-at', { name: nearest.name, municipality: nearest.municipality, kilometres: formatKilometres(nearest.kilometres, locale) })}</a></li>}
              {direction && <li>{text('years-to-end', { count: door.yearsToEnd })}</li>}
              {direction && door.after.directions.length > 0 && <li>{text('comes-after', { names: door.after.directions.map((each) => each.name).join(', ') })}</li>}
              {shown && <li><a href={`#${shown.id}`}>{text('why-status', { status: text(`status-${status}`) })}</a></li>}
            </ul>
          </details>
        )}
        {status === 'closed' && (
          <div className={styles.reopen}>
            <p><strong>{text('reopen-title')}</strong></p>
            {door.reopen ? <p>{text('reopen-years', { count: door.reopen.years, steps: door.reopen.steps.map((step) => `${names.place(step)} (${text(`status-${step.status}`)})`).join(' → ') })}</p> : <p>{door.reopensAfter === null ? text('reopen-none') : capital(text('reopens-after', { count: door.reopensAfter }))}</p>}
            {shown?.changes[0] && <p>{text('reopen-change', { change: shown.changes[0][locale] })}</p>}
          </div>
        )}
        <Said corrections={door.corrections} />
      </div>
    </li>
  )
}
