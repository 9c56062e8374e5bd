import { remediationMessages } from '@gilde/language/messages/remediation'
import { Breadcrumbs, useText } from '@gilde/ui'
import { listRemediation, perform, sayRemediationWish, startRemediationMeasure } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { submitForm } from '../../form-refusal.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { PlanView } from './plan-view.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requirePerson(context)
  return { ...(await ask(context, listRemediation, {})), me: actor.personId, role: actor.roles.includes('pupil') ? ('pupil' as const) : actor.roles.includes('guardian') ? ('guardian' as const) : ('staff' as const) }
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const fields = Object.fromEntries(await request.formData())
  if ('moment' in fields) {
    const { id } = await ask(context, startRemediationMeasure, fields)
    throw redirect(`/testen/${id}`)
  }
  const result = await submitForm(fields, {}, () => perform(sayRemediationWish, context.get(appContext), context.get(actorContext), fields))
  if ('problem' in result) return result.problem
  throw redirect('/remediering')
}

/** The own plan, a child's plan, or the classes that somebody works with. */
export default function Remediation({ loaderData: { plans, classes, rule, streams, me, role }, actionData }: Route.ComponentProps) {
  const text = useText(remediationMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text(`lead-${role}`)}</p>
      {classes.length > 0 && <ul>{classes.map(({ id, name }) => <li key={id}><a href={`/remediering/${id}`}>{text('class-of', { name })}</a></li>)}</ul>}
      {plans.length === 0 && classes.length === 0 && <p>{text('no-plan')}</p>}
      {plans.map((plan) => <PlanView key={plan.id} plan={plan} mine={plan.pupil.id === me} streams={streams} wishProblem={actionData?.problems.wish ? text('wish-missing') : undefined} />)}
      <p className="soft small">{text('rule', { years: rule.years, article: rule.article })}</p>
    </div>
  )
}
