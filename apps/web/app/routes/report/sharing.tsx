import { reportMessages } from '@gilde/language/messages/report'
import { Button, useDate, useText } from '@gilde/ui'
import styles from './report.module.css'

interface Props {
  people: { personId: string; name: string; relation: 'teacher' | 'guardian' | 'counsellor'; shared: boolean }[]
  viewers: { at: string; name: string }[]
}

/** The pupil says per person who sees the report, takes it back, and sees who looked. */
export function Sharing({ people, viewers }: Props) {
  const text = useText(reportMessages)
  const date = useDate()
  return (
    <section aria-labelledby="sharing">
      <h2 id="sharing" className="measured">{text('sharing-title')}</h2>
      <p className="measure">{text('sharing-lead')}</p>
      <ul className={styles.people}>
        {people.map(({ personId, name, relation, shared }) => (
          <li key={personId}>
            <span><strong>{name}</strong>, {text(`relation-${relation}`)}{shared && <> · {text('is-shared')}</>}</span>
            <form method="post">
              <input type="hidden" name="person" value={personId} />
              <Button name="do" value={shared ? 'unshare' : 'share'} quiet>{text(shared ? 'unshare' : 'share', { name })}</Button>
            </form>
          </li>
        ))}
      </ul>
      <h3>{text('viewers-title')}</h3>
      {viewers.length === 0 ? <p>{text('no-viewers')}</p> : <ul>{viewers.map((viewer) => <li key={viewer.at + viewer.name}>{text('viewer-line', { name: viewer.name, date: date(viewer.at) })}</li>)}</ul>}
    </section>
  )
}
