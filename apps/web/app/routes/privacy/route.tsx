import { privacyMessages } from '@gilde/language/messages/privacy'
import { Breadcrumbs, Notice, useText } from '@gilde/ui'
import { appContext } from '@gilde/web/context'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export function loader({ context }: Route.LoaderArgs) {
  return { demo: context.get(appContext).demo }
}

export default function Privacy({ loaderData: { demo } }: Route.ComponentProps) {
  const text = useText(privacyMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      {demo && <Notice kind="provisional"><p>{text('demo-text')}</p></Notice>}
      <h2 className="measured">{text('visit-title')}</h2>
      <div className="measure">{(['visit-1', 'visit-2'] as const).map((key) => <p key={key}>{text(key)}</p>)}</div>
      <h2 className="measured">{text('try-title')}</h2>
      <div className="measure"><p>{text('try-1')}</p></div>
      <h2 className="measured">{text('pupil-title')}</h2>
      <div className="measure">{(['pupil-1', 'pupil-2', 'pupil-3'] as const).map((key) => <p key={key}>{text(key)}</p>)}</div>
      <h2 className="measured">{text('never-title')}</h2>
      <div className="measure"><ul>{(['never-1', 'never-2', 'never-3', 'never-4'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></div>
      <h2 className="measured">{text('rights-title')}</h2>
      <div className="measure">{(['rights-1', 'rights-2'] as const).map((key) => <p key={key}>{text(key)}</p>)}</div>
    </div>
  )
}
