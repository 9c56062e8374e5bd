import { doorMessages } from '@gilde/language/messages/doors'
import { useLocale, useText } from '@gilde/ui'
import type { Reason } from '@gilde/use-cases'
import { DoorMark } from './door-mark.tsx'
import styles from './doors.module.css'

const changesShown = 4

/** Why doors stand as they do: the sentence, the rule with its source, and what would change it. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const text = useText(doorMessages)
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons" className="measured">{text('reasons-title')}</h2>
      <p className="measure">{text('reasons-text')}</p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => <li key={reason.id} id={reason.id}><p><DoorMark status={reason.status} /></p><ReasonBody reason={reason} /></li>)}
      </ul>
    </section>
  )
}

/** The sentence, what is not known yet, and on request the rule with its source and what would change it. */
export function ReasonBody({ reason: { sentence, citations, changes, questions } }: { reason: Reason }) {
  const text = useText(doorMessages)
  const locale = useLocale()
  return (
    <>
      <p>{sentence[locale]}</p>
      {questions.length > 0 && <><p>{text('what-asks')}</p><ul>{questions.map((question) => <li key={question.nl}>{question[locale]}</li>)}</ul></>}
      {changes.length + citations.length > 0 && (
        <details className={styles.more}>
          <summary>{text(changes.length > 0 ? 'changes-and-source' : 'source')}</summary>
          {changes.length > 0 && <><p>{text('what-changes')}</p><ul>{changes.slice(0, changesShown).map((change) => <li key={change.nl}>{change[locale]}</li>)}</ul></>}
          {citations.length > 0 && <ul className={styles.sources}>{citations.map(({ article, url, status: sure }) => <li key={article + url}><a href={url}>{article}</a> ({text(`rule-${sure}`)})</li>)}</ul>}
        </details>
      )}
    </>
  )
}
