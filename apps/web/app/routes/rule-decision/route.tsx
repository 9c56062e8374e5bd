import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { getRuleDecision } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { StatusMark } from '../../rules/status-mark.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, getRuleDecision, { id: params.id })
}

/** A decision of then, taken again under the rules of then. */
export default function RuleDecision({ loaderData: decision }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const forms = useText(ruleFormMessages)
  const locale = useLocale()
  const date = useDate()
  return (
    <div className="wide">
      <PageHead title={text('decision-title')} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/regels' }, { label: forms('decisions'), href: `/regels/${decision.book.id}/beslissingen` }, { label: text('decision-title') }]} />
      <h1>{decision.title[locale]}</h1>
      <p className="lead">{text('decision-about', { question: decision.question[locale] })}</p>
      <p>{text('decision-day', { day: date(decision.on), date: date(decision.decidedAt), name: decision.decidedBy })}</p>
      <dl className="measure">
        <dt>{text('decision-advised')}</dt>
        <dd>{decision.advised?.[locale] ?? text('not-yet')}. {decision.sentence[locale]}</dd>
        <dt>{text('decision-taken')}</dt>
        <dd><strong>{decision.outcome[locale]}</strong>, {text(decision.isAsAdvised ? 'decision-same' : 'decision-other')}{decision.reason && <><br />{text('decision-reason', { reason: decision.reason })}</>}</dd>
      </dl>
      <Notice kind="info"><p>{text(decision.agrees ? 'decision-replayed' : 'decision-replay-differs')} <a href={`/regels/${decision.book.id}?versie=${decision.book.version}&op=${decision.on}`}>{text('decision-version', { title: decision.book.title[locale], version: decision.book.version })}</a></p></Notice>
      <h2>{text('sources')}</h2>
      <ul>{decision.citations.map(({ article, url, status }) => <li key={article}><a href={url}>{article}</a> <StatusMark status={status} /></li>)}</ul>
      <h2>{text('decision-facts')}</h2>
      <ul>{decision.known.map(({ label, said }) => <li key={label.nl}>{label[locale]}: {said[locale]}</li>)}</ul>
    </div>
  )
}
