import { classMessages } from '@gilde/language/messages/classes'
import { useText } from '@gilde/ui'
import styles from './pupil-steps.module.css'

/** A row of small steps, filled as far as the pupil is; the same in words. */
export function PupilSteps({ done, of }: { done: number; of: number }) {
  const text = useText(classMessages)
  if (of === 0) return <>{text('not-started')}</>
  return (
    <span className={styles.steps}>
      <svg viewBox={`0 0 ${of * 12} 14`} className={styles.row} style={{ inlineSize: `${of * 0.62}rem` }} aria-hidden="true" focusable="false">
        {Array.from({ length: of }, (_, step) => <rect key={step} x={step * 12 + 1} y={2} width={9} height={10} className={step < done ? styles.done : styles.open} />)}
      </svg>
      <span className={styles.words}>{text('tests-done', { done, of })}</span>
    </span>
  )
}
