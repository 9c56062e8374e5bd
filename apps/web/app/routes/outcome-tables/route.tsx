import { outcomeTableMessages } from '@gilde/language/messages/outcome-tables'
import { Breadcrumbs, Button, Disclosure, ErrorSummary, Field, Notice, TextField, useDate, useText } from '@gilde/ui'
import { listOutcomeTables, perform, proposeOutcomeTable, Refusal } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import doors from '../../doors/doors.module.css'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { typedText } from '../../rules/typed-text.ts'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

const fields = ['publisher', 'name', 'cohort', 'date', 'url', 'licence', 'note'] as const
const mostBytes = 1_000_000
const columns = ['direction', 'measure', 'share', 'total', 'counted', 'seventh'] as const

export async function loader({ context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, listOutcomeTables, {})
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const said = Object.fromEntries(fields.map((field) => [field, typedText(form, field)]))
  const synthetic = form.get('synthetic') === 'yes'
  const file = form.get('table')
  try {
    if (file instanceof File && file.size > mostBytes) throw new Refusal('bad-input', { table: 'too-large' })
    const table = file instanceof File ? await file.text() : ''
    const { id } = await perform(proposeOutcomeTable, context.get(appContext), context.get(actorContext), { ...said, synthetic, table })
    throw redirect(`/schoolverlaters/${id}`)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'bad-input') return throwAsPage(error)
    return data({ problems: error.fields, kept: { ...said, synthetic } }, { status: 400 })
  }
}

const known = ['missing', 'too-long', 'too-large', 'cohort-form', 'date-form', 'url-form', 'no-columns', 'no-line'] as const

export default function OutcomeTables({ loaderData: { tables, least }, actionData }: Route.ComponentProps) {
  const text = useText(outcomeTableMessages)
  const date = useDate()
  const problems: Record<string, string> = actionData?.problems ?? {}
  const kept: Record<string, string | boolean> = actionData?.kept ?? {}
  const about = (field: string) => {
    const problem = problems[field]
    if (problem === undefined) return undefined
    const code = known.find((each) => problem === each || problem.startsWith(`${each}:`))
    return text(`error-${code ?? 'other'}`, { detail: problem.includes(':') ? problem.slice(problem.indexOf(':') + 1) : '' })
  }
  const box = (field: (typeof fields)[number]) => ({ name: field, label: text(field), defaultValue: typeof kept[field] === 'string' ? kept[field] : '', error: about(field) })
  const tableError = about('table')
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: 'Mijn Gilde', href: '/mijn' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <Notice kind="provisional"><p>{text('where')}</p><p>{text('small-numbers', { least })}</p></Notice>
      <ErrorSummary errors={Object.keys(problems).map((field) => ({ field, message: `${text(fields.find((each) => each === field) ?? 'file')}: ${about(field)}` }))} />
      <section aria-labelledby="all">
        <h2 id="all" className="measured">{text('all-title')}</h2>
        {tables.length === 0 && <p>{text('all-none')}</p>}
        <ul className={doors.links}>
          {tables.map((table) => (
            <li key={table.id}>
              <a href={`/schoolverlaters/${table.id}`}>{text('line', { publisher: table.publisher, name: table.name, cohort: table.cohort })}</a>{table.status === 'synthetic' && ` (${text('synthetic')})`}
              <span className={doors.counts}><strong>{text(`state-${table.state}`)}</strong>. {text('facts', { figures: table.figures, suppressed: table.suppressed, by: table.proposedBy, date: date(table.proposedAt) })}{table.decidedBy && table.decidedAt && `; ${text('decided', { by: table.decidedBy, date: date(table.decidedAt) })}`}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="new">
        <h2 id="new" className="measured">{text('new-title')}</h2>
        {actionData && <Notice kind="kept"><p>{text('kept-fields')}</p></Notice>}
        <form method="post" encType="multipart/form-data" className="measure">
          <div>
            <label htmlFor="table"><strong>{text('file')}</strong></label>
            <p id="table-hint" className="small soft">{text('file-hint')}</p>
            {tableError && <p id="table-error" className={doors.problem}>{tableError}</p>}
            <input type="file" id="table" name="table" accept=".csv,text/csv" aria-invalid={tableError ? true : undefined} aria-describedby={tableError ? 'table-hint table-error' : 'table-hint'} />
          </div>
          <Disclosure summary={text('columns')}><ul>{columns.map((column) => <li key={column}><code>{column === 'seventh' ? 'seventh_year' : column}</code>: {text(`column-${column}`)}</li>)}</ul></Disclosure>
          <Field {...box('publisher')} maxLength={120} />
          <Field {...box('name')} maxLength={120} />
          <Field {...box('cohort')} hint={text('cohort-hint')} maxLength={9} />
          <Field {...box('date')} hint={text('date-hint')} maxLength={10} />
          <Field {...box('url')} maxLength={300} />
          <Field {...box('licence')} maxLength={200} />
          <TextField {...box('note')} maxLength={1000} />
          <p><label><input type="checkbox" name="synthetic" value="yes" defaultChecked={kept.synthetic === true} /> {text('is-synthetic')}</label></p>
          <p className="actions"><Button>{text('read')}</Button></p>
        </form>
      </section>
    </div>
  )
}
