import { entryMessages } from '@gilde/language/messages/entry'
import { useDate, useText } from '@gilde/ui'
import type { Entry } from '@gilde/use-cases'
import styles from './entry.module.css'

/** The three ways to show readiness, side by side, and what was recorded. */
export function Ways({ entry: { ways, proofs, advice } }: { entry: Entry }) {
  const text = useText(entryMessages)
  const date = useDate()
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs" className="measured">{text('ways-title')}</h2>
      <ul className={styles.ways}>
        {ways.map(({ kind, state }) => (
          <li key={kind} data-shown={state === 'shown' || undefined}>
            <strong>{text(`way-${kind}`)}</strong>
            <span>{text(`state-${state}`)}</span>
          </li>
        ))}
      </ul>
      {ways.some(({ state }) => state === 'not-offered') && <p className="measure">{text('no-test-next')}</p>}
      {proofs.length > 0 && (
        <ul>
          {proofs.map(({ kind, title, obtainedOn, recordedBy, school }) => (
            <li key={`${title} ${obtainedOn}`}>{text(`proof-${kind}`)}: {text('proof-line', { title, date: date(obtainedOn), name: recordedBy, school })}</li>
          ))}
        </ul>
      )}
      <p className="measure"><strong>{text(`advice-${advice}`)}</strong></p>
    </section>
  )
}
