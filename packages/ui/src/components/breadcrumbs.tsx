import { uiMessages } from '@gilde/language/messages/ui'
import { useText } from '../locale.tsx'
import styles from './breadcrumbs.module.css'

/** The way back up. The last step is the page itself and has no link. */
export function Breadcrumbs({ steps }: { steps: { label: string; href?: string }[] }) {
  const text = useText(uiMessages)
  return (
    <nav aria-label={text('breadcrumbs')} className={styles.trail}>
      <ol>
        {steps.map(({ label, href }) => <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>)}
      </ol>
    </nav>
  )
}
