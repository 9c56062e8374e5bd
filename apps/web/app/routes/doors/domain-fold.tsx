import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { useText } from '@gilde/ui'
import type { Door } from '@gilde/use-cases'
import { DoorMark } from '../../doors/door-mark.tsx'
import styles from '../../doors/doors.module.css'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'
import { openFirst } from './nearest-doors.ts'

const finalities = ['A', 'DU', 'DO', null] as const

/** The doors of one domain, closed until somebody opens it: by how they stand and where they lead, each with a link to all ways. */
export function DomainFold({ name, doors, groupAddress, carried }: { name: string; doors: readonly Door[]; /** Where the same doors stand with all that is known of them. */ groupAddress: string; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const counts = useCounts()
  return (
    <details className={styles.fold}>
      <summary>{name}<span className={styles.counts}>{counts(doors)}</span></summary>
      {openFirst.map((status) => {
        const same = doors.filter((door) => door.status === status)
        if (same.length === 0) return null
        return (
          <div key={status} className={styles.standing}>
            <p><DoorMark status={status} /></p>
            {finalities.map((finality) => [...Map.groupBy(same.filter(({ direction }) => (direction?.finality ?? null) === finality), ({ reopensAfter }) => reopensAfter)].map(([reopensAfter, of]) => (
              <div key={`${finality} ${reopensAfter}`}>
                <p className={styles.leads}>{[finality && ui(`finality-${finality}`), status === 'closed' && (reopensAfter === null ? text('reopens-unknown') : text('reopens-after', { count: reopensAfter }))].filter(Boolean).join(' · ')}</p>
                <ul>{of.map((door) => <Row key={door.direction?.id} door={door} carried={carried} />)}</ul>
              </div>
            )))}
          </div>
        )
      })}
      <p><a href={groupAddress}>{text('group-more')}<span className="visually-hidden"> {name}</span></a></p>
    </details>
  )
}

function Row({ door: { direction }, carried }: { door: Door; carried: StandingQuery }) {
  const text = useText(doorMessages)
  if (!direction) return null
  const { id, name, dual } = direction
  return <li><input type="checkbox" name="with" value={id} aria-label={text('compare-check', { name })} /><a href={standingAddress(`/deuren/naar/${id}`, carried)}>{name}{dual && ` (${text('dual')})`}</a></li>
}

/** How many doors stand how, in words; what there is none of is left out. */
export function useCounts() {
  const text = useText(doorMessages)
  return (doors: readonly Door[]) =>
    openFirst.flatMap((status) => {
      const count = doors.filter((door) => door.status === status).length
      return count === 0 ? [] : [text(`count-${status}`, { count })]
    }).join(' · ')
}
