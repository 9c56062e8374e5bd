import { uiMessages } from '@gilde/language/messages/ui'
import type { ReactNode } from 'react'
import { useText } from '../locale.tsx'
import styles from './notice.module.css'

export type NoticeKind = 'info' | 'provisional' | 'kept'

/**
 * A word in the margin. `info`: good to know. `provisional`: not yet proven, with what is missing. `kept`: what was saved.
 * The kind is a word as well as a colour and an edge.
 */
export function Notice({ kind, title, children }: { kind: NoticeKind; title?: string; children: ReactNode }) {
  const text = useText(uiMessages)
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'kept' ? 'status' : undefined}>
      <p className={styles.kind}>{title ?? text(`notice-${kind}`)}</p>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
