import { type EntryKey, entryMessages } from '@gilde/language/messages/entry'
import { Breadcrumbs, Button, ErrorSummary, Field, Notice, SelectField, useText } from '@gilde/ui'
import { askEntry, listDirections, listSchoolsToAsk, perform } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { submitForm } from '../../form-refusal.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context)
  const { directions } = await ask(context, listDirections, { grade: ['2', '3'], dual: 'no', size: 600 })
  const { schools } = await ask(context, listSchoolsToAsk, {})
  return { directions: directions.map(({ id, name, grade }) => ({ id, name, grade })), schools, wanted: new URL(request.url).searchParams.get('richting') ?? '' }
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const fields = Object.fromEntries(await request.formData())
  const result = await submitForm(fields, { 'already-asked': 'directionId' }, () => perform(askEntry, context.get(appContext), context.get(actorContext), fields))
  if ('problem' in result) return result.problem
  throw redirect(`/instap/${result.done.id}`)
}

const fieldNames = ['directionId', 'targetYear', 'schoolId', 'fromDate'] as const
/** What zod says of a field that is empty or no choice of the list, in words of this page. */
const unfilled = { directionId: 'direction-unknown', targetYear: 'year-missing', schoolId: 'school-unknown', fromDate: 'day-missing' } as const satisfies Record<(typeof fieldNames)[number], EntryKey>

export default function NewEntry({ loaderData: { directions, schools, wanted }, actionData }: Route.ComponentProps) {
  const text = useText(entryMessages)
  const { problems = {}, kept = {} } = actionData ?? {}
  const about = (field: (typeof fieldNames)[number]) => {
    const problem = problems[field]
    return problem === undefined ? undefined : text(problem in entryMessages.nl ? (problem as EntryKey) : unfilled[field])
  }
  return (
    <div className="wide">
      <PageHead title={text('form-title')} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/instap' }, { label: text('new') }]} />
      <h1>{text('form-title')}</h1>
      <ErrorSummary errors={fieldNames.flatMap((field) => (about(field) ? [{ field, message: about(field)! }] : []))} />
      <form method="post">
        <SelectField
          name="directionId"
          label={text('direction')}
          hint={text('direction-hint')}
          error={about('directionId')}
          defaultValue={kept.directionId ?? wanted}
          options={[{ value: '', label: text('choose-one') }, ...directions.map(({ id, name, grade }) => ({ value: id, label: `${name} (${grade === '2' ? '3–4' : '5–6'})` }))]}
        />
        <p className="small"><a href="/toelatingstest#anders">{text('other-direction')}</a></p>
        <SelectField name="targetYear" label={text('year')} error={about('targetYear')} defaultValue={kept.targetYear ?? ''} options={[{ value: '', label: text('choose-one') }, ...(['3', '4', '5', '6'] as const).map((year) => ({ value: year, label: text(`year-${year}`) }))]} />
        <SelectField name="schoolId" label={text('school')} hint={text('school-hint')} error={about('schoolId')} defaultValue={kept.schoolId ?? ''} options={[{ value: '', label: text('choose-one') }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]} />
        <Field name="fromDate" type="date" label={text('from-date')} hint={text('from-date-hint')} error={about('fromDate')} defaultValue={kept.fromDate} />
        <Notice kind="info" title={text('told-title')}><p>{text('told')}</p></Notice>
        <p className="actions"><Button>{text('send')}</Button></p>
      </form>
    </div>
  )
}
