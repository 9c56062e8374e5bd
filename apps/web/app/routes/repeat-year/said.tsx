import { repeatYearMessages } from '@gilde/language/messages/repeat-year'
import { useDate, useText } from '@gilde/ui'
import styles from '../../council/council.module.css'

/** What somebody wrote, with who and when. */
export function Said({ by, at, words, verdict }: { by: string; at: string; words: string; verdict?: string }) {
  const text = useText(repeatYearMessages)
  const date = useDate()
  return (
    <div className="measure">
      {verdict && <p><strong>{verdict}</strong></p>}
      <p className={styles.words}>{words}</p>
      <p className="small soft">{text('said-by', { name: by, date: date(new Date(at)) })}</p>
    </div>
  )
}
