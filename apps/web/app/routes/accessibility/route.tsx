import { accessibilityMessages } from '@gilde/language/messages/accessibility'
import { Breadcrumbs, useText } from '@gilde/ui'
import { PageHead } from '../../frame/page-head.tsx'

export const handle = { static: true }

export default function Accessibility() {
  const text = useText(accessibilityMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <h2 className="measured">{text('works-title')}</h2>
      <div className="measure"><ul>{(['works-1', 'works-2', 'works-3', 'works-4'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></div>
      <h2 className="measured">{text('limits-title')}</h2>
      <div className="measure"><ul>{(['limits-1', 'limits-2', 'limits-3'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></div>
      <h2 className="measured">{text('checked-title')}</h2>
      <div className="measure"><p>{text('checked-1')}</p></div>
      <h2 className="measured">{text('help-title')}</h2>
      <div className="measure"><p>{text('help-1')}</p></div>
    </div>
  )
}
