import { tryMessages } from '@gilde/language/messages/try'
import { Breadcrumbs, Button, Notice, useText } from '@gilde/ui'
import { hashToken, listOwnSittings, newToken, perform, startSitting } from '@gilde/use-cases'
import { actorContext, appContext, secureCookiesContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { visitCookie } from '../../session-cookie.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  if (actor.kind === 'person' && actor.roles.includes('pupil')) throw redirect('/mijn')
  if (actor.kind !== 'visitor' || !actor.tokenHash) return { running: undefined, signedIn: actor.kind === 'person' }
  const { sittings } = await ask(context, listOwnSittings, {})
  return { running: sittings[0], signedIn: false }
}

export async function action({ context }: Route.ActionArgs) {
  const app = context.get(appContext)
  const asking = context.get(actorContext)
  if (asking.kind === 'person') throw redirect('/mijn')
  const known = asking.kind === 'visitor' && asking.tokenHash
  const token = known ? undefined : newToken(app)
  const actor = token ? { ...asking, tokenHash: hashToken(token) } : asking
  const { id } = await perform(startSitting, app, actor, { battery: 'short' }).catch(throwAsPage)
  throw redirect(`/testen/${id}`, token ? { headers: { 'set-cookie': visitCookie(context.get(secureCookiesContext), token) } } : undefined)
}

export default function Try({ loaderData: { running, signedIn } }: Route.ComponentProps) {
  const text = useText(tryMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('crumb') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <ul>
        <li>{text('what-1')}</li>
        <li>{text('what-2')}</li>
        <li>{text('what-3')}</li>
      </ul>
      <Notice kind="provisional"><p>{text('provisional')}</p></Notice>
      <Notice kind="info" title={text('kept-title')}><p>{text('kept')}</p></Notice>
      {signedIn ? (
        <p>{text('signed-in')}</p>
      ) : (
        <form method="post" className="actions">
          <Button>{text(running?.status === 'in-progress' ? 'go-on' : 'start')}</Button>
          {running?.reportId && <a className="button-quiet" href={`/rapport/${running.reportId}`}>{text('report')}</a>}
        </form>
      )}
    </div>
  )
}
