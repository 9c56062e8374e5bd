import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { DomainDrawing, domains, useLocale, useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import styles from '../../doors/doors.module.css'
import { usePlaceNames } from '../../doors/names.ts'
import type { StandingQuery } from '../../doors/standing-query.ts'
import { DoorLine } from './door-line.tsx'

interface Props {
  move: Door['move']
  doors: readonly Door[]
  map: DoorMap
  query: StandingQuery
}

const openFirst: readonly Door['status'][] = ['open', 'proof', 'unknown', 'closed']

/** The doors of one kind of step, by year and domain, what is open first. Doors back that are closed are counted, with what would open them. */
export function DoorGroup({ move, doors, map, query }: Props) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const names = usePlaceNames(map.book.names)
  const shut = move === 'next' ? [] : doors.filter(({ status, reopen }) => status === 'closed' && reopen === null)
  const shown = doors.filter((door) => !shut.includes(door))
  const years = [...Map.groupBy(shown, ({ year }) => year)]
  const count = (of: readonly Door[], status: Door['status']) => of.filter((door) => door.status === status).length
  return (
    <section aria-labelledby={`move-${move}`} className={styles.group}>
      <h2 id={`move-${move}`} className="measured">{text(`move-${move}`)}</h2>
      {years.map(([year, ofYear]) => (
        <section key={year} aria-label={names.year(year)}>
          <h3>{text('group-title', { year: capital(names.year(year)) })}</h3>
          <p className="small soft">{text('group-count', { open: count(ofYear, 'open'), proof: count(ofYear, 'proof') + count(ofYear, 'unknown'), closed: count(ofYear, 'closed') })}</p>
          {[...domains, null].map((domain) => {
            const ofDomain = ofYear.filter(({ direction }) => (direction?.domain ?? null) === domain).toSorted((a, b) => openFirst.indexOf(a.status) - openFirst.indexOf(b.status))
            if (ofDomain.length === 0) return null
            const list = <ul className={styles.doors}>{ofDomain.map((door) => <DoorLine key={`${door.year} ${door.direction?.id ?? door.year} ${door.track}`} door={door} map={map} query={query} />)}</ul>
            const title = domain && <><span className={styles.drawn}><DomainDrawing domain={domain} /></span>{ui(`domain-${domain}`)}</>
            if (move === 'next' || !domain) return <div key={domain}>{title && <h4 className={styles.domain}>{title}</h4>}{list}</div>
            return (
              <details key={domain} className={styles.fold}>
                <summary>{text('fold-domain', { domain: ui(`domain-${domain}`), open: count(ofDomain, 'open'), proof: count(ofDomain, 'proof') + count(ofDomain, 'unknown'), closed: count(ofDomain, 'closed') })}</summary>
                {list}
              </details>
            )
          })}
        </section>
      ))}
      <Shut doors={shut} map={map} />
    </section>
  )
}

/** Doors that no way leads to by these rules, told in one line per reason, with what would open them. */
function Shut({ doors, map }: { doors: readonly Door[]; map: DoorMap }) {
  const text = useText(doorMessages)
  const locale = useLocale()
  const names = usePlaceNames(map.book.names)
  return (
    <>
      {[...Map.groupBy(doors, ({ year, reason }) => `${year} ${reason}`)].map(([key, same]) => {
        const reason = map.reasons.find(({ id }) => id === same[0]!.reason)
        const change = reason?.changes[0]
        return (
          <div key={key} className={styles.reopen}>
            <p><strong>{capital(names.year(same[0]!.year))}</strong>: {text('closed-summary', { count: same.length })}</p>
            <p>{change ? text('reopen-change', { change: change[locale] }) : text('reopen-none')} {reason && <a href={`#${reason.id}`}>{text('why')}</a>}</p>
          </div>
        )
      })}
    </>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
