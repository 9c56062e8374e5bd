import { remediationMessages } from '@gilde/language/messages/remediation'
import { useDate, useText } from '@gilde/ui'
import type { RemediationPlan } from '@gilde/use-cases'
import styles from './remediation.module.css'

const heights = { started: 1, 'with-help': 2, mostly: 3, alone: 4 } as const

/** How far with one goal, week by week, as small steps that rise; the same in words. */
export function StepRow({ steps }: { steps: RemediationPlan['steps'] }) {
  const text = useText(remediationMessages)
  const date = useDate()
  const latest = steps.at(-1)
  if (!latest) return <span className="soft">{text('step-none')}</span>
  const shown = steps.slice(-10)
  return (
    <span className={styles.steps}>
      <svg viewBox={`0 0 ${shown.length * 12} 26`} style={{ inlineSize: `${shown.length * 0.7}rem` }} aria-hidden="true" focusable="false">
        {shown.map(({ week, step }, index) => <rect key={week} x={index * 12 + 1} y={25 - 6 * heights[step]} width={9} height={6 * heights[step]} className={styles.bar} />)}
      </svg>
      <span>{text('steps-words', { step: text(`step-${latest.step}`), date: date(latest.week) })}</span>
    </span>
  )
}
