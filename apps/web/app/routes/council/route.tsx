import { councilMessages } from '@gilde/language/messages/council'
import { councilListMessages } from '@gilde/language/messages/council-list'
import { Breadcrumbs, Notice, useDate, useText } from '@gilde/ui'
import { getCouncil } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { TermLine } from '../../council/case-parts.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, getCouncil, { id: params.id })
}

export default function Council({ loaderData: { className, school, schoolYear, meetsOn, members, cases, synthetic } }: Route.ComponentProps) {
  const text = useText(councilMessages)
  const list = useText(councilListMessages)
  const date = useDate()
  const title = list('council-title', { name: className })
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/klassenraden' }, { label: className }]} />
      <h1>{title}</h1>
      <p>{list('council-head', { school, year: schoolYear, date: date(meetsOn) })}</p>
      {synthetic && <Notice kind="info"><p>{text('demo-dates')}</p></Notice>}
      <p><strong>{list('members')}:</strong> {members.map(({ name, chair }) => (chair ? `${name} (${list('chair')})` : name)).join(', ')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead><tr><th scope="col">{list('pupil')}</th><th scope="col">{list('stands')}</th><th scope="col">{list('certificate')}</th></tr></thead>
          <tbody>
            {cases.map(({ id, name, step, certificate, term, adviceOpen }) => (
              <tr key={id}>
                <th scope="row"><a href={`/klassenraden/leerling/${id}`}>{name}</a></th>
                <td>
                  {text(`step-${step}`)}{adviceOpen && ` (${list('advice-open')})`}
                  {term && <p className="small soft"><TermLine term={term} short /></p>}
                </td>
                <td>{certificate ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
