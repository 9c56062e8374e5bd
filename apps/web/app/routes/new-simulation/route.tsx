import { studyMessages } from '@gilde/language/messages/studies'
import { Breadcrumbs, Button, ErrorSummary, Notice, useLocale, useText } from '@gilde/ui'
import { listStudies, perform, Refusal, startSimulation } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import styles from '../../measurement/measurement.module.css'
import { NumberFields } from '../../measurement/number-fields.tsx'
import { studyProblems } from '../../measurement/study-problems.ts'
import { TestSelect } from '../../measurement/test-select.tsx'
import { textFields } from '../../measurement/text-fields.ts'
import { throwAsPage } from '../../refusal-response.ts'
import { requirePerson } from '../../require-person.ts'
import { blueprintFields, pupilDefaults, pupilFields, readSimulationForm } from './form.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context, request }: Route.LoaderArgs) {
  requirePerson(context)
  const { tests } = await ask(context, listStudies, {})
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return { tests, asked, chosen: tests.find(({ id }) => id === asked.instrument) ?? tests[0]! }
}

export async function action({ context, request }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  try {
    const { id } = await perform(startSimulation, context.get(appContext), context.get(actorContext), readSimulationForm(form))
    throw redirect(`/berekeningen/${id}`)
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'bad-input') return throwAsPage(refusal)
    return data({ problems: studyProblems(refusal, 'simulation'), kept: textFields(form) }, { status: 400 })
  }
}

/** The address holds everything: a link to it fills the form in as it was. */
export default function NewSimulation({ loaderData: { tests, asked, chosen }, actionData }: Route.ComponentProps) {
  const text = useText(studyMessages)
  const locale = useLocale()
  const problems = actionData?.problems ?? []
  const rules = Object.fromEntries(Object.entries(chosen.blueprint).map(([name, value]) => [name, String(value)]))
  const values: Record<string, string | undefined> = { ...pupilDefaults, ...rules, ...asked, ...actionData?.kept }
  const instrument = values.instrument ?? chosen.id
  const about = problems.find(({ field }) => field === 'instrument')
  return (
    <div className="wide">
      <PageHead title={text('new-simulation')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/ijken' }, { label: text('new-simulation') }]} />
      <h1>{text('new-simulation')}</h1>
      <p className="lead">{text('simulation-lead')}</p>
      <Notice kind="provisional" title={text('synthetic-title')}><p>{text('synthetic-lead')}</p></Notice>
      <ErrorSummary errors={problems.map(({ field, message, values: of }) => ({ field, message: text(message, of) }))} />
      <form method="get">
        <TestSelect label={text('which-test')} tests={tests} chosen={instrument} error={about && text(about.message, about.values)} />
        <p className="actions"><Button quiet>{text('fill-in')}</Button></p>
      </form>
      <form method="post" action="/nabootsen/nieuw">
        <input type="hidden" name="instrument" value={instrument} />
        <fieldset className={styles.group}>
          <legend>{text('blueprint-title')}</legend>
          <p className="measure">{text('blueprint-hint', { test: tests.find(({ id }) => id === instrument)?.title[locale] ?? instrument })}</p>
          <div className={styles.fields}><NumberFields names={blueprintFields} kind="simulation" values={values} problems={problems} /></div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{text('pupils-title')}</legend>
          <div className={styles.fields}><NumberFields names={pupilFields} kind="simulation" values={values} problems={problems} /></div>
        </fieldset>
        <p className="actions"><Button>{text('start-simulation')}</Button></p>
      </form>
    </div>
  )
}
