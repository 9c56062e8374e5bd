import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, LinkButton, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { listRulebooks } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { ruleStatuses, StatusLegend, StatusMark } from '../../rules/status-mark.tsx'
import styles from './rulebooks.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, listRulebooks, {})
}

/** The books of rules, and what a reader can do with them. */
export default function Rulebooks({ loaderData: { rulebooks, rights } }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const date = useDate()
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <Notice kind="info" title={text('not-law')}><p>{text('not-law-text')}</p></Notice>
      <ul className={styles.books}>
        {rulebooks.map((book) => (
          <li key={book.id} className={styles.book}>
            <h2><a href={`/regels/${book.id}`}>{book.title[locale]}</a></h2>
            <p>{book.about[locale]}</p>
            {book.basedOn && <p className="small">{text('laid-over', { title: rulebooks.find(({ id }) => id === book.basedOn)?.title[locale] ?? book.basedOn })}</p>}
            <ul className={styles.marks}>
              {ruleStatuses.filter((status) => book.rules[status] > 0).map((status) => <li key={status}><StatusMark status={status} /> {text('count-rules', { count: book.rules[status] })}</li>)}
            </ul>
            <p className="small">{book.cases.passed === book.cases.all ? text('all-cases-hold', { all: book.cases.all }) : text('count-cases', book.cases)}. {text('book-version', { version: book.version, date: date(book.publishedAt), name: book.publishedBy })}</p>
            <p className="actions">
              <LinkButton href={`/regels/${book.id}`} aria-label={`${text('read-book')}: ${book.title[locale]}`}>{text('read-book')}</LinkButton>
              {rights.drafts && <LinkButton quiet href={`/regels/${book.id}/herschrijven`} aria-label={`${text('rewrite')}: ${book.title[locale]}`}>{text('rewrite')}</LinkButton>}
            </p>
          </li>
        ))}
      </ul>
      <h2 className="measured">{text('do-more')}</h2>
      <ul className={styles.ways}>
        <li><a href="/regels/proberen">{text('try')}</a><p>{text('try-text')}</p></li>
        <li><a href="/regels/vergelijken?eerst=today&amp;daarna=voka-2025">{text('compare')}</a><p>{text('compare-text')}</p></li>
        <li><a href="/regels/today/wat-als?tegen=voka-2025">{text('what-if')}</a><p>{text('what-if-text')}</p></li>
      </ul>
      <h2 className="measured">{text('status-legend')}</h2>
      <StatusLegend />
    </div>
  )
}
