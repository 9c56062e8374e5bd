import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { Door } from '@gilde/use-cases'
import styles from './doors.module.css'

const shapes: Record<Door['status'], string> = {
  // a door ajar; a door with a keyhole; a door shut; a door with a question
  open: 'M4 21 V3 H14 V21 M14 5 L20 3 V23 L14 21 M17 12 v2',
  proof: 'M4 21 V3 H20 V21 M12 10 a2 2 0 1 1 .01 0 M12 12 V16',
  closed: 'M4 21 V3 H20 V21 M4 21 H20 M16 12 v1',
  unknown: 'M4 21 V3 H20 V21 M9.5 9 a2.6 2.6 0 1 1 3.6 2.4 c-.8 .4 -1.1 .9 -1.1 1.8 M12 16.6 v.4',
}

/** How a door stands: a drawing and a word, never colour alone. */
export function DoorMark({ status }: { status: Door['status'] }) {
  const text = useText(doorMessages)
  return (
    <span className={styles.mark} data-status={status}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false"><path d={shapes[status]} /></svg>
      {text(`status-${status}`)}
    </span>
  )
}
