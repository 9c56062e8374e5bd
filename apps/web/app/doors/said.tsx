import { doorMessages } from '@gilde/language/messages/doors'
import { useDate, useText } from '@gilde/ui'
import type { Correction } from '@gilde/use-cases'
import styles from './doors.module.css'

/** What schools say about a link: with the name of the school, the reason and the day. */
export function Said({ corrections }: { corrections: readonly Correction[] }) {
  const text = useText(doorMessages)
  const date = useDate()
  if (corrections.length === 0) return null
  return (
    <ul className={styles.said}>
      {corrections.map(({ id, kind, school, reason, date: on }) => <li key={id}>{text('said-line', { school: `${school} ${text(`said-line-${kind}`)}`, date: date(on), reason })}</li>)}
    </ul>
  )
}
