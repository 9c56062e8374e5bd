import { remediationMessages } from '@gilde/language/messages/remediation'
import { Button, ErrorSummary, SelectField, useLocale, useText } from '@gilde/ui'
import type { RemediationPlan } from '@gilde/use-cases'
import styles from '../remediation/remediation.module.css'

interface Props {
  group: { withoutPlan: { id: string; name: string }[]; goals: RemediationPlan['goals'] }
  problems: Record<string, string>
}

/** A plan for a pupil of the class who has none yet. */
export function MakePlan({ group: { withoutPlan, goals }, problems }: Props) {
  const text = useText(remediationMessages)
  const locale = useLocale()
  const own = Object.entries(problems).filter(([field]) => field === 'pupilId' || field.startsWith('goals'))
  return (
    <section aria-labelledby="make">
      <h2 id="make" className="measured">{text('make-title')}</h2>
      <ErrorSummary errors={own.map(([field, message]) => ({ field: field === 'pupilId' ? field : 'goals', message }))} />
      {withoutPlan.length === 0 ? <p>{text('make-all')}</p> : (
        <form method="post">
          <SelectField name="pupilId" label={text('make-pupil')} error={problems.pupilId} options={[{ value: '', label: text('choose-one') }, ...withoutPlan.map(({ id, name }) => ({ value: id, label: name }))]} />
          <fieldset id="goals">
            <legend>{text('make-goals')}</legend>
            {goals.map(({ id, title }) => <label key={id} className={styles.goal}><input type="checkbox" name="goals" value={id} />{title[locale]}</label>)}
          </fieldset>
          <p className="actions"><Button quiet name="intent" value="plan">{text('make-send')}</Button></p>
        </form>
      )}
    </section>
  )
}
