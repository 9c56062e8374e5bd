import { mineMessages } from '@gilde/language/messages/mine'
import { Breadcrumbs, Button, useDate, useText } from '@gilde/ui'
import { dropTarget, hideTargets, listMyChildren, listMyTargets, listMyTerms, listOwnSittings, listSharedReports, listShownTargets, type Role, showTargets, startSitting } from '@gilde/use-cases'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { DoorsOf } from '../../doors/doors-of.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import styles from './mine.module.css'
import { Children, ShownTargetList, Targets } from './targets.tsx'
import { Terms } from './terms.tsx'
import { workplaces } from './workplaces.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requirePerson(context)
  const { terms } = await ask(context, listMyTerms, {})
  if (!actor.roles.includes('pupil')) {
    const [{ reports }, { pupils: shown }, { children }] = await Promise.all([ask(context, listSharedReports, {}), ask(context, listShownTargets, {}), ask(context, listMyChildren, {})])
    return { name: actor.name, roles: actor.roles, sittings: [], reports, aims: null, shown, children, terms, pupil: false }
  }
  const [{ sittings }, aims] = await Promise.all([ask(context, listOwnSittings, {}), ask(context, listMyTargets, {})])
  return { name: actor.name, roles: actor.roles, sittings, reports: [], aims, shown: [], children: [], terms, pupil: true }
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const [drop, show, hide] = (['drop', 'show', 'hide'] as const).map((name) => form.get(name))
  if (typeof drop === 'string') await ask(context, dropTarget, { target: drop })
  if (typeof show === 'string') await ask(context, showTargets, { personId: show })
  if (typeof hide === 'string') await ask(context, hideTargets, { personId: hide })
  if ([drop, show, hide].some((value) => typeof value === 'string')) throw redirect('/mijn#targets')
  const { id } = await ask(context, startSitting, { battery: 'full' })
  throw redirect(`/testen/${id}`)
}

export default function Mine({ loaderData: { name, sittings, reports, aims, shown, children, terms, pupil, roles } }: Route.ComponentProps) {
  const text = useText(mineMessages)
  const date = useDate()
  const running = sittings.find(({ status }) => status === 'in-progress')
  const latest = sittings.find(({ reportId }) => reportId)
  if (!pupil)
    return (
      <div className="wide">
        <PageHead title={text('page-title')} />
        <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('page-title') }]} />
        <h1>{text('hello', { name })}</h1>
        <p>{text('staff', { role: roles.map((role) => text(`role-${role}`)).join(', ') })}</p>
        {terms.length > 0 && <Terms terms={terms} />}
        <Workplaces roles={roles} />
        {children.length > 0 && <Children pupils={children} />}
        <h2 className="measured">{text('shared-title')}</h2>
        <p className="measure">{text(reports.length > 0 ? 'shared-lead' : 'shared-none')}</p>
        <ul>{reports.map((report) => <li key={report.id}><a href={`/rapport/${report.id}`}>{text('shared-line', { name: report.name ?? '', date: date(report.madeAt) })}</a>{report.pupilId && <> · <DoorsOf id={report.pupilId} name={report.name ?? ''} report={report.id} /></>}</li>)}</ul>
        {shown.length > 0 && <ShownTargetList pupils={shown} />}
        <p className="actions"><a className="button-quiet" href="/richtingen">{text('to-directions')}</a></p>
      </div>
    )
  return (
    <div className="wide">
      <PageHead title={text('page-title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('page-title') }]} />
      <h1>{text('hello', { name })}</h1>
      <form method="post" className="actions">
        <Button>{running ? text('go-on') : text(sittings.length > 0 ? 'again' : 'start')}</Button>
        {running && <span>{text('so-far', { done: running.testsDone, all: running.testsInAll })}</span>}
      </form>
      {latest && <p><a className="button-quiet" href={`/rapport/${latest.reportId}`}>{text('my-report')}</a></p>}
      {terms.length > 0 && <Terms terms={terms} />}
      <Workplaces roles={roles} />
      {aims && <Targets aims={aims} />}
      <h2 className="measured">{text('line-title')}</h2>
      {sittings.length === 0 ? (
        <p>{text('nothing-yet')}</p>
      ) : (
        <ol className={styles.line}>
          {sittings.map((sitting) => (
            <li key={sitting.id}>
              <p className={styles.when}>{date(new Date(sitting.startedAt))}</p>
              <p>{text(`status-${sitting.status}`, { done: sitting.testsDone, all: sitting.testsInAll })}</p>
              {sitting.reportId && <p><a href={`/rapport/${sitting.reportId}`}>{text('report-of', { date: date(new Date(sitting.lastEventAt)) })}</a></p>}
            </li>
          ))}
        </ol>
      )}
      <h2 className="measured">{text('rights-title')}</h2>
      <p className="measure">{text('rights')}</p>
    </div>
  )
}

function Workplaces({ roles }: { roles: readonly Role[] }) {
  const text = useText(mineMessages)
  const own = workplaces.filter((place) => place.roles.some((role) => roles.includes(role)))
  if (own.length === 0) return null
  return (
    <nav aria-label={text('work-title')}>
      <ul className={styles.work}>{own.map(({ href, label }) => <li key={href}><a className="button-quiet" href={href}>{text(label)}</a></li>)}</ul>
    </nav>
  )
}
