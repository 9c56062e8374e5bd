import { accessibilityMessages } from '@gilde/language/messages/accessibility'
import { Breadcrumbs, DividersDrawing, LampDrawing, NeedleDrawing, SquareDrawing, useText } from '@gilde/ui'
import { PageHead } from '../../frame/page-head.tsx'
import { PictureSection } from '../../frame/picture-section.tsx'

export const handle = { static: true }

export default function Accessibility() {
  const text = useText(accessibilityMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <PictureSection title={text('works-title')} drawing={<SquareDrawing />}><ul>{(['works-1', 'works-2', 'works-3', 'works-4'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></PictureSection>
      <PictureSection title={text('limits-title')} drawing={<NeedleDrawing />}><ul>{(['limits-1', 'limits-2', 'limits-3'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></PictureSection>
      <PictureSection title={text('checked-title')} drawing={<DividersDrawing />}><p>{text('checked-1')}</p></PictureSection>
      <PictureSection title={text('help-title')} drawing={<LampDrawing />}><p>{text('help-1')}</p></PictureSection>
    </div>
  )
}
