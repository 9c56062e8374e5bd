import { homeMessages } from '@gilde/language/messages/home'
import { uiMessages } from '@gilde/language/messages/ui'
import { type Domain, DomainDrawing, domains, FoldingRuleDrawing, useText } from '@gilde/ui'
import styles from './tool-wall.module.css'

/** The nine domains as tools on the wall of a workshop; each leads to its directions, and the rule to all of them. */
export function ToolWall({ counts, total }: { counts: Record<Domain, number>; total: number }) {
  const text = useText(homeMessages)
  const names = useText(uiMessages)
  return (
    <ul className={styles.wall}>
      {domains.map((domain) => (
        <li key={domain} data-domain={domain}>
          <a href={`/richtingen?domain=${domain}`} className={styles.tool}>
            <span className={styles.drawing}><DomainDrawing domain={domain} /></span>
            <span className={styles.name}>{names(`domain-${domain}`)}</span>
            <span className={styles.count}>{text('wall-count', { count: counts[domain] })}</span>
          </a>
        </li>
      ))}
      <li data-domain="none">
        <a href="/richtingen" className={styles.tool}>
          <span className={styles.drawing}><FoldingRuleDrawing /></span>
          <span className={styles.name}>{text('wall-all')}</span>
          <span className={styles.count}>{text('wall-count', { count: total })}</span>
        </a>
      </li>
    </ul>
  )
}
