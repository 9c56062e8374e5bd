import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { Starts } from '@gilde/use-cases'
import styles from '../../doors/doors.module.css'
import { usePlaceNames } from '../../doors/names.ts'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'

/** From the target back: wherever somebody stands, how long the shortest way is. */
export function StartList({ starts, path, query }: { starts: Starts; path: string; query: StandingQuery }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(starts.book.names)
  return (
    <section aria-labelledby="starts">
      <h2 id="starts" className="measured">{text('starts-title')}</h2>
      <p className="measure">{text('starts-text')}</p>
      <ul className={styles.starts}>
        {starts.starts.map(({ year, track, years, legs }) => {
          const place = names.place({ year, track, direction: null })
          const needsTrack = ['3', '4', '5', '6'].includes(year)
          return (
            <li key={`${year} ${track}`}>
              <a href={standingAddress(path, { year, ...(needsTrack && { track }), ...(query.rules && { rules: query.rules }), ...(query.rapport && { rapport: query.rapport }), ...(query.near && { near: query.near }) })}>{place.slice(0, 1).toUpperCase() + place.slice(1)}</a>
              <span>{years === null ? text('start-none') : legs.length < 2 ? text('start-direct', { years }) : text('start-line', { years, legs: legs.slice(0, -1).map(names.leg).join(', ') })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
