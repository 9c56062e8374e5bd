import { councilMessages } from '@gilde/language/messages/council'
import { decisionMessages } from '@gilde/language/messages/decisions'
import { Breadcrumbs, useLocale, useText } from '@gilde/ui'
import { listMyDecisions } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { TermLine } from '../../council/case-parts.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { Rights } from './rights.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, listMyDecisions, {})
}

export default function Decisions({ loaderData: { decisions } }: Route.ComponentProps) {
  const text = useText(councilMessages)
  const mine = useText(decisionMessages)
  const locale = useLocale()
  return (
    <div className="wide">
      <PageHead title={text('mine-title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('mine-title') }]} />
      <h1>{text('mine-title')}</h1>
      {decisions.length === 0 && <p className="lead">{mine('mine-none')}</p>}
      <ul className="plain-list stack">
        {decisions.map(({ id, pupil, certificate, className, schoolYear, now }) => (
          <li key={id}>
            <p><a href={`/beslissingen/${id}`}><strong>{mine('mine-line', { name: pupil, certificate: text(`certificate-${certificate}`), className, year: schoolYear })}</strong></a></p>
            <p className="measure">{now.sentence[locale]} {now.term && <TermLine term={now.term} short />}</p>
          </li>
        ))}
      </ul>
      <Rights />
    </div>
  )
}
