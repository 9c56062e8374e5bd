import { privacyMessages } from '@gilde/language/messages/privacy'
import { Breadcrumbs, DividersDrawing, FoldingRuleDrawing, LampDrawing, Notice, PlaneDrawing, SquareDrawing, useText } from '@gilde/ui'
import { appContext } from '@gilde/web/context'
import { PageHead } from '../../frame/page-head.tsx'
import { PictureSection } from '../../frame/picture-section.tsx'
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
      {demo && <Notice kind="info"><p>{text('demo-text')}</p></Notice>}
      <PictureSection title={text('visit-title')} drawing={<LampDrawing />}>{(['visit-1', 'visit-2'] as const).map((key) => <p key={key}>{text(key)}</p>)}</PictureSection>
      <PictureSection title={text('try-title')} drawing={<FoldingRuleDrawing />}><p>{text('try-1')}</p></PictureSection>
      <PictureSection title={text('pupil-title')} drawing={<DividersDrawing />}>{(['pupil-1', 'pupil-2', 'pupil-3', 'pupil-4'] as const).map((key) => <p key={key}>{text(key)}</p>)}</PictureSection>
      <PictureSection title={text('never-title')} drawing={<PlaneDrawing />}><ul>{(['never-1', 'never-2', 'never-3', 'never-4'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></PictureSection>
      <PictureSection title={text('rights-title')} drawing={<SquareDrawing />}>{(['rights-1', 'rights-2'] as const).map((key) => <p key={key}>{text(key)}</p>)}</PictureSection>
    </div>
  )
}
