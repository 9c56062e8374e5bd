import { reportMessages } from '@gilde/language/messages/report'
import { useLocale, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'
import styles from './report.module.css'

/** "Able, not yet interested" and its mirror: two open doors. */
export function Invitations({ report: { invitations } }: { report: ReportModel }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="measured">{text('invitations-title')}</h2>
      <div className={styles.invitations}>
        {invitations.map((invitation) => (
          <div key={invitation.text.nl}>
            <h3>{text(invitation.kind)}</h3>
            <p>{invitation.text[locale]}</p>
            <ul>{invitation.directions.map(({ id, name }) => <li key={id}><a href={`/richtingen/${id}`}>{name}</a></li>)}</ul>
          </div>
        ))}
      </div>
    </section>
  )
}
