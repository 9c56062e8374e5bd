import { explorerMessages } from '@gilde/language/messages/explorer'
import { uiMessages } from '@gilde/language/messages/ui'
import { DomainDrawing, FinalityMark, useText } from '@gilde/ui'
import type { DirectionSummary } from '@gilde/use-cases'
import styles from './direction-row.module.css'

/** One direction in a list: its tool, its name, and in words when, where to and how many schools. */
export function DirectionRow({ direction, near }: { direction: DirectionSummary; near?: string | undefined }) {
  const text = useText(explorerMessages)
  const names = useText(uiMessages)
  const { id, name, domain, finality, grade, dual, offeredBy } = direction
  return (
    <li className={styles.row} data-domain={domain ?? 'none'}>
      <span className={styles.drawing}><DomainDrawing domain={domain} /></span>
      <div className={styles.words}>
        <h3 className={styles.name}><a href={`/richtingen/${id}${near ? `?near=${near}` : ''}`}>{name}</a></h3>
        <p className={styles.facts}>
          <span className={styles.domain}>{names(`domain-${domain ?? 'none'}`)}</span>
          <span>{names(`grade-${grade}`)}</span>
          {finality && <FinalityMark finality={finality} />}
          {dual && <span className={styles.dual}>{text('dual-short')}</span>}
        </p>
      </div>
      <p className={styles.offered}>
        {offeredBy > 0 && <Measure count={offeredBy} />}
        {text('offered-by', { count: offeredBy })}
      </p>
    </li>
  )
}

/** A dimension line with one tick per school. */
function Measure({ count }: { count: number }) {
  const step = 6
  const end = 1 + count * step
  return (
    <svg width={end + 2} height="12" viewBox={`0 0 ${end + 2} 12`} className={styles.measure} aria-hidden="true" focusable="false">
      <path d={`M1 6 H${end} M1 1 V11 M${end} 1 V11 ${Array.from({ length: count - 1 }, (_, tick) => `M${1 + (tick + 1) * step} 3.5 V8.5`).join(' ')}`} />
    </svg>
  )
}
