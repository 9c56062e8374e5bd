import { councilMessages } from '@gilde/language/messages/council'
import { councilProblemMessages } from '@gilde/language/messages/council-problems'
import { councilListMessages } from '@gilde/language/messages/council-list'
import { refusalMessages } from '@gilde/language/messages/refusals'
import { Breadcrumbs, Button, ErrorSummary, Field, Notice, useText } from '@gilde/ui'
import { conveneCouncil, listCouncilCandidates } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import styles from '../../council/council.module.css'
import { performStep } from '../../council/perform-step.ts'
import { textOf } from '../../council/read-decision.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, listCouncilCandidates, {})
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const kept = { classId: textOf(form, 'classId'), meetsOn: textOf(form, 'meetsOn'), chairId: textOf(form, 'chairId'), memberIds: form.getAll('memberIds').map(String) }
  const problem = await performStep(context, conveneCouncil, kept)
  if (problem) return data({ problem, kept }, { status: problem.status })
  throw redirect('/klassenraden')
}

export default function ConveneCouncil({ loaderData: { classes, staff }, actionData }: Route.ComponentProps) {
  const text = useText(councilMessages)
  const list = useText(councilListMessages)
  const told = useText(councilProblemMessages)
  const refusal = useText(refusalMessages)
  const { problem, kept } = actionData ?? {}
  const about = (field: string) => problem?.fields[field] && told(problem.fields[field])
  const fields = Object.keys(problem?.fields ?? {})
  const people = [...new Map(staff.map((person) => [person.personId, person])).values()]
  return (
    <div className="wide">
      <PageHead title={list('convene')} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/klassenraden' }, { label: list('convene') }]} />
      <h1>{list('convene')}</h1>
      <p className="lead">{list('convene-lead')}</p>
      <ErrorSummary errors={fields.map((field) => ({ field, message: about(field)! }))} />
      {problem?.refusal && <Notice kind="info"><p role="alert">{refusal(problem.refusal)}</p></Notice>}
      <form method="post">
        <div className={styles.group} data-error={about('classId') ? '' : undefined}>
          <label htmlFor="classId"><strong>{list('convene-class')}</strong></label>
          {about('classId') && <p id="classId-error" className={styles.error}>{about('classId')}</p>}
          <select id="classId" name="classId" defaultValue={kept?.classId ?? ''} aria-describedby={about('classId') ? 'classId-error' : undefined}>
            <option value="">{list('convene-choose')}</option>
            {classes.map(({ id, name, schoolYear }) => <option key={id} value={id}>{name}, {schoolYear}</option>)}
          </select>
        </div>
        <Field type="date" name="meetsOn" label={list('convene-day')} hint={list('convene-day-hint')} error={about('meetsOn')} defaultValue={kept?.meetsOn} />
        <div className={styles.group} data-error={about('chairId') ? '' : undefined}>
          <label htmlFor="chairId"><strong>{list('convene-chair')}</strong></label>
          {about('chairId') && <p id="chairId-error" className={styles.error}>{about('chairId')}</p>}
          <select id="chairId" name="chairId" defaultValue={kept?.chairId ?? ''} aria-describedby={about('chairId') ? 'chairId-error' : undefined}>
            <option value="">{list('convene-choose')}</option>
            {people.filter(({ role }) => role !== 'counsellor').map(({ personId, name }) => <option key={personId} value={personId}>{name}</option>)}
          </select>
        </div>
        <fieldset id="memberIds" className={styles.group} data-error={about('memberIds') ? '' : undefined}>
          <legend>{list('convene-members')}</legend>
          {about('memberIds') && <p className={styles.error}>{about('memberIds')}</p>}
          <ul className={styles.options}>
            {people.map(({ personId, name, role }) => (
              <li key={personId}>
                <label className={styles.option}><input type="checkbox" name="memberIds" value={personId} defaultChecked={kept?.memberIds.includes(personId) ?? false} /> {name} ({list(`role-${role as 'teacher'}`)})</label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p className="actions"><Button>{list('convene')}</Button></p>
      </form>
    </div>
  )
}
