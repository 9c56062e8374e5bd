import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { domains, useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import styles from '../../doors/doors.module.css'
import { capital, usePlaceNames } from '../../doors/names.ts'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'
import { DomainFold, useCounts } from './domain-fold.tsx'
import { DoorLine } from './door-line.tsx'

const moves = ['next', 'again', 'back', 'outside'] as const

/** All doors, by kind of step, year and domain: every group stands there with its counts; the own domain comes first. */
export function DoorGroups({ map, carried }: { map: DoorMap; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(map.book.names)
  const counts = useCounts()
  return moves.map((move) => {
    const doors = map.doors.filter((door) => door.move === move)
    if (doors.length === 0) return null
    return (
      <section key={move} aria-labelledby={`move-${move}`} className={styles.group}>
        <h2 id={`move-${move}`} className="measured">{text(`move-${move}`)}</h2>
        {move === 'outside' && <p><a href="/deuren/werk">{text('from-work-link')}</a></p>}
        {[...Map.groupBy(doors, ({ year }) => year)].map(([year, ofYear]) => (
          <section key={year} aria-label={names.year(year)}>
            {(ofYear.length > 1 || ofYear[0]!.direction) && <h3>{capital(names.year(year))}</h3>}
            {move === 'next' && ofYear.length > 1 && <p className="small soft">{counts(ofYear)}</p>}
            <OfYear doors={ofYear} map={map} carried={carried} />
          </section>
        ))}
      </section>
    )
  })
}

/** So many doors without a domain stand in full; more are folded. */
const fewDoors = 3

function OfYear({ doors, map, carried }: { doors: readonly Door[]; map: DoorMap; carried: StandingQuery }) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const counts = useCounts()
  const own = map.standing.direction?.domain
  const ordered = [...domains].sort((a, b) => Number(b === own) - Number(a === own))
  const withoutDomain = doors.filter(({ direction }) => !direction?.domain)
  const byDomain = ordered.map((domain) => [domain, doors.filter(({ direction }) => direction?.domain === domain)] as const).filter(([, of]) => of.length > 0)
  const address = (of: readonly Door[]) => standingAddress('/deuren', carried, { groep: of[0]!.group })
  return (
    <>
      {withoutDomain.length > fewDoors && <DomainFold name={text('group-directions')} doors={withoutDomain.toSorted((a, b) => b.schools - a.schools)} groupAddress={address(withoutDomain)} carried={carried} />}
      {withoutDomain.length > 0 && withoutDomain.length <= fewDoors && <ul className={styles.doors}>{withoutDomain.map((door) => <DoorLine key={`${door.year} ${door.direction?.id ?? ''} ${door.track}`} door={door} map={map} carried={carried} />)}</ul>}
      {doors[0]!.move === 'next'
        ? byDomain.map(([domain, of]) => <DomainFold key={domain} name={ui(`domain-${domain}`)} doors={of} groupAddress={address(of)} carried={carried} />)
        : byDomain.length > 0 && (
            <details className={styles.fold}>
              <summary>{text('by-domain', { counts: counts(byDomain.flatMap(([, of]) => of)) })}</summary>
              <ul className={styles.links}>{byDomain.map(([domain, of]) => <li key={domain}><a href={address(of)}>{ui(`domain-${domain}`)}</a><span className={styles.counts}>{counts(of)}</span></li>)}</ul>
            </details>
          )}
    </>
  )
}
