import { reportMessages } from '@gilde/language/messages/report'
import { LinkButton, useLocale, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'
import styles from './report.module.css'
import { Suggestion } from './suggestion.tsx'

/** Directions in groups; inside a group there is no order, since the evidence does not give one. */
export function Suggestions({ report: { suggestions, basis, notConsidered }, carried }: { report: ReportModel; /** What links to the door map say: from which report, and of which pupil. */ carried: string }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  return (
    <section aria-labelledby="directions">
      <h2 id="directions" className="measured">{text('directions-title')}</h2>
      <p className="lead">{basis[locale]}</p>
      <p className="measure">{text('no-order')}</p>
      {(['strong', 'also', 'together'] as const).map((group) => {
        const members = suggestions.filter((suggestion) => suggestion.group === group && !suggestion.unexpected)
        if (members.length === 0) return null
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`} className={styles.group}>{text(`group-${group}`)}</h3>
            <div className={styles.cards}>{members.map((suggestion) => <Suggestion key={suggestion.directionId} suggestion={suggestion} carried={carried} />)}</div>
          </section>
        )
      })}
      {suggestions.filter(({ unexpected }) => unexpected).map((suggestion) => (
        <section key={suggestion.directionId} aria-labelledby="unexpected">
          <h3 id="unexpected" className={styles.group}>{text('unexpected')}</h3>
          <div className={styles.cards}><Suggestion suggestion={suggestion} carried={carried} /></div>
        </section>
      ))}
      <p className="actions"><LinkButton quiet href={`/deuren?${carried}`}>{text('doors-open')}</LinkButton> <LinkButton quiet href="/richtingen?grade=2">{text('all-directions')}</LinkButton></p>
      {notConsidered.length > 0 && (
        <details>
          <summary>{text('not-considered-title')}</summary>
          <ul>{notConsidered.map(({ reason, count }) => <li key={reason.nl}>{text('not-considered', { count, reason: reason[locale] })}</li>)}</ul>
        </details>
      )}
    </section>
  )
}
