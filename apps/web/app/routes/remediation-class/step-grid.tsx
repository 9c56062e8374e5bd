import { remediationMessages } from '@gilde/language/messages/remediation'
import { Button, useLocale, useText } from '@gilde/ui'
import type { RemediationPlan } from '@gilde/use-cases'
import styles from '../remediation/remediation.module.css'
import { StepRow } from '../remediation/step-row.tsx'

const steps = ['started', 'with-help', 'mostly', 'alone'] as const

interface Props {
  plans: RemediationPlan[]
  goal: RemediationPlan['goals'][number]
  /** The goal after this one; undefined at the last. */
  next: RemediationPlan['goals'][number] | undefined
  /** The Monday of this week. */
  week: string
}

/** One goal, a row per pupil, four words to choose from; what stood last week is chosen already. */
export function StepGrid({ plans, goal, next, week }: Props) {
  const text = useText(remediationMessages)
  const locale = useLocale()
  const rows = plans.filter(({ goals }) => goals.some(({ id }) => id === goal.id))
  if (rows.length === 0) return <p>{text('grid-none')}</p>
  return (
    <form method="post">
      <input type="hidden" name="goal" value={goal.id} />
      <p className="soft small">{text('keyboard')}</p>
      <table className={`table ${styles.grid}`}>
        <caption>{goal.title[locale]}</caption>
        <thead><tr><th scope="col">{text('grid-pupil')}</th><th scope="col">{text('grid-now')}</th></tr></thead>
        <tbody>
          {rows.map(({ id, pupil, steps: known }, row) => {
            const own = known.filter((step) => step.goal === goal.id)
            const chosen = own.at(-1)?.step ?? steps[0]
            return (
              <tr key={id}>
                <th scope="row">{pupil.name}<br /><StepRow steps={own.filter((step) => step.week < week)} /></th>
                <td>
                  <fieldset className={styles.choices} aria-label={pupil.name}>
                    {steps.map((step) => (
                      <label key={step}>
                        <input type="radio" name={`step-${pupil.id}`} value={step} defaultChecked={own.at(-1)?.step === step} id={row === 0 && step === chosen ? 'first-step' : undefined} />
                        {text(`step-${step}`)}
                      </label>
                    ))}
                  </fieldset>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {next ? (
        <p className="actions">
          <input type="hidden" name="next" value={next.id} />
          <Button name="intent" value="steps-next">{text('grid-save-next', { goal: next.title[locale] })}</Button>
          <Button quiet name="intent" value="steps">{text('grid-save')}</Button>
        </p>
      ) : (
        <p className="actions"><Button name="intent" value="steps">{text('grid-save')}</Button></p>
      )}
    </form>
  )
}
