import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, useDate, useLocale, useText } from '@gilde/ui'
import { listRuleDecisions } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  return { book: params.book, ...(await ask(context, listRuleDecisions, { id: params.book })) }
}

/** What people decided under a book, each with its replay. */
export default function RuleDecisions({ loaderData: { book, title, decisions, isCut } }: Route.ComponentProps) {
  const text = useText(ruleFormMessages)
  const rules = useText(rulebookMessages)
  const locale = useLocale()
  const date = useDate()
  return (
    <div className="wide">
      <PageHead title={text('decisions')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: rules('title'), href: '/regels' }, { label: title[locale], href: `/regels/${book}` }, { label: text('decisions') }]} />
      <h1>{text('decisions')}</h1>
      <p className="lead">{text('decisions-lead')}</p>
      {decisions.length === 0 ? <p>{text('decisions-none')}</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={text('decisions')}>
          <table className="table">
            <thead><tr><th scope="col">{text('about-whom')}</th><th scope="col">{text('decided-what')}</th><th scope="col">{text('rules-said')}</th><th scope="col">{text('decided-by')}</th></tr></thead>
            <tbody>
              {decisions.map((decision) => (
                <tr key={decision.id}>
                  <th scope="row">{decision.pupil ?? text('not-shown')}</th>
                  <td><a href={`/regels/beslissing/${decision.id}`}>{decision.title[locale]}</a>: {decision.outcome[locale]}{!decision.isAsAdvised && <><br /><strong>{rules('decision-other')}</strong></>}</td>
                  <td>{decision.advised?.[locale] ?? rules('not-yet')}<br /><span className="small soft">{rules('decision-version', { title: title[locale], version: decision.version })}</span></td>
                  <td>{decision.decidedBy}, {date(new Date(decision.decidedAt))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isCut && <p>{text('decisions-cut', { count: decisions.length })}</p>}
    </div>
  )
}
