import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { useText } from '@gilde/ui'
import styles from './rules.module.css'

export type RuleStatus = 'official' | 'secondary' | 'unconfirmed' | 'proposal'
export const ruleStatuses: readonly RuleStatus[] = ['official', 'secondary', 'unconfirmed', 'proposal']

/** How sure a rule or number is: a word and a shape, so that the colour is never alone. */
export function StatusMark({ status }: { status: RuleStatus }) {
  const text = useText(rulebookMessages)
  return (
    <span className={styles.status} data-status={status} title={text(`status-${status}-hint`)}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">{shapes[status]}</svg>
      {text(`status-${status}`)}
    </span>
  )
}

const shapes: Record<RuleStatus, React.ReactNode> = {
  official: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  secondary: <path d="M6 1 A5 5 0 0 1 6 11 Z M6 1 A5 5 0 0 0 6 11" fill="currentColor" fillOpacity="1" stroke="currentColor" strokeWidth="1.5" />,
  unconfirmed: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.6" />,
  proposal: <path d="M6 1 L11 6 L6 11 L1 6 Z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** What the marks mean, in one list. */
export function StatusLegend() {
  const text = useText(rulebookMessages)
  return (
    <dl className={styles.legend}>
      {ruleStatuses.map((status) => (
        <div key={status}>
          <dt><StatusMark status={status} /></dt>
          <dd>{text(`status-${status}-hint`)}</dd>
        </div>
      ))}
    </dl>
  )
}
