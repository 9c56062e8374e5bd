import { type RemediationKey, remediationMessages } from '@gilde/language/messages/remediation'
import { Breadcrumbs, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { decideRemediationExit, getRemediationClass, makeRemediationPlan, noteRemediationSteps, perform, undoRemediationSteps } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { submitForm } from '../../form-refusal.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import styles from '../remediation/remediation.module.css'
import { DecideExit } from './decide-exit.tsx'
import { MakePlan } from './make-plan.tsx'
import { StepGrid } from './step-grid.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  requirePerson(context)
  const group = await ask(context, getRemediationClass, { id: params.id })
  const query = new URL(request.url).searchParams
  const used = group.goals.filter(({ id }) => group.plans.some((plan) => plan.goals.some((goal) => goal.id === id)))
  const goal = used.find(({ id }) => id === query.get('doel')) ?? used[0] ?? null
  const savedGoal = used.find(({ id }) => id === query.get('van')) ?? goal
  return { group, used, goal, savedGoal, batch: query.get('bewaard'), noted: Number(query.get('aantal') ?? 0), undone: query.has('ongedaan') }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), id: params.id }
  const [app, actor] = [context.get(appContext), context.get(actorContext)]
  const goal = form.get('goal')
  const here = `/remediering/${params.id}${typeof goal === 'string' && goal ? `?doel=${encodeURIComponent(goal)}` : '?'}`
  switch (form.get('intent')) {
    case 'steps':
    case 'steps-next': {
      const steps = [...form].flatMap(([name, value]) => (name.startsWith('step-') ? [{ pupilId: name.slice(5), step: value }] : []))
      const { batch, noted } = await ask(context, noteRemediationSteps, { id: params.id, goal, steps })
      const saved = `van=${typeof goal === 'string' ? encodeURIComponent(goal) : ''}&bewaard=${batch}&aantal=${noted}`
      const next = form.get('intent') === 'steps-next' ? form.get('next') : null
      // at the first pupil of the next goal, so that nobody has to leave the keyboard
      throw redirect(typeof next === 'string' && next ? `/remediering/${params.id}?doel=${encodeURIComponent(next)}&${saved}#first-step` : `${here}&${saved}`)
    }
    case 'undo':
      await ask(context, undoRemediationSteps, { id: form.get('batch') })
      throw redirect(`${here}&ongedaan=1`)
    case 'plan': {
      const result = await submitForm(fields, {}, () => perform(makeRemediationPlan, app, actor, { id: params.id, pupilId: form.get('pupilId'), goals: form.getAll('goals') }))
      if ('problem' in result) return result.problem
      throw redirect(`/remediering/${params.id}`)
    }
    default: {
      const result = await submitForm(fields, {}, () => perform(decideRemediationExit, app, actor, { ...fields, id: form.get('planId') }))
      if ('problem' in result) return result.problem
      throw redirect(`/remediering/${params.id}#plans`)
    }
  }
}

/** The class as a teacher sees it: one goal at a time, a row per pupil; plans with their end; and for the director the exit. */
export default function RemediationClass({ loaderData: { group, used, goal, savedGoal, batch, noted, undone }, actionData }: Route.ComponentProps) {
  const text = useText(remediationMessages)
  const locale = useLocale()
  const date = useDate()
  const running = group.plans.filter(({ closedOn }) => closedOn === null)
  const warned = running.filter((plan) => plan.warned)
  const problems = Object.fromEntries(Object.entries(actionData?.problems ?? {}).map(([field, code]) => [field, text(code in remediationMessages.nl ? (code as RemediationKey) : field === 'stream' ? 'stream-missing' : field === 'pupilId' ? 'pupil-missing' : field.startsWith('goals') ? 'goals-missing' : 'reasons-missing')]))
  return (
    <div className="wide">
      <PageHead title={text('class-title', { name: group.name })} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/remediering' }, { label: group.name }]} />
      <h1>{text('class-title', { name: group.name })}</h1>
      <p className="measure">{text('class-lead')}</p>
      {warned.length > 0 && <Notice kind="info" title={text('warn-title')}><p>{text('warn-class', { count: warned.length, names: warned.map(({ pupil }) => pupil.name).join(', ') })}</p></Notice>}
      {batch && <Notice kind="kept"><p>{text('saved', { count: noted, goal: savedGoal?.title[locale] ?? '' })}</p>{noted > 0 && <form method="post"><input type="hidden" name="batch" value={batch} /><input type="hidden" name="goal" value={savedGoal?.id} /><button className="button-quiet" name="intent" value="undo">{text('undo')}</button></form>}</Notice>}
      {undone && <Notice kind="kept"><p>{text('undone')}</p></Notice>}
      {group.mayNote && used.length > 0 && goal && (
        <section aria-labelledby="goal">
          <h2 id="goal" className="measured">{text('goal-heading', { goal: goal.title[locale], date: date(group.week) })}</h2>
          <nav aria-label={text('choose-goal')}>
            <ul className={styles.tabs}>{used.map(({ id, title }) => <li key={id}><a href={`/remediering/${group.id}?doel=${id}`} aria-current={id === goal.id ? 'page' : undefined}>{title[locale]}</a></li>)}</ul>
          </nav>
          <StepGrid plans={running} goal={goal} next={used[used.indexOf(goal) + 1]} week={group.week} />
        </section>
      )}
      <h2 id="plans" className="measured">{text('plans-title')}</h2>
      <ul className={styles.plans}>
        {group.plans.map((plan) => (
          <li key={plan.id}>
            <strong>{plan.pupil.name}</strong>, {plan.goals.map(({ title }) => title[locale]).join(' · ')}
            <br />
            <span className="soft small">
              {plan.exits[0] ? text('exit-decided', { stream: plan.exits[0].title[locale] }) : `${text('until', { date: date(plan.endsBy), days: Math.max(0, plan.daysLeft) })} ${plan.measures.filter(({ on }) => on).map(({ moment }) => text(`${moment}-done`)).join(', ')}`}
              {plan.wish && ` ${text('wish-is', { name: plan.pupil.name, wish: plan.wish })}`}
            </span>
          </li>
        ))}
      </ul>
      {group.mayNote && <MakePlan group={group} problems={problems} />}
      {group.mayDecide && running.length > 0 && <DecideExit plans={running} streams={group.streams} problems={problems} kept={actionData?.kept ?? {}} />}
      <p className="soft small">{text('rule', { years: group.rule.years, article: group.rule.article })}</p>
    </div>
  )
}
