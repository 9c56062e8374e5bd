import { remediationMessages } from '@gilde/language/messages/remediation'
import { BandOnLine, Button, Field, Notice, useDate, useLocale, useText } from '@gilde/ui'
import type { RemediationPlan } from '@gilde/use-cases'
import styles from './remediation.module.css'
import { StepRow } from './step-row.tsx'

interface Props {
  plan: RemediationPlan
  mine: boolean
  streams: { id: string; title: { nl: string; en: string } }[]
  wishProblem?: string | undefined
}

/** One plan in plain words, for the pupil and the parents. */
export function PlanView({ plan, mine, streams, wishProblem }: Props) {
  const text = useText(remediationMessages)
  const locale = useLocale()
  const date = useDate()
  const [exit] = plan.exits
  const open = plan.closedOn === null
  return (
    <article>
      <h2 className="measured">{mine ? text('my-plan') : text('plan-of', { name: plan.pupil.name })}</h2>
      <p>{text('since', { class: plan.className, date: date(plan.startedOn), name: plan.madeBy })} {open && text('until', { date: date(plan.endsBy), days: Math.max(0, plan.daysLeft) })}</p>
      {plan.warned && <Notice kind="info" title={text('warn-title')}><p>{text('warn-pupil')}</p></Notice>}
      {exit && (
        <div className={styles.exit}>
          <p className="lead">{text('exit-decided', { stream: exit.title[locale] })}</p>
          <p>{text('exit-by', { name: exit.decidedBy, date: date(exit.decidedOn) })} {exit.reasons}</p>
        </div>
      )}
      <h3>{text('goals-title')}</h3>
      {(['language', 'arithmetic'] as const).map((area) => {
        const goals = plan.goals.filter((goal) => goal.area === area)
        return goals.length === 0 ? null : (
          <div key={area}>
            <h4>{text(`area-${area}`)}</h4>
            <ul className={styles.goals}>
              {goals.map((goal) => (
                <li key={goal.id}>
                  <span>{goal.title[locale]}</span>
                  <StepRow steps={plan.steps.filter((step) => step.goal === goal.id)} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <h3>{text('measure-title')}</h3>
      <p className="measure">{text('measure-lead')}</p>
      {(['entry', 'exit'] as const).map((moment) => {
        const measure = plan.measures.find((known) => known.moment === moment)
        const mayStart = mine && open && !measure?.on && (moment === 'entry' || plan.measures.some((known) => known.moment === 'entry' && known.on))
        return (
          <div key={moment}>
            <h4>{text(`measure-${moment}`)}{measure?.on && `, ${date(measure.on)}`}</h4>
            {!measure && <p>{text('measure-none')}</p>}
            {measure && !measure.on && <p>{text('measure-running')}</p>}
            {measure?.results.map(({ measure: id, title, band }) =>
              band ? <BandOnLine key={id} name={title[locale]} low={band.low} position={band.position} high={band.high} labels={[text('line-low'), text('line-high')]} text="" /> : <p key={id}>{title[locale]}: {text('not-measured')}</p>,
            )}
            {mayStart && <form method="post"><Button quiet={moment === 'exit'} name="moment" value={moment}>{text(`${measure ? 'go-on' : 'start'}-${moment}`)}</Button></form>}
          </div>
        )
      })}
      <h3>{text('exit-title')}</h3>
      <p className="measure">{text('exit-lead')}</p>
      <ul className={styles.streams}>{streams.map(({ id, title }) => <li key={id}>{title[locale]}</li>)}</ul>
      {plan.wish && <p>{text('wish-is', { name: plan.pupil.name, wish: plan.wish })}</p>}
      {mine && open && (
        <form method="post">
          <h3>{text('wish-title')}</h3>
          <Field name="wish" label={text('wish-label')} hint={text('wish-hint')} error={wishProblem} defaultValue={plan.wish ?? ''} maxLength={300} />
          <p><Button quiet>{text('wish-send')}</Button></p>
        </form>
      )}
    </article>
  )
}
