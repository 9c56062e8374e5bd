import { aboutMessages } from '@gilde/language/messages/about'
import { Breadcrumbs, useText } from '@gilde/ui'
import { PageHead } from '../../frame/page-head.tsx'

export const handle = { static: true }

export default function About() {
  const text = useText(aboutMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <h2 className="measured">{text('why-title')}</h2>
      <div className="measure">{(['why-1', 'why-2'] as const).map((key) => <p key={key}>{text(key)}</p>)}</div>
      <h2 className="measured">{text('binding-title')}</h2>
      <div className="measure"><ul>{(['binding-1', 'binding-2', 'binding-3'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></div>
      <h2 className="measured">{text('not-title')}</h2>
      <div className="measure"><ul>{(['not-1', 'not-2', 'not-3'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul></div>
      <h2 className="measured">{text('open-title')}</h2>
      <div className="measure"><p>{text('open-1')}</p></div>
    </div>
  )
}
