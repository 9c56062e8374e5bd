import { doorMessages } from '@gilde/language/messages/doors'
import { useLocale, useText } from '@gilde/ui'
import styles from './doors.module.css'
import type { ReportBehind } from './load-report.server.ts'

/** The way back to the report, and why it suggested this direction when it did. */
export function ReportBack({ report, directionId }: { report: ReportBehind | null; directionId?: string | undefined }) {
  const text = useText(doorMessages)
  const locale = useLocale()
  if (!report) return null
  const suggestion = report.suggestions.find((each) => each.directionId === directionId)
  return (
    <div className={styles.back}>
      {suggestion && (
        <>
          <p><strong>{text('why-in-report')}</strong></p>
          <ul>{suggestion.why.map((reason) => <li key={reason.nl}>{reason[locale]}</li>)}</ul>
        </>
      )}
      <p><a href={`/rapport/${report.id}${suggestion ? `#${suggestion.directionId}` : ''}`}>{report.name ? text('back-to-report-of', { name: report.name }) : text('back-to-report')}</a></p>
    </div>
  )
}
