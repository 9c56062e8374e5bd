import { reportMessages } from '@gilde/language/messages/report'
import { useLocale, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'
import styles from './report.module.css'

/** The whole report in three lines, with the way to each direction. */
export function InShort({ report: { interests, suggestions } }: { report: ReportModel }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  const liked = interests.kind === 'profile' ? likedMost(interests.lines) : []
  return (
    <section aria-labelledby="in-short">
      <h2 id="in-short" className="measured">{text('in-short-title')}</h2>
      {interests.kind === 'profile' && (
        <p className="lead">{liked.length > 0 ? text('in-short-likes', { types: liked.map(({ title }) => title[locale].toLowerCase()).join(', ') }) : text('in-short-flat')}</p>
      )}
      <p className="measure">{text('in-short-directions')}</p>
      <ul className={styles.names}>
        {suggestions.map(({ directionId, name, domain }) => <li key={directionId} data-domain={domain ?? 'none'}><a href={`#${directionId}`}>{name}</a></li>)}
      </ul>
    </section>
  )
}

/** With more than this, nothing stands out. */
const mostLiked = 4

type Line = Extract<ReportModel['interests'], { kind: 'profile' }>['lines'][number]

/** The interests that cannot be told from the strongest one, when there is one that stands out from others at all. */
function likedMost(lines: Line[]): Line[] {
  const strongest = lines.reduce((best, line) => (line.position > best.position ? line : best))
  const liked = lines.filter((line) => line.high >= strongest.low && line.position >= 0.5)
  return liked.length <= mostLiked ? liked : []
}
