import { councilMessages } from '@gilde/language/messages/council'
import { councilListMessages } from '@gilde/language/messages/council-list'
import { Breadcrumbs, LinkButton, useDate, useText } from '@gilde/ui'
import { listCouncilsToWorkOn } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const { roles } = requirePerson(context)
  return { ...(await ask(context, listCouncilsToWorkOn, {})), isCounsellor: roles.includes('counsellor') }
}

export default function Councils({ loaderData: { councils, advice, agreement, mayConvene, isCounsellor } }: Route.ComponentProps) {
  const text = useText(councilMessages)
  const list = useText(councilListMessages)
  const date = useDate()
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{list('lead')}</p>
      {mayConvene && <p className="actions"><LinkButton href="/klassenraden/nieuw">{list('convene')}</LinkButton><LinkButton href="/waterval" quiet>{list('to-waterfall')}</LinkButton></p>}
      {councils.length === 0 ? <p>{list('none')}</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={text('title')}>
          <table className="table">
            <thead><tr><th scope="col">{list('class')}</th><th scope="col">{list('met')}</th><th scope="col">{list('decided')}</th><th scope="col">{list('waiting')}</th></tr></thead>
            <tbody>
              {councils.map((council) => (
                <tr key={council.id}>
                  <th scope="row"><a href={`/klassenraden/${council.id}`}>{council.className}</a><span className="small soft"> {council.schoolYear}</span></th>
                  <td>{date(council.meetsOn)}</td>
                  <td>{list('decided-of', { decided: council.decided, all: council.cases })}</td>
                  <td>{council.waiting || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isCounsellor && (
        <>
          <h2 className="measured">{list('advice-title')}</h2>
          {advice.length === 0 ? <p>{list('advice-none')}</p> : (
            <ul>
              {advice.map(({ caseId, name, className, askedBy, askedAt, given, about }) => (
                <li key={`${caseId} ${about}`}><a href={about === 'repeat' ? `/overdoen/${caseId}` : `/klassenraden/leerling/${caseId}`}>{list(about === 'repeat' ? 'advice-line-repeat' : 'advice-line', { name, className, by: askedBy, date: date(new Date(askedAt)) })}</a>{given && ` (${list('advice-done')})`}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {agreement && (
        <>
          <h2 className="measured">{list('agreement-title')}</h2>
          <p className="measure">{list('agreement-lead')}</p>
          {agreement.confirmed === 0 ? <p>{list('agreement-none')}</p> : (
            <ul>
              <li>{list('agreement-as', { as: agreement.asProposed, all: agreement.confirmed })}</li>
              <li>{list('agreement-other', { other: agreement.otherwise })}</li>
              <li>{list('agreement-fast', { fast: agreement.withinMinute })}</li>
              {agreement.medianMinutes !== null && <li>{list('agreement-median', { minutes: agreement.medianMinutes })}</li>}
            </ul>
          )}
        </>
      )}
    </div>
  )
}
