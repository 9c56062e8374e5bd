import { uiMessages } from '@gilde/language/messages/ui'
import type { Domain } from '../domain.ts'
import { DomainDrawing } from '../drawings/domain-drawing.tsx'
import { useText } from '../locale.tsx'
import styles from './domain-tag.module.css'

/** A domain: its drawing, its colour and always its word. */
export function DomainTag({ domain }: { domain: Domain | null }) {
  const text = useText(uiMessages)
  return (
    <span className={styles.tag} data-domain={domain ?? 'none'}>
      <span className={styles.drawing}><DomainDrawing domain={domain} /></span>
      {text(`domain-${domain ?? 'none'}`)}
    </span>
  )
}
