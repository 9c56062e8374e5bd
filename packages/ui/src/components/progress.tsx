import { uiMessages } from '@gilde/language/messages/ui'
import { useText } from '../locale.tsx'
import styles from './progress.module.css'

/** How far along, in words and as a measured line with one tick per step. `at` counts from 1. */
export function Progress({ at, of, label }: { at: number; of: number; label?: string }) {
  const text = useText(uiMessages)
  const x = (step: number) => 4 + (step / of) * 392
  return (
    <div className={styles.progress}>
      <p className={styles.words}>{label && <strong>{label}: </strong>}{text('step-of', { at, of })}</p>
      <svg viewBox="0 0 400 20" className={styles.line} aria-hidden="true" focusable="false" preserveAspectRatio="none">
        <path d={`M4 10 H396 ${Array.from({ length: of + 1 }, (_, step) => `M${x(step)} ${step % of ? 6 : 2} V${step % of ? 14 : 18}`).join(' ')}`} className={styles.ruler} />
        <path d={`M4 10 H${x(at)}`} className={styles.done} />
      </svg>
    </div>
  )
}

/** The named parts of something longer: done, busy, still to come, said in words too. `current` counts from 0. */
export function Steps({ steps, current }: { steps: string[]; current: number }) {
  const text = useText(uiMessages)
  const stateOf = (index: number) => (index < current ? 'done' : index === current ? 'now' : 'later')
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} data-state={stateOf(index)} aria-current={index === current ? 'step' : undefined}>
          <span>{step}</span> <span className={styles.state}>{text(`step-${stateOf(index)}`)}</span>
        </li>
      ))}
    </ol>
  )
}
