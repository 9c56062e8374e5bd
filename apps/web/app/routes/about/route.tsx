import { aboutMessages } from '@gilde/language/messages/about'
import { Breadcrumbs, DividersDrawing, LampDrawing, NeedleDrawing, PlaneDrawing, useText } from '@gilde/ui'
import { PageHead } from '../../frame/page-head.tsx'
import { PictureSection } from '../../frame/picture-section.tsx'

export const handle = { static: true }

export default function About() {
  const text = useText(aboutMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <PictureSection title={text('why-title')} drawing={<PlaneDrawing />}>{(['why-1', 'why-2'] as const).map((key) => <p key={key}>{text(key)}</p>)}</PictureSection>
      <PictureSection title={text('binding-title')} drawing={<DividersDrawing />}><ul>{(['binding-1', 'binding-2', 'binding-3'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></PictureSection>
      <PictureSection title={text('not-title')} drawing={<NeedleDrawing />}><ul>{(['not-1', 'not-2', 'not-3'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></PictureSection>
      <PictureSection title={text('open-title')} drawing={<LampDrawing />}><p>{text('open-1')}</p></PictureSection>
    </div>
  )
}
