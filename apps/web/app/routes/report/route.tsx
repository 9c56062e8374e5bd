import { reportMessages } from '@gilde/language/messages/report'
import { Breadcrumbs, LinkButton, Notice, useDate, useText } from '@gilde/ui'
import { eraseSitting, getReport, keepSitting, listOwnSittings, shareReport, unshareReport } from '@gilde/use-cases'
import { actorContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { forgetKeptPages } from '../../session-cookie.ts'
import type { Route } from './+types/route.ts'
import { Computed } from './computed.tsx'
import { InShort } from './in-short.tsx'
import { Interests } from './interests.tsx'
import { Invitations } from './invitations.tsx'
import { KeepOrErase } from './keep-or-erase.tsx'
import styles from './report.module.css'
import { Sharing } from './sharing.tsx'
import { Suggestions } from './suggestions.tsx'
import { Talents } from './talents.tsx'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const found = await ask(context, getReport, { id: params.id })
  const isVisitor = context.get(actorContext).kind === 'visitor'
  const sittings = found.mine ? (await ask(context, listOwnSittings, {})).sittings : []
  const sitting = sittings.find(({ id }) => id === found.sittingId)
  return { ...found, isVisitor, keptUntil: sitting?.kept ? sitting.expiresAt : null, unfinished: sitting?.status === 'in-progress' }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const form = await request.formData()
  const { id } = params
  const personId = form.get('person')
  const sitting = { id: form.get('sitting') }
  switch (form.get('do')) {
    case 'share':
      await ask(context, shareReport, { id, personId })
      break
    case 'unshare':
      await ask(context, unshareReport, { id, personId })
      break
    case 'keep':
      await ask(context, keepSitting, sitting)
      break
    case 'erase':
      await ask(context, eraseSitting, sitting)
      throw redirect('/', { headers: forgetKeptPages })
  }
  throw redirect(`/rapport/${id}#${personId ? 'sharing' : 'keep'}`)
}

export default function Report({ loaderData: { id, sittingId, mine, pupilId, report, people, viewers, isVisitor, keptUntil, unfinished } }: Route.ComponentProps) {
  const text = useText(reportMessages)
  const date = useDate()
  const { name } = report.pupil
  const title = name ? text('title-of', { name }) : text('title')
  return (
    <article>
      <PageHead title={title} />
      <div className="wide"><Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, ...(mine && !isVisitor ? [{ label: 'Mijn Gilde', href: '/mijn' }] : []), { label: text('title') }]} /></div>
      <header className="on-blueprint blueprint-grid">
        <div className={`wide ${styles.head}`}>
          <h1>{title}</h1>
          <p className="lead">{text('made', { date: date(report.madeAt), done: report.battery.testsDone, all: report.battery.testsInAll })}</p>
          <p className={styles.binding}><strong>{text('not-binding-title')}.</strong> {text('not-binding')}</p>
          <p className="actions">
            <LinkButton href={`/rapport/${id}.pdf`}>{text('pdf')}</LinkButton>
            {unfinished && <LinkButton quiet href={`/testen/${sittingId}`}>{text('go-on')}</LinkButton>}
          </p>
        </div>
      </header>
      <div className="wide">
        {!mine && name && <Notice kind="info"><p>{text('shared-with-you', { name })}</p></Notice>}
        {report.pupil.synthetic && <Notice kind="provisional" title={text('synthetic-title')}><p>{text('synthetic')}</p></Notice>}
        <Notice kind="provisional"><p>{text('provisional')}</p></Notice>
        <InShort report={report} />
        <Talents talents={report.talents} />
        <Interests interests={report.interests} />
        <Suggestions report={report} carried={mine || !pupilId ? `rapport=${id}` : `leerling=${pupilId}&rapport=${id}`} />
        <Invitations report={report} />
        {mine && isVisitor && <KeepOrErase sittingId={sittingId} keptUntil={keptUntil} />}
        {mine && !isVisitor && <Sharing people={people} viewers={viewers} />}
        <Computed report={report} />
      </div>
    </article>
  )
}
