import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import { DoorMark } from '../../doors/door-mark.tsx'
import styles from '../../doors/doors.module.css'
import type { ReportBehind } from '../../doors/load-report.server.ts'
import { usePlaceNames } from '../../doors/names.ts'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'
import { DoorLine } from './door-line.tsx'
import { nearestDoors } from './nearest-doors.ts'

/** What lies nearest: what was shown opens, what follows on, and where the report and the pupil's targets point. */
export function NearDoors({ map, carried, report, targets }: { map: DoorMap; carried: StandingQuery; report: ReportBehind | null; targets: readonly string[] }) {
  const text = useText(doorMessages)
  const { shown, near } = nearestDoors(map)
  const suggested = map.aims.filter(({ target }) => report?.suggestions.some(({ directionId }) => directionId === target))
  const wanted = map.aims.filter(({ target }) => targets.includes(target))
  if (shown.length + near.length + suggested.length + wanted.length === 0) return null
  const lines = (doors: readonly Door[]) => <ul className={styles.doors}>{doors.map((door) => <DoorLine key={`${door.year} ${door.direction?.id}`} door={door} map={map} carried={carried} />)}</ul>
  return (
    <section aria-labelledby="near-doors" className={styles.group}>
      <h2 id="near-doors" className="measured">{text('near-title')}</h2>
      {shown.length > 0 && <><h3>{text('near-shown')}</h3>{lines(shown)}</>}
      {near.length > 0 && <><h3>{text('near-follows', { name: map.standing.direction?.name ?? '' })}</h3>{lines(near)}</>}
      {wanted.length > 0 && <><h3>{text('near-targets')}</h3><AimList aims={wanted} map={map} carried={carried} /></>}
      {report && suggested.length > 0 && (
        <>
          <h3>{text('near-report')}</h3>
          <p className="small soft">{text('near-report-text')}</p>
          <AimList aims={suggested} map={map} carried={{ ...carried, rapport: report.id }} />
        </>
      )}
    </section>
  )
}

function AimList({ aims, map, carried }: { aims: DoorMap['aims']; map: DoorMap; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(map.book.names)
  return (
    <ul className={styles.links}>
      {aims.map(({ target, direction, startsAfter, status, onward }) => (
        <li key={target}>
          <a href={standingAddress(`/deuren/naar/${target}`, carried)}>{direction ? `${direction.name}${direction.dual ? ` (${text('dual')})` : ''}` : names.year(target as 'bachelor')}</a>
          <span className={styles.counts}>{status ? <DoorMark status={status} /> : startsAfter === null ? text(onward.length > 0 ? 'aim-behind' : 'start-none') : text('aim-after', { count: startsAfter })}</span>
          {onward.length > 0 && <span className={styles.counts}>{text('aim-onward')} {onward.map((each, index) => <span key={each.id}>{index > 0 && ', '}<a href={standingAddress(`/deuren/naar/${each.id}`, carried)}>{each.name}</a> ({text(`status-${each.status}`)})</span>)}</span>}
        </li>
      ))}
    </ul>
  )
}
