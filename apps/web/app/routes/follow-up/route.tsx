import { doorMessages } from '@gilde/language/messages/doors'
import { Breadcrumbs, Button, ErrorSummary, useDate, useText } from '@gilde/ui'
import { correctFollowUp, listOwnCorrections, withdrawCorrection } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ask } from '../../ask.ts'
import { askOrProblems, type Problems } from '../../doors/ask-or-problems.ts'
import styles from '../../doors/doors.module.css'
import { directionsOfYear } from '../../doors/load-standing.server.ts'
import { ProblemBeside } from '../../doors/problem-beside.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

const kinds = ['adds', 'annotates', 'contests'] as const
const Form = z.object({ from: z.string().catch(''), to: z.string().catch(''), kind: z.string().catch(''), reason: z.string().max(2000).catch('') })

export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context)
  const { corrections } = await ask(context, listOwnCorrections, {})
  return { corrections, from: new URL(request.url).searchParams.get('from') ?? '', directions: await directionsOfYear(context, undefined) }
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const withdrawn = form.get('withdraw')
  if (typeof withdrawn === 'string') {
    await ask(context, withdrawCorrection, { id: withdrawn })
    throw redirect('/aansluiting#own')
  }
  const kept = Form.parse(Object.fromEntries(form))
  const { problems } = await askOrProblems(context, correctFollowUp, kept)
  if (problems) return data({ problems, kept }, { status: 400 })
  throw redirect('/aansluiting#own')
}

export default function FollowUp({ loaderData: { corrections, from, directions }, actionData }: Route.ComponentProps) {
  const text = useText(doorMessages)
  const date = useDate()
  const problems: Problems = actionData?.problems ?? {}
  const kept = actionData?.kept ?? { from, to: '', kind: '', reason: '' }
  const upper = directions.filter(({ grade }) => ['1', '2', '3', '7', 'HBO'].includes(grade))
  return (
    <div className="wide">
      <PageHead title={text('said-title')} description={text('said-description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('said-title') }]} />
      <h1>{text('said-title')}</h1>
      <p className="lead">{text('said-lead')}</p>
      <ErrorSummary errors={Object.keys(problems).map((field) => ({ field, message: text('error-summary') }))} />
      <form method="post" className={styles.form}>
        {(['from', 'to'] as const).map((field) => (
          <div key={field}>
            <label htmlFor={field} className={styles.question}>{text(`said-${field}`)}</label>
            <ProblemBeside field={field} problem={problems[field]} directions={directions} />
            <input id={field} name={field} type="text" list="directions" maxLength={120} required defaultValue={kept[field]} autoComplete="off" aria-invalid={problems[field] ? true : undefined} aria-describedby={problems[field] ? `${field}-problem` : undefined} />
          </div>
        ))}
        <datalist id="directions">{upper.map(({ id, name, dual }) => <option key={id} value={id}>{`${name}${dual ? ` (${text('dual')})` : ''}`}</option>)}</datalist>
        <fieldset>
          <legend>{text('said-kind')}</legend>
          <ProblemBeside field="kind" problem={problems.kind} directions={[]} />
          <div className={styles.choices}>
            {kinds.map((kind, index) => (
              <label key={kind} className={styles.choice}>
                <input id={index === 0 ? 'kind' : undefined} type="radio" name="kind" value={kind} required defaultChecked={kept.kind === kind} />
                <span>{text(`said-${kind}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <label htmlFor="reason" className={styles.question}>{text('said-reason')}</label>
          <ProblemBeside field="reason" problem={problems.reason} directions={[]} />
          <textarea id="reason" name="reason" rows={3} maxLength={600} required defaultValue={kept.reason} aria-invalid={problems.reason ? true : undefined} aria-describedby={problems.reason ? 'reason-problem' : undefined} />
        </div>
        <div><Button>{text('said-send')}</Button></div>
      </form>
      <section aria-labelledby="own">
        <h2 id="own" className="measured">{text('said-own')}</h2>
        {corrections.length === 0 ? <p>{text('said-own-none')}</p> : (
          <ul className={styles.reasons}>
            {corrections.map((said) => (
              <li key={said.id}>
                <p className={styles.name}>{said.fromName} → {said.toName}</p>
                <p>{said.reason}</p>
                <p className="small soft">{text('said-by', { kind: text(`said-${said.kind}`), name: said.by ?? '', date: date(said.date) })}{said.withdrawn && `; ${text('said-withdrawn', { date: date(said.withdrawn) })}`}</p>
                {said.mine && !said.withdrawn && <form method="post"><input type="hidden" name="withdraw" value={said.id} /><Button quiet>{text('said-withdraw')}</Button></form>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
