import { studyMessages } from '@gilde/language/messages/studies'
import { Breadcrumbs, Button, Disclosure, ErrorSummary, Notice, useLocale, useText } from '@gilde/ui'
import { listStudies, perform, Refusal, startCalibration } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { Choices } from '../../measurement/choices.tsx'
import styles from '../../measurement/measurement.module.css'
import { NumberFields } from '../../measurement/number-fields.tsx'
import { studyProblems } from '../../measurement/study-problems.ts'
import { TestSelect } from '../../measurement/test-select.tsx'
import { textFields } from '../../measurement/text-fields.ts'
import { throwAsPage } from '../../refusal-response.ts'
import { requirePerson } from '../../require-person.ts'
import { calibrationModels, calibrationSources, cohortDefaults, cohortFields, readCalibrationForm } from './form.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context, request }: Route.LoaderArgs) {
  requirePerson(context)
  const { tests, leastPersons, demo } = await ask(context, listStudies, {})
  return { tests, leastPersons, demo, asked: Object.fromEntries(new URL(request.url).searchParams) }
}

export async function action({ context, request }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  try {
    const { id } = await perform(startCalibration, context.get(appContext), context.get(actorContext), await readCalibrationForm(form))
    throw redirect(`/berekeningen/${id}`)
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'bad-input') return throwAsPage(refusal)
    return data({ problems: studyProblems(refusal, 'calibration'), kept: textFields(form) }, { status: 400 })
  }
}

export default function NewCalibration({ loaderData: { tests, leastPersons, asked }, actionData }: Route.ComponentProps) {
  const text = useText(studyMessages)
  const locale = useLocale()
  const problems = actionData?.problems ?? []
  const values: Record<string, string | undefined> = { ...cohortDefaults, ...asked, ...actionData?.kept }
  const about = (name: string) => {
    const problem = problems.find(({ field }) => field === name)
    return problem && text(problem.message, problem.values)
  }
  const sourceError = about('source')
  return (
    <div className="wide">
      <PageHead title={text('new-calibration')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/ijken' }, { label: text('new-calibration') }]} />
      <h1>{text('new-calibration')}</h1>
      <p className="lead">{text('calibration-lead')}</p>
      <ErrorSummary errors={problems.map(({ field, message, values: of }) => ({ field, message: text(message, of) }))} />
      <form method="post" encType="multipart/form-data">
        <TestSelect label={text('which-test')} tests={tests} chosen={values.instrument ?? tests[0]!.id} error={about('instrument')} />
        <Choices
          name="model"
          legend={text('which-model')}
          chosen={values.model ?? 'online'}
          error={about('model')}
          options={calibrationModels.map((model) => ({ value: model, label: text(`model-${model}`), hint: text(`model-${model}-hint`, { least: leastPersons[model]! }) }))}
        />
        <Choices
          name="source"
          legend={text('which-data')}
          chosen={values.source ?? 'virtual'}
          error={sourceError}
          options={calibrationSources.map((source) => ({ value: source, label: text(`source-${source}`), hint: text(`source-${source}-hint`) }))}
        />
        <fieldset className={styles.group}>
          <legend>{text('cohort-title')}</legend>
          <Notice kind="provisional" title={text('synthetic-title')}><p>{text('synthetic-lead')}</p></Notice>
          <div className={styles.fields}><NumberFields names={cohortFields} kind="calibration" values={values} problems={problems} /></div>
        </fieldset>
        <div className={styles.note}>
          <label htmlFor="answers">{text('file')}</label>
          <p id="answers-hint" className={styles.hint}>{text('file-hint')}</p>
          {about('answers') && <p id="answers-error" className={styles.error}>{about('answers')}</p>}
          <input type="file" id="answers" name="answers" accept=".csv,text/csv" aria-invalid={about('answers') ? true : undefined} aria-describedby={about('answers') ? 'answers-hint answers-error' : 'answers-hint'} />
        </div>
        <p className="actions"><Button>{text('start-calibration')}</Button></p>
      </form>
      <Disclosure summary={text('template-title')}><ul>{tests.map(({ id, title }) => <li key={id}><a href={`/ijken/sjabloon/${id}.csv`}>{text('template', { test: title[locale] })}</a></li>)}</ul></Disclosure>
    </div>
  )
}
