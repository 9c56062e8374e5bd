import { councilMessages } from '@gilde/language/messages/council'
import { councilBesideMessages } from '@gilde/language/messages/council-beside'
import { useLocale, useText } from '@gilde/ui'
import type { getCouncilCase } from '@gilde/use-cases'
import type { z } from 'zod'
import styles from './council.module.css'

type Case = z.input<typeof getCouncilCase.output>
type Board = Case['doors'][number]
type State = Board['doors'][number]['state']

/** What each certificate leaves open, side by side; drawn and in the same words. */
export function DoorBoard({ boards, nameOf }: { boards: Board[]; nameOf: (exclusion: Board['exclusions'][number]) => string }) {
  const text = useText(councilMessages)
  return (
    <div className={styles.board}>
      {boards.map(({ certificate, exclusions, doors }) => (
        <section key={certificate} className={styles.certificate} aria-labelledby={`board-${certificate}`}>
          <h3 id={`board-${certificate}`}>{certificate !== 'B' ? text(`certificate-${certificate}`) : exclusions.length > 0 ? text('b-closing', { what: exclusions.map(nameOf).join(', ') }) : text('b-none')}</h3>
          <Doors doors={doors} />
        </section>
      ))}
    </div>
  )
}

export function Doors({ doors }: { doors: Board['doors'] }) {
  const text = useText(councilMessages)
  const locale = useLocale()
  return (
    <ul className={styles.doors}>
      {doors.map(({ target, state, directions, named }) => (
        <li key={target.en} className={styles.door}>
          <DoorDrawing state={state} />
          <div>
            <p className={styles.name}>{target[locale]}</p>
            <p className={styles.state}>{text(`door-${state}`)}{directions && state !== 'closed' ? `, ${text('door-count', directions)}` : ''}</p>
            <Behind named={named} directions={directions} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The directions behind a door by name: what closes first, since that is what can still be kept open. */
function Behind({ named: { open, closed }, directions }: Pick<Board['doors'][number], 'named' | 'directions'>) {
  const text = useText(councilBesideMessages)
  const { all, open: stays } = directions ?? { all: 0, open: 0 }
  return ([['closes-title', closed, all - stays], ['stays-title', open, stays]] as const).map(([title, names, count]) =>
    names.length === 0 ? null : (
      <details key={title} className={styles.behind}>
        <summary>{text(title, { count })}</summary>
        <ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>
      </details>
    ),
  )
}

/** Open: the leaf stands away from its frame. Can be opened: ajar. Closed: a full leaf with its knob. */
function DoorDrawing({ state }: { state: State }) {
  return (
    <svg viewBox="0 0 24 32" aria-hidden="true" focusable="false">
      <rect x="3" y="2" width="18" height="28" className={state === 'closed' ? styles.shut : state === 'proof' ? styles.filled : styles.leaf} strokeDasharray={state === 'unknown' ? '3 3' : undefined} />
      {state === 'open' && <path d="M3 2 L12 6 V31 L3 30 Z" className={styles.filled} />}
      {state === 'proof' && <path d="M3 2 L17 4 V31 L3 30 Z" className={styles.leaf} />}
      {state !== 'unknown' && <circle cx={state === 'open' ? 10 : state === 'proof' ? 14.5 : 17.5} cy="17" r="1.4" className={styles.knob} />}
    </svg>
  )
}
