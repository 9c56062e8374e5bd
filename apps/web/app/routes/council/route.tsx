import { councilMessages } from '@gilde/language/messages/council'
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
  const date = useDate()
  const title = text('council-title', { name: className })
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/klassenraden' }, { label: className }]} />
      <h1>{title}</h1>
      <p>{text('council-head', { school, year: schoolYear, date: date(meetsOn) })}</p>
      {synthetic && <Notice kind="info"><p>{text('demo-dates')}</p></Notice>}
      <p><strong>{text('members')}:</strong> {members.map(({ name, chair }) => (chair ? `${name} (${text('chair')})` : name)).join(', ')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead><tr><th scope="col">{text('pupil')}</th><th scope="col">{text('stands')}</th><th scope="col">{text('certificate')}</th></tr></thead>
          <tbody>
            {cases.map(({ id, name, step, certificate, term, adviceOpen }) => (
              <tr key={id}>
                <th scope="row"><a href={`/klassenraden/leerling/${id}`}>{name}</a></th>
                <td>
                  {text(`step-${step}`)}{adviceOpen && ` (${text('advice-open')})`}
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
