import { doorMessages } from '@gilde/language/messages/doors'
import { outcomeTableMessages } from '@gilde/language/messages/outcome-tables'
import { Breadcrumbs, Button, Notice, useDate, useNumber, useText } from '@gilde/ui'
import { dropOutcomeTable, getOutcomeTable, publishOutcomeTable, rollBackOutcomeTable } from '@gilde/use-cases'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

/** So many lines are shown of what changes; the counts above are of all. */
const mostShown = 200

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, getOutcomeTable, { id })
}

export async function action({ params: { id }, request, context }: Route.ActionArgs) {
  requirePerson(context)
  switch ((await request.formData()).get('do')) {
    case 'publish':
      await ask(context, publishOutcomeTable, { id })
      break
    case 'roll-back':
      await ask(context, rollBackOutcomeTable, { id })
      break
    case 'drop':
      await ask(context, dropOutcomeTable, { id })
      throw redirect('/schoolverlaters')
  }
  throw redirect(`/schoolverlaters/${id}`)
}

/** One table: where it comes from, what it would change, and the decision. */
export default function OutcomeTable({ loaderData: { rights, table, figures, problems, differences, before } }: Route.ComponentProps) {
  const text = useText(outcomeTableMessages)
  const words = useText(doorMessages)
  const date = useDate()
  const number = useNumber()
  const title = text('line', { publisher: table.publisher, name: table.name, cohort: table.cohort })
  type Said = (typeof differences)[number]['after']
  const say = (said: Said) => (said === null ? '–' : said.share === null ? text('too-few') : said.total === null ? `${number(100 * said.share, 1)} %` : text('of-total', { share: `${number(100 * said.share, 1)} %`, counted: said.counted ?? '?', total: said.total }))
  const count = (kind: (typeof differences)[number]['kind']) => differences.filter((each) => each.kind === kind).length
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/schoolverlaters' }, { label: title }]} />
      <h1>{title}</h1>
      <p className="lead">{text('status')}: <strong>{text(`state-${table.state}`)}</strong></p>
      {table.status === 'synthetic' && <Notice kind="provisional" title={text('synthetic')}><p>{text('is-synthetic')}</p></Notice>}
      <p className="measure">{text('facts', { figures, suppressed: differences.filter(({ after }) => after !== null && after.share === null).length, by: table.proposedBy, date: date(table.proposedAt) })}{table.decidedBy && table.decidedAt && `; ${text('decided', { by: table.decidedBy, date: date(table.decidedAt) })}`}. {text('licenced', { licence: table.licence })}.</p>
      {table.note && <p className="measure">{table.note}</p>}
      {table.url && <p><a href={table.url}>{table.url}</a></p>}
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems" className="measured">{text('problems-title', { count: problems.length })}</h2>
          <ul>{problems.map(({ line, message }) => <li key={line}>{text('problem-line', { line, message })}</li>)}</ul>
        </section>
      )}
      {table.state === 'proposed' && (
        <section aria-labelledby="differences">
          <h2 id="differences" className="measured">{text('differences-title')}</h2>
          {differences.length === 0 ? <p>{text('differences-none')}</p> : (
            <>
              <p>{text('differences-count', { added: count('new'), changed: count('changed'), gone: count('gone') })}</p>
              <ul>
                {differences.slice(0, mostShown).map(({ kind, directionId, direction, measure, seventhYear, before: was, after }) => (
                  <li key={`${directionId} ${measure} ${seventhYear}`}>
                    <strong>{text(`kind-${kind}`)}</strong>: {direction}, {words(`outcome-${measure}`)}{seventhYear !== null && `, ${text(seventhYear ? 'with' : 'without')}`}: {kind === 'changed' ? text('becomes', { before: say(was), after: say(after) }) : say(after ?? was)}
                  </li>
                ))}
                {differences.length > mostShown && <li>{text('more', { count: differences.length - mostShown })}</li>}
              </ul>
            </>
          )}
        </section>
      )}
      {table.state !== 'replaced' && (
        <section aria-labelledby="decide">
          <h2 id="decide" className="measured">{text('decide-title')}</h2>
          <form method="post">
            {rights.publishes ? (
              table.state === 'in-force' ? (
                <><p className="measure">{text('roll-back-text', { before: before ? 'some' : 'none' })}</p><Button quiet name="do" value="roll-back">{text('roll-back')}</Button></>
              ) : (
                <><p className="measure">{text('publish-text')}</p><p className="actions"><Button name="do" value="publish">{text(table.state === 'withdrawn' ? 'again' : 'publish')}</Button>{table.state === 'proposed' && <> <Button quiet name="do" value="drop">{text('drop')}</Button></>}</p></>
              )
            ) : (
              <><p className="measure">{text('publish-not-you')}</p>{table.state === 'proposed' && <Button quiet name="do" value="drop">{text('drop')}</Button>}</>
            )}
          </form>
        </section>
      )}
      <p><a href="/zevende-jaar">{text('to-seventh')}</a></p>
    </div>
  )
}
