import { doorMessages } from '@gilde/language/messages/doors'
import { Button, useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import type { ReactNode } from 'react'
import { DoorDrawing } from '../../doors/door-drawing.tsx'
import { DoorMark } from '../../doors/door-mark.tsx'
import styles from '../../doors/doors.module.css'
import type { ReportBehind } from '../../doors/load-report.server.ts'
import { usePlaceNames } from '../../doors/names.ts'
import { ReasonList } from '../../doors/reason-list.tsx'
import { BookSwitch } from '../../doors/standing-box.tsx'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'
import { DoorGroups } from './door-groups.tsx'
import { NearDoors } from './near-doors.tsx'
import { nearestDoors } from './nearest-doors.ts'

interface Props {
  map: DoorMap
  carried: StandingQuery
  report: ReportBehind | null
  /** The pupil's own. */
  targets: readonly string[]
  /** To change what was said. */
  form: ReactNode
}

/** The whole map: what lies nearest, the drawing, and all doors as a list. */
export function DoorMapView({ map, carried, report, targets, form }: Props) {
  const text = useText(doorMessages)
  // every group has its own page with the reasons of all its doors
  const { shown, near } = nearestDoors(map)
  const inFull = new Set([...shown, ...near, ...map.doors.filter(({ direction }) => !direction?.domain)].map(({ reason }) => reason))
  const differ = map.doors.filter(({ status, otherStatus }) => status !== otherStatus).length
  return (
    <>
      {form}
      <form action="/vergelijken">
        {map.near && <input type="hidden" name="near" value={map.near.nis} />}
        <NearDoors map={map} carried={carried} report={report} targets={targets} />
        <section aria-labelledby="drawing">
          <h2 id="drawing" className="measured">{text('drawing-title')}</h2>
          <p className="measure">{text('drawing-text')}</p>
          <ul className={styles.legend}>
            {(['open', 'proof', 'closed', 'unknown'] as const).filter((status) => status !== 'unknown' || map.doors.some((door) => door.status === status)).map((status) => <li key={status}><DoorMark status={status} /> <span className="small">{text(`status-${status}-long`)}</span></li>)}
          </ul>
          <DoorDrawing map={map} />
        </section>
        <p className="measure">{text('groups-text')}</p>
        <DoorGroups map={map} carried={carried} />
        <div className={styles.sticky}>
          <Button quiet>{text('compare-button')}</Button>
          <span className="small">{text('compare-hint')}</span>
        </div>
      </form>
      <Further map={map} carried={carried} />
      <BookSwitch path="/deuren" query={carried} book={map.book} otherBook={map.otherBook} differ={differ} />
      <ReasonList reasons={map.reasons.filter(({ id }) => inFull.has(id))} />
      <section aria-labelledby="not-on-map">
        <h2 id="not-on-map" className="measured">{text('not-on-map-title')}</h2>
        <ul>{map.notOnMap.map(({ reason, total }) => <li key={reason}>{text(`not-on-map-${reason as 'special-education'}`, { total })}</li>)}</ul>
      </section>
    </>
  )
}

function Further({ map, carried }: { map: DoorMap; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(map.book.names)
  return (
    <section aria-labelledby="further">
      <h2 id="further" className="measured">{text('further-title')}</h2>
      <p className="measure">{text('further-text')}</p>
      <ul>
        {map.further.map(({ year, total, reachable, least }) => {
          const name = names.year(year as Door['year'])
          const isHigher = year === 'bachelor' || year === 'associate-degree'
          return <li key={year}>{least === null ? text('further-none', { year: name }) : isHigher ? <a href={standingAddress(`/deuren/naar/${year}`, carried)}>{text('further-higher', { year: name, least })}</a> : text('further-line', { year: name, reachable, total, least })}</li>
        })}
      </ul>
      <p>{text('choose-target')}: <a href="/richtingen">{text('choose-target-link')}</a></p>
    </section>
  )
}
