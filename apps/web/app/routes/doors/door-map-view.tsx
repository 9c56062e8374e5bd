import { doorMessages } from '@gilde/language/messages/doors'
import { Button, useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import type { ReactNode } from 'react'
import { DoorDrawing } from '../../doors/door-drawing.tsx'
import { DoorMark } from '../../doors/door-mark.tsx'
import styles from '../../doors/doors.module.css'
import { usePlaceNames } from '../../doors/names.ts'
import { ReasonList } from '../../doors/reason-list.tsx'
import { BookSwitch, StandingBox } from '../../doors/standing-box.tsx'
import type { StandingQuery } from '../../doors/standing-query.ts'
import { DoorGroup } from './door-group.tsx'

interface Props {
  map: DoorMap
  query: StandingQuery
  fromRecord: boolean
  /** To change what was said. */
  form: ReactNode
}

const moves = ['next', 'again', 'back', 'outside'] as const

/** The whole map: where you stand, the drawing, and the same doors as a list. */
export function DoorMapView({ map, query, fromRecord, form }: Props) {
  const text = useText(doorMessages)
  const differ = map.doors.filter(({ status, otherStatus }) => status !== otherStatus).length
  return (
    <>
      <StandingBox standing={map.standing} book={map.book} fromRecord={fromRecord} restart="/deuren?anew=yes" />
      {form}
      <BookSwitch path="/deuren" query={query} book={map.book} otherBook={map.otherBook} differ={differ} />
      <section aria-labelledby="drawing">
        <h2 id="drawing" className="measured">{text('drawing-title')}</h2>
        <p className="measure">{text('drawing-text')}</p>
        <ul className={styles.legend}>
          {(['open', 'proof', 'closed'] as const).map((status) => <li key={status}><DoorMark status={status} /> <span className="small">{text(`status-${status}-long`)}</span></li>)}
        </ul>
        <DoorDrawing map={map} />
      </section>
      <form action="/vergelijken">
        {map.near && <input type="hidden" name="near" value={map.near.nis} />}
        {moves.map((move) => {
          const doors = map.doors.filter((door) => door.move === move)
          return doors.length > 0 && <DoorGroup key={move} move={move} doors={doors} map={map} query={query} />
        })}
        <div className={styles.sticky}>
          <Button quiet>{text('compare-button')}</Button>
          <span className="small">{text('compare-hint')}</span>
        </div>
      </form>
      <Further map={map} />
      <ReasonList reasons={map.reasons} />
      <section aria-labelledby="not-on-map">
        <h2 id="not-on-map" className="measured">{text('not-on-map-title')}</h2>
        <ul>{map.notOnMap.map(({ reason, total }) => <li key={reason}>{text(`not-on-map-${reason as 'special-education'}`, { total })}</li>)}</ul>
      </section>
    </>
  )
}

function Further({ map }: { map: DoorMap }) {
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
          return <li key={year}>{least === null ? text('further-none', { year: name }) : isHigher ? <a href={`/deuren/naar/${year}`}>{text('further-higher', { year: name, least })}</a> : text('further-line', { year: name, reachable, total, least })}</li>
        })}
      </ul>
      <p>{text('choose-target')}: <a href="/richtingen">{text('choose-target-link')}</a></p>
    </section>
  )
}
