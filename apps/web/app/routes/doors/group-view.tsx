import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { Button, type Domain, useText } from '@gilde/ui'
import type { DoorMap } from '@gilde/use-cases'
import styles from '../../doors/doors.module.css'
import { capital, usePlaceNames } from '../../doors/names.ts'
import { ReasonList } from '../../doors/reason-list.tsx'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'
import { useCounts } from './domain-fold.tsx'
import { DoorLine } from './door-line.tsx'
import { openFirst } from './nearest-doors.ts'

/** One group of doors with all that is known of each: schools near, what comes after, and how a closed one opens again. */
export function GroupView({ map, carried }: { map: DoorMap; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const counts = useCounts()
  const names = usePlaceNames(map.book.names)
  const [first] = map.doors
  const back = <p className={styles.back}><a href={standingAddress('/deuren', carried)}>{text('back-to-map')}</a></p>
  if (!first) return <><p>{text('group-none')}</p>{back}</>
  const doors = map.doors.toSorted((a, b) => openFirst.indexOf(a.status) - openFirst.indexOf(b.status) || a.closeness - b.closeness)
  const domain = first.direction?.domain as Domain | null | undefined
  return (
    <>
      {back}
      <h2 className="measured">{capital(names.year(first.year))}{domain && `: ${ui(`domain-${domain}`)}`}</h2>
      <p className="measure">{text('group-from', { place: names.place(map.standing), move: text(`move-${first.move}`) })} {counts(doors)}.</p>
      <form action="/vergelijken">
        {map.near && <input type="hidden" name="near" value={map.near.nis} />}
        {[...Map.groupBy(doors, ({ direction }) => direction?.finality ?? null)].map(([finality, of], index) => {
          const list = <ul className={styles.doors}>{of.map((door) => <DoorLine key={`${door.direction?.id ?? door.year} ${door.track}`} door={door} map={map} carried={carried} />)}</ul>
          if (!finality) return <div key="none">{list}</div>
          return <details key={finality} className={styles.fold} open={index === 0}><summary>{ui(`finality-${finality}`)}<span className={styles.counts}>{counts(of)}</span></summary>{list}</details>
        })}
        <div className={styles.sticky}><Button quiet>{text('compare-button')}</Button><span className="small">{text('compare-hint')}</span></div>
      </form>
      <ReasonList reasons={map.reasons} />
      {back}
    </>
  )
}
